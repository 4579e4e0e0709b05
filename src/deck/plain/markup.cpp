#include "deck/plain/markup.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "deck/lines/columns.h"
#include "deck/lines/short_lines.h"
#include "deck/lines/verse.h"
#include "deck/lines/wrapped.h"
#include "deck/list_mark.h"
#include "deck/plain/inline_marks.h"
#include "deck/plain/lines.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

// Of fewer lines nobody can tell what they are.
constexpr std::size_t few_lines = 5;
// What is wrapped by hand or by a mail program is no longer than this, in characters.
constexpr std::size_t longest_wrapped = 100;

/// `---`, `* * *`, `___`: three or more of one sign, and nothing else.
bool is_rule(std::string_view line) {
  std::string signs(trimmed(line));
  std::erase_if(signs, [](char c) { return c == ' ' || c == '\t'; });
  return signs.size() >= 3 && std::string_view("-*_=").find(signs.front()) != std::string::npos &&
         signs.find_first_not_of(signs.front()) == std::string::npos;
}

SourceLine blank_like(const SourceLine& line) { return {"", line.source}; }

std::vector<SourceLine> each_a_paragraph(const std::vector<SourceLine>& lines) {
  std::vector<SourceLine> apart;
  for (const SourceLine& line : lines) {
    apart.push_back(line);
    apart.push_back(blank_like(line));
  }
  return apart;
}

bool is_long(const SourceLine& line) { return characters(line.text).size() > longest_wrapped; }

/// Tells lines that begin an item of a list from wrapped ones that happen to begin like it ("am /
/// 12. Juli"): an item comes after a whole clause, or after another item, or is one of a list that
/// no wrapped lines look like.
class Items {
 public:
  explicit Items(const std::vector<SourceLine>& lines) : listed_(lines.size(), false) {
    for (std::size_t begin = 0; begin < lines.size(); ++begin) {
      std::size_t end = begin;
      while (end < lines.size() && !is_blank(lines[end])) ++end;
      const std::span block(lines.data() + begin, end - begin);
      if (is_list(block))
        std::fill_n(listed_.begin() + static_cast<std::ptrdiff_t>(begin), block.size(), true);
      begin = end;
    }
  }

  /// Of each line in turn.
  bool begins(const SourceLine& line, std::size_t index) {
    const std::string_view text = trimmed(line.text);
    const bool item = (begins_item(text) && (within_ || may_follow_)) ||
                      (listed_[index] && counting_mark(text) > 0);
    const auto last = text::last_telling_character(line.text);
    may_follow_ = !last || text::ends_sentence(*last) || text::is_comma(*last);
    within_ = last && (within_ || item);
    return item;
  }

 private:
  /// Whether below its first line each has a mark, or their marks are one, two and so on.
  static bool is_list(std::span<const SourceLine> block) {
    std::size_t marked = 0, dashes = 0, row = 0, longest_row = 0;
    std::string_view last;
    bool sure = false;  // of an initial two are too few
    for (const SourceLine& line : block) {
      const std::string_view text = trimmed(line.text);
      const bool begins = begins_item(text);
      marked += begins ? 1 : 0;
      dashes += !begins && is_bullet_mark(text) ? 1 : 0;
      if (counts_from_one(text)) {
        row = 1;
      } else if (row > 0 && counts_on(last, text)) {
        ++row;
        sure = sure || list_mark(text) > 0;
      } else {
        continue;
      }
      last = text;
      longest_row = std::max(longest_row, row);
    }
    if (marked > 0) marked += dashes;  // by themselves they are a dialogue's
    return (marked > 1 && marked + 1 >= block.size()) || longest_row > (sure ? 1 : 2) ||
           (longest_row > 1 && longest_row == block.size());
  }

  std::vector<bool> listed_;
  bool within_ = false;
  bool may_follow_ = true;
};

bool is_without_blank_lines(const std::vector<SourceLine>& lines) {
  return lines.size() > few_lines && std::none_of(lines.begin(), lines.end(), is_blank);
}

/// Whether lines with hardly a blank one among them are the paragraphs that a word processor saved.
bool is_pasted(const std::vector<SourceLine>& lines) {
  const std::ptrdiff_t count = std::ssize(lines);
  const auto blank = std::count_if(lines.begin(), lines.end(), is_blank);
  if (count <= std::ptrdiff_t{few_lines} || blank * std::ptrdiff_t{lines_for_each_blank} > count)
    return false;
  const auto most = [&](auto is) {
    return 2 * std::count_if(lines.begin(), lines.end(), is) > count - blank;
  };
  return most(is_long) || most(ends_sentence);
}

