#include "deck/plain/line_numbers.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/range.h"
#include "base/utf8.h"
#include "deck/format/line_edit.h"
#include "deck/plain/lines.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

struct Numbered {
  std::size_t line = 0;
  std::size_t ordinal = 0;  ///< of it among the lines that are not blank
  long number = 0;
  ByteRange bytes;  ///< the number and the gap beside it
  ByteRange rest;   ///< the text
};

enum class Margin { Beginning, End };

bool is_space(char32_t character) { return text::is_white_space(character); }

/// Of the digits that are all of `number`; nothing where there are others, or too many.
std::optional<long> value_of(std::span<const Character> digits) {
  constexpr std::size_t most = 4;
  if (digits.empty() || digits.size() > most) return std::nullopt;
  long number = 0;
  for (const Character& each : digits) {
    const auto digit = text::digit_value(each.value);
    if (!digit) return std::nullopt;
    number = number * 10 + *digit;
  }
  return number > 0 ? std::optional(number) : std::nullopt;
}

/// A number at one end of the line, parted from its text by a gap.
std::optional<Numbered> numbered(const SourceLine& line, Margin margin) {
  constexpr std::size_t tab = 8, gap_before_text = 2, gap_after_text = 3;
  const auto all = characters(line.text);
  std::size_t begin = 0, end = all.size();
  while (begin < end && is_space(all[begin].value)) ++begin;
  while (end > begin && is_space(all[end - 1].value)) --end;
  const auto byte = [&](std::size_t i) { return i < all.size() ? all[i].byte : line.text.size(); };
  const bool first = margin == Margin::Beginning;
  std::size_t at = first ? begin : end;
  const auto next = [&] { return first ? all[at].value : all[at - 1].value; };
  const auto left = [&] { return first ? at < end : at > begin; };
  const auto step = [&] { first ? ++at : --at; };
  while (left() && !is_space(next())) step();
  const auto number = first ? value_of(std::span(all).subspan(begin, at - begin))
                            : value_of(std::span(all).subspan(at, end - at));
  std::size_t gap = 0;
  for (; left() && is_space(next()); step()) gap += next() == U'\t' ? tab : 1;
  if (!number || !left() || gap < (first ? gap_before_text : gap_after_text)) return std::nullopt;
  Numbered result;
  result.number = *number;
  result.bytes = first ? ByteRange{0, byte(at)} : ByteRange{byte(at), line.text.size()};
  result.rest = first ? ByteRange{byte(at), byte(end)} : ByteRange{byte(begin), byte(at)};
  return result;
}

/// All lines that have a number at that end.
std::vector<Numbered> numbered_lines(const std::vector<SourceLine>& lines, Margin margin) {
  std::vector<Numbered> result;
  std::size_t ordinal = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_blank(lines[i])) continue;
    if (auto found = numbered(lines[i], margin)) {
      found->line = i;
      found->ordinal = ordinal;
      result.push_back(*found);
    }
    ++ordinal;
  }
  return result;
}

/// Whether a sentence ends in the midst of it, as only running text has it.
bool has_inner_stop(std::string_view text) {
  const auto all = characters(text);
  for (std::size_t i = 1; i + 2 < all.size(); ++i) {
    const char32_t each = all[i].value;
    const bool stop = text::ends_sentence(each) && !text::is_colon(each);
    if (stop && (text::columns_of(each) > 1 || is_space(all[i + 1].value))) return true;
  }
  return false;
}

/// Which numbers follow each other and count lines of running text, one by one.
class CountedLines {
 public:
  CountedLines(const std::vector<SourceLine>& lines, const std::vector<Numbered>& numbered)
      : lines_(lines), numbered_(numbered) {}

  std::vector<Numbered> find() const {
    std::vector<Numbered> result;
    for (std::size_t begin = 0; begin < numbered_.size();) {
      std::size_t end = begin + 1;
      while (end < numbered_.size() && follows(numbered_[end - 1], numbered_[end])) ++end;
      const auto row = std::span(numbered_).subspan(begin, end - begin);
      const bool again = !result.empty() && row.front().number <= result.back().number + 1;
      if (are_running_text(row, again ? few_more : fewest)) {
        result.insert(result.end(), row.begin(), row.end());
      }
      begin = end;
    }
    return with_single(std::move(result));
  }

