#include "deck/plain/page_marks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/number.h"
#include "base/utf8.h"
#include "deck/plain/lines.h"
#include "deck/plain/page_number.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

using Kind = PrintedLine::Kind;
using Lines = std::vector<PrintedLine>;

bool is_text(const Lines& lines, std::size_t line) {
  return line < lines.size() && lines[line].is_text();
}

/// Of a line, whether no text is right above and below it. Line -1 is past the end.
bool is_alone(const Lines& lines, std::size_t line) {
  return !is_text(lines, line - 1) && !is_text(lines, line + 1);
}

void leave_out(PrintedLine& line, LeftOut& left_out, const char* code, const char* what) {
  left_out.add(position(line.line.source, 0), Severity::Note, code,
               quoted_beginning(trimmed(line.line.text)) + " " + what + " and is left out");
  line.kind = Kind::Furniture;
}

bool may_be_head(const PrintedLine& line) {
  constexpr std::size_t longest = 120;
  const auto last = text::last_telling_character(line.line.text);
  return line.is_text() && line.line.text.size() <= longest && last &&
         !text::ends_sentence(*last) && !text::is_comma(*last);
}

/// Whether it ends as any sentence of its script does: without a mark.
bool is_unpunctuated(const PrintedLine& line) {
  const auto last = text::last_telling_character(line.line.text);
  return last && text::is_unpunctuated(*last);
}

/// The lines that may be numbers of pages, and which of them are.
class PageNumbers {
 public:
  explicit PageNumbers(const Lines& lines) : lines_(lines), numbers_(lines.size()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].is_text()) numbers_[i] = read_page_number(lines[i].line.text);
    }
    find_neighbours();
    count_heads();
    find_rows();
  }

  const std::vector<std::size_t>& certain() const { return certain_; }
  const std::vector<std::size_t>& doubtful() const { return doubtful_; }

 private:
  void find_neighbours() {
    before_.assign(lines_.size(), lines_.size());
    after_.assign(lines_.size(), lines_.size());
    std::size_t text = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      before_[i] = text;
      if (is_speech(i)) text = i;
    }
    text = lines_.size();
    for (std::size_t i = lines_.size(); i-- > 0;) {
      after_[i] = text;
      if (is_speech(i)) text = i;
    }
  }

  bool is_speech(std::size_t i) const { return lines_[i].is_text() && !numbers_[i]; }

  /// Whether the page's number is between two halves of a sentence.
  bool parts_sentence(std::size_t i) const {
    return before_[i] < lines_.size() && after_[i] < lines_.size() &&
           runs_on(lines_[before_[i]].line, lines_[after_[i]].line);
  }

  bool is_beside_break(std::size_t i) const {
    const auto is_break = [&](std::size_t at) { return lines_[at].kind == Kind::PageBreak; };
    std::size_t above = i, below = i + 1;
    while (above > 0 && lines_[above - 1].kind == Kind::Blank) --above;
    while (below < lines_.size() && lines_[below].kind == Kind::Blank) ++below;
    return (above > 0 && is_break(above - 1)) || (below < lines_.size() && is_break(below));
  }

  bool is_set_in_middle(std::size_t i) const {
    constexpr std::size_t wide = 8;
    const std::size_t indent = lines_[i].line.text.find_first_not_of(' ');
    return indent != std::string::npos && indent >= wide;
  }

  /// The one line of text that stands right above or below a number, if it may be a running head.
  std::optional<std::size_t> head_beside(std::size_t i) const {
    const bool above = is_text(lines_, i - 1), below = is_text(lines_, i + 1);
    if (above == below) return std::nullopt;
    const std::size_t head = above ? i - 1 : i + 1;
    const bool alone = !is_text(lines_, above ? head - 1 : head + 1);
    return alone && may_be_head(lines_[head]) ? std::optional(head) : std::nullopt;
  }

  void count_heads() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!numbers_[i]) continue;
      if (const auto head = head_beside(i)) ++heads_[letters_in_small(lines_[*head].line.text)];
    }
  }

  bool is_beside_head(std::size_t i) const {
    const auto head = head_beside(i);
    return head &&
           (is_set_in_middle(i) || heads_.at(letters_in_small(lines_[*head].line.text)) > 1);
  }

  bool is_certain(std::size_t i) const {
    if (numbers_[i]->form == PageNumber::Form::Marked || is_beside_head(i)) return true;
    if (is_alone(lines_, i)) {
      if (numbers_[i]->form == PageNumber::Form::OfAll) return true;
      if (is_set_in_middle(i) || is_beside_break(i)) return true;
    }
    return parts_sentence(i);
  }

  /// Numbers each one more than the one before are all of pages if one is.
  void find_rows() {
    // alone it is rather the year in which a poem was written
    constexpr long first_year = 1000;
    std::vector<std::size_t> row;
    bool any_certain = false;
    const auto end_row = [&] {
      for (const std::size_t i : row) {
        if (any_certain) {
          certain_.push_back(i);
        } else if (is_alone(lines_, i) && numbers_[i]->value < first_year) {
          doubtful_.push_back(i);
        }
      }
      row.clear();
      any_certain = false;
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!numbers_[i]) continue;
      if (!row.empty() && numbers_[i]->value != numbers_[row.back()]->value + 1) end_row();
      row.push_back(i);
      any_certain = is_certain(i) || any_certain;
    }
    end_row();
  }

  const Lines& lines_;
  std::vector<std::optional<PageNumber>> numbers_;
  std::vector<std::size_t> before_, after_;   ///< the nearest lines of speech
  std::map<std::string, std::size_t> heads_;  ///< beside how many numbers each stands
  std::vector<std::size_t> certain_, doubtful_;
};