/// Whether lines with hardly a blank one among them are longer than any that was wrapped, and end
/// with a sentence or are of very different lengths: no verse either.
bool are_unwrapped(const TextLines& text) {
  std::size_t blank = 0, wide = 0, ended = 0, widest = 0, narrowest = SIZE_MAX;
  for (const LineShape& line : text.shapes) {
    blank += line.width == 0 ? 1 : 0;
    if (line.kept || line.has_gap) return false;
    if (line.width <= longest_wrapped) continue;
    ++wide;
    ended += line.ends_sentence ? 1 : 0;
    widest = std::max(widest, line.width);
    narrowest = std::min(narrowest, line.width);
  }
  return wide > 1 && blank * lines_for_each_blank <= text.shapes.size() &&
         (4 * ended >= 3 * wide || 4 * narrowest <= 3 * widest);
}

/// Whether a few lines without a blank one are paragraphs: wider than verse, each a sentence to its
/// end, and some with room for the next word, which no wrapped line has. A title may be above them,
/// and short lines among them.
bool are_paragraphs(const TextLines& text) {
  constexpr std::size_t widest_verse = 60, fewest_lines = 3;
  constexpr double titled = 1.0, ended = 1.6, open = -3.0, room = 2.0, no_room = -0.7, enough = 2.5;
  const std::span lines(text.shapes);
  if (lines.size() < fewest_lines || text.longest < widest_verse) return false;
  const auto is_short = [&](const LineShape& line) { return may_head(line, text.longest); };
  const bool has_title = is_short(lines.front());
  double odds = has_title ? titled : 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineShape& line = lines[i];
    if (line.width == 0 || line.kept || line.has_gap || line.marked) return false;
    if (is_short(line) || i + 1 == lines.size()) continue;
    odds += line.ends_statement ? ended : line.unpunctuated && has_title ? titled : open;
    odds += line.with(lines[i + 1]) <= text.longest ? room : no_room;
  }
  return odds > enough;
}

std::vector<SourceLine> apart(std::vector<SourceLine> lines, const std::set<int>& elsewhere,
                              const std::filesystem::path& file, Problems& problems) {
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
  take_kept_ends(lines);
  lines = with_ideographs_apart(std::move(lines));
  lines = with_heads_apart(std::move(lines));
  lines = with_columns_kept(std::move(lines), file, problems);
  TextLines text(lines);
  const bool unwrapped = are_unwrapped(text) || are_paragraphs(text);
  if (!unwrapped) keep_verse(lines, text, elsewhere, file, problems);
  const bool kept = std::any_of(lines.begin(), lines.end(), std::mem_fn(&SourceLine::kept));
  if (unwrapped || (!kept && is_pasted(lines))) {
    problems.push_back(
        problem_at(lines.front(), file, Severity::Note, "line-paragraphs",
                   "hardly a blank line in this file: each line is taken for a paragraph"));
    return each_a_paragraph(lines);
  }
  keep_short_lines(lines, text, file, problems);
  report_joined(lines, text, file, problems);
  lines = apart_if_wrapped(std::move(lines), text, file, problems);
  if (is_without_blank_lines(lines) && !kept) {
    problems.push_back(
        problem_at(lines.front(), file, Severity::Warning, "no-blank-line",
                   "no blank line in this file: paragraphs are separated by blank lines"));
  }
  return lines;
}

}  // namespace

std::vector<SourceLine> laid_out(std::vector<SourceLine> lines, const std::set<int>& kept,
                                 const std::filesystem::path& file, Problems& problems) {
  std::vector<SourceLine> result;
  std::vector<SourceLine> all = apart(std::move(lines), kept, file, problems);
  Items items(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    SourceLine& line = all[i];
    if (is_rule(line.text)) {
      problems.push_back(
          problem_at(line, file, Severity::Note, "separator",
                     "“" + std::string(trimmed(line.text)) + "” is no text and is left out"));
      result.push_back(blank_like(line));
      continue;
    }
    if (items.begins(line, i)) result.push_back(blank_like(line));
    result.push_back(std::move(line));
  }
  return result;
}

void take_markup(std::vector<SourceParagraph>& paragraphs, const LinkNames& links,
                 LeftOut& left_out) {
  constexpr std::size_t deepest = 6;
  for (SourceParagraph& paragraph : paragraphs) {
    const std::size_t marks =
        std::min(paragraph.text.find_first_not_of('#'), paragraph.text.size());
    if (marks > 0 && marks <= deepest && paragraph.text.substr(marks).starts_with(' ')) {
      const std::string anchor = paragraph.anchor;
      paragraph = part_of(paragraph, {marks + 1, paragraph.text.size()});
      paragraph.anchor = anchor;
      paragraph.heading = true;
    }
    paragraph = without_marks(paragraph, links, left_out);
  }
  std::erase_if(paragraphs,
                [](const SourceParagraph& paragraph) { return paragraph.text.empty(); });
}

}  // namespace lectern::deck