 private:
  static constexpr std::size_t fewest = 4, few_more = 2;

  static bool follows(const Numbered& line, const Numbered& next) {
    return next.number == line.number + 1 && next.ordinal == line.ordinal + 1;
  }

  /// Of a list hardly a line goes on with the next.
  bool are_running_text(std::span<const Numbered> row, std::size_t least) const {
    if (row.size() < least) return false;
    std::size_t goes_on = 0, stops = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string_view text = text_of(row[i]);
      stops += has_inner_stop(text) ? 1 : 0;
      if (i + 1 == row.size()) break;
      const auto last = text::last_telling_character(text);
      const auto next = text::first_telling_character(text_of(row[i + 1]));
      if (!last || !next || text::ends_sentence(*last)) continue;
      const auto kind = text::case_of(*next);
      if (kind == text::LetterCase::Lower) goes_on += 2;
      if (kind == text::LetterCase::None && text::is_letter(*next)) goes_on += 1;
    }
    return goes_on >= row.size() || (goes_on > 0 && stops > 0);
  }

  /// With the last line of a page, or the only one, that goes on with the count.
  std::vector<Numbered> with_single(std::vector<Numbered> rows) const {
    if (rows.empty()) return rows;
    std::vector<Numbered> result;
    std::size_t row = 0;
    long last = 0;
    for (const Numbered& each : numbered_) {
      const bool known = row < rows.size() && rows[row].line == each.line;
      if (known) ++row;
      if (!known && (last == 0 || each.number != last + 1)) continue;
      last = each.number;
      result.push_back(each);
    }
    return result;
  }

  std::string_view text_of(const Numbered& each) const {
    return each.rest.of(lines_[each.line].text);
  }

  const std::vector<SourceLine>& lines_;
  const std::vector<Numbered>& numbered_;
};

/// Those of each fifth line, or tenth: as many lines apart as they say, or, over the title of a
/// part or the number of a page, two more.
std::vector<Numbered> each_fifth(const std::vector<Numbered>& numbered) {
  constexpr long step = 5;
  constexpr std::size_t fewest = 2, between = 2;
  std::vector<Numbered> row;
  for (const Numbered& each : numbered) {
    if (each.number % step != 0) continue;
    if (!row.empty()) {
      const long more = each.number - row.back().number;
      const std::size_t apart = each.ordinal - row.back().ordinal;
      if (more <= 0 || apart < static_cast<std::size_t>(more) ||
          apart > static_cast<std::size_t>(more) + between) {
        continue;
      }
    }
    row.push_back(each);
  }
  const bool counts = !row.empty() && row.front().ordinal + 1 >= step;
  return row.size() >= fewest && counts ? row : std::vector<Numbered>();
}

std::vector<Numbered> line_numbers(const std::vector<SourceLine>& lines, Margin margin) {
  const std::vector<Numbered> all = numbered_lines(lines, margin);
  std::vector<Numbered> counted = CountedLines(lines, all).find();
  return counted.empty() ? each_fifth(all) : counted;
}

}  // namespace

std::vector<SourceLine> without_line_numbers(std::vector<SourceLine> lines, LeftOut& left_out) {
  for (const Margin margin : {Margin::Beginning, Margin::End}) {
    for (const Numbered& found : line_numbers(lines, margin)) {
      SourceLine& line = lines[found.line];
      left_out.add(position(line.source, 0), Severity::Note, "line-number",
                   "the numbers of lines in the margin are no text and are left out");
      LineEdit edit(line);
      edit.keep(found.bytes.begin);
      edit.skip(found.bytes.size());
      edit.keep(edit.rest().size());
      SourceLine text = edit.take();
      text.kept = line.kept;
      line = std::move(text);
    }
  }
  return lines;
}

}  // namespace lectern::deck