bool has_wide_gap(const std::string& text) {
  const std::string_view line = trimmed(text);
  return line.find("    ") != std::string::npos || line.find('\t') != std::string::npos;
}

/// The lines that stand at the ends of pages, apart from what is said on them.
class PageEnds {
 public:
  explicit PageEnds(const Lines& lines) : lines_(lines), at_end_(lines.size()) {
    Walk down;
    for (std::size_t i = 0; i < lines.size(); ++i) look_at(i, i > 0 ? i - 1 : i, down);
    Walk up;
    for (std::size_t i = lines.size(); i-- > 0;) look_at(i, std::min(i + 1, lines.size() - 1), up);
  }

  /// Whether the line is at the end of a page, rather than of the whole text.
  bool is_within(std::size_t i) const { return at_end_[i] == End::Page; }
  bool is_any(std::size_t i) const { return at_end_[i] != End::None; }

  /// Whether it is half of what goes on on the next page.
  bool is_within_sentence(std::size_t i) const {
    const std::size_t above = text_before(lines_, i), below = text_after(lines_, i);
    return (above < lines_.size() && runs_on(lines_[above].line, lines_[i].line)) ||
           (below < lines_.size() && runs_on(lines_[i].line, lines_[below].line));
  }

 private:
  enum class End { None, Text, Page };

  /// From one end to the other: how many lines may still stand at the last end of a page.
  struct Walk {
    static constexpr int most = 2;
    int left = most;
    End end = End::Text;
  };

  void look_at(std::size_t i, std::size_t before, Walk& walk) {
    if (lines_[i].kind == Kind::Blank) return;
    if (!lines_[i].is_text()) {
      walk = {Walk::most, End::Page};
      return;
    }
    const bool beside = lines_[before].kind == Kind::PageBreak;
    const bool stands_there =
        walk.left > 0 && (is_alone(lines_, i) || beside) && may_be_head(lines_[i]);
    if (stands_there && at_end_[i] != End::Page) at_end_[i] = walk.end;
    walk.left = stands_there ? walk.left - 1 : 0;
  }

  const Lines& lines_;
  std::vector<End> at_end_;
};

/// The number at an end of a line, a wide gap from its text; 0 where there is none.
long number_beside_gap(const std::string& text) {
  const std::string_view line = trimmed(text);
  if (!has_wide_gap(text)) return 0;
  const std::size_t gap = std::min(line.find("    "), line.find('\t'));
  const std::size_t last = line.find_last_of(" \t");
  const auto first_number = parse_number<long>(line.substr(0, gap));
  return first_number ? *first_number : parse_number<long>(line.substr(last + 1)).value_or(0);
}

/// Lines by themselves that say the same beside numbers that follow each other.
std::vector<std::size_t> numbered_heads(const Lines& lines) {
  struct Head {
    std::size_t line;
    long number;
  };
  std::map<std::string, std::vector<Head>> alike;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].is_text() || !is_alone(lines, i) || !may_be_head(lines[i])) continue;
    const std::string& text = lines[i].line.text;
    const long number = number_beside_gap(text);
    if (number > 0) alike[letters_in_small(text)].push_back({i, number});
  }
  std::vector<std::size_t> heads;
  for (const auto& [letters, row] : alike) {
    const auto breaks_off = [](const Head& head, const Head& next) {
      return next.number != head.number + 1;
    };
    if (row.size() < 2 || std::ranges::adjacent_find(row, breaks_off) != row.end()) continue;
    for (const Head& head : row) heads.push_back(head.line);
  }
  return heads;
}

}  // namespace

void mark_page_numbers(std::vector<PrintedLine>& lines, LeftOut& left_out) {
  const PageNumbers numbers(lines);
  for (const std::size_t i : numbers.doubtful()) {
    left_out.add(
        position(lines[i].line.source, 0), Severity::Warning, "page-number",
        quoted_beginning(trimmed(lines[i].line.text)) +
            " is alone on its line: if it is the number of a page, take it out; if it is a "
            "heading, write “# ” before it");
  }
  for (const std::size_t i : numbers.certain()) {
    leave_out(lines[i], left_out, "page-number", "is the number of a page");
  }
}

void mark_running_heads(std::vector<PrintedLine>& lines, LeftOut& left_out) {
  for (const std::size_t i : numbered_heads(lines)) {
    leave_out(lines[i], left_out, "running-head", "runs over the pages");
  }
  const PageEnds ends(lines);
  std::map<std::string, std::size_t> times;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (ends.is_any(i)) ++times[letters_in_small(lines[i].line.text)];
  }
  const auto first = std::ranges::find_if(lines, &PrintedLine::is_text);
  for (auto i = static_cast<std::size_t>(first - lines.begin()); is_text(lines, i); ++i) {
    // the title, perhaps over others
    if (!ends.is_any(i)) ++times[letters_in_small(lines[i].line.text)];
  }
  std::vector<std::size_t> heads;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!ends.is_any(i)) continue;
    const bool again = times[letters_in_small(lines[i].line.text)] > 1;
    const bool in_columns = is_alone(lines, i) && has_wide_gap(lines[i].line.text);
    // the first of all may be the title that the others repeat
    const bool certain = ends.is_within(i) ? again || in_columns : again && in_columns;
    if (certain) {
      heads.push_back(i);
    } else if (ends.is_within(i) && is_alone(lines, i) && !ends.is_within_sentence(i) &&
               !is_unpunctuated(lines[i])) {
      left_out.add(position(lines[i].line.source, 0), Severity::Note, "running-head",
                   quoted_beginning(trimmed(lines[i].line.text)) +
                       " stands where a page ends: if it is a running head, take it out");
    }
  }
  for (const std::size_t i : heads) {
    leave_out(lines[i], left_out, "running-head", "runs over the pages");
  }
}

}  // namespace lectern::deck
