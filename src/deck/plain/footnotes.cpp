#include "deck/plain/footnotes.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "base/number.h"
#include "base/utf8.h"
#include "deck/format/line_edit.h"
#include "deck/plain/footnote_marks.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

using Kind = PrintedLine::Kind;

/// `____`, `―――`: what is drawn above footnotes.
bool is_footnote_rule(std::string_view line) {
  constexpr std::size_t shortest = 4;
  std::size_t signs = 0;
  for (const Character& character : characters(line)) {
    if (text::is_white_space(character.value)) continue;
    if (character.value != U'_' && !text::is_dash(character.value) && character.value != U'─')
      return false;
    ++signs;
  }
  return signs >= shortest;
}

bool may_precede_footnote(const SourceLine& line) {
  const auto last = text::last_telling_character(line.text);
  return last && (text::ends_sentence(*last) || text::is_digit(*last));
}

/// The text of a printed speech, with the marks in it.
class Footnotes {
 public:
  Footnotes(std::vector<PrintedLine>& lines, LeftOut& left_out)
      : lines_(lines), left_out_(left_out) {
    for (const PrintedLine& line : lines) {
      marks_.push_back(line.is_text() ? footnote_marks(line.line.text)
                                      : std::vector<FootnoteMark>());
      for (const FootnoteMark& mark : marks_.back()) names_.insert(mark.name);
    }
  }

  void leave_out_footnotes() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= lines_.size(); ++i) {
      const bool page_ends = i == lines_.size() || lines_[i].kind == Kind::PageBreak ||
                             lines_[i].kind == Kind::Furniture;
      if (!page_ends) continue;
      for (std::size_t line = zone_of({begin, i}); line < i; ++line) leave_out(line);
      begin = i + 1;
    }
  }

  void leave_out_marks() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].is_text() || marks_[i].empty()) continue;
      LineEdit edit(lines_[i].line);
      std::size_t byte = 0;
      for (const FootnoteMark& mark : marks_[i]) {
        if (!is_mark(mark)) {
          warn_of(mark, lines_[i].line);
          continue;
        }
        edit.keep(mark.bytes.begin - byte);
        left_out_.add(edit.mark(), Severity::Note, "footnote",
                      "“" + std::string(mark.bytes.of(lines_[i].line.text)) +
                          "” is the mark of a footnote and is left out");
        edit.skip(mark.bytes.size());
        byte = mark.bytes.end;
      }
      if (byte == 0) continue;
      edit.keep(edit.rest().size());
      SourceLine line = edit.take();
      line.kept = lines_[i].line.kept;
      lines_[i].line = std::move(line);
    }
  }

 private:
  /// Where the footnotes of a page begin; its end where it has none.
  std::size_t zone_of(IndexRange page) const {
    std::size_t zone = page.end;
    for (std::size_t i = page.end; i-- > page.begin;) {
      if (!lines_[i].is_text()) continue;
      const std::string& text = lines_[i].line.text;
      if (is_footnote_rule(text)) return is_above_footnote(i, page.end) ? i : zone;
      const auto name = footnote_name(text);
      const bool apart = i == page.begin || !lines_[i - 1].is_text();
      const std::size_t lone = lone_mark_above(i, page);
      if (lone != i) {
        i = zone = lone;
      } else if (name && may_come_above(zone, *name) && names_.contains(*name) &&
                 (apart || may_precede_footnote(lines_[i - 1].line))) {
        zone = i;
      } else if (apart) {
        return zone;
      }
    }
    return zone;
  }

  /// Where a footnote's mark stands on a line of its own above the footnote; else the line itself.
  std::size_t lone_mark_above(std::size_t line, IndexRange page) const {
    constexpr std::size_t longest = 4;
    std::size_t above = line;
    if (above > page.begin && lines_[above - 1].kind == Kind::Blank) --above;
    if (above == page.begin || !lines_[above - 1].is_text()) return line;
    const std::string& mark = lines_[--above].line.text;
    if (mark.size() > longest) return line;
    const auto name = footnote_name(mark + ' ' + lines_[line].line.text);
    return name && names_.contains(*name) ? above : line;
  }

  /// Footnotes are in the order of their numbers; a list above the first of them has its own.
  bool may_come_above(std::size_t zone, const std::string& name) const {
    if (zone >= lines_.size() || !lines_[zone].is_text()) return true;
    const auto below = parse_number<int>(footnote_name(lines_[zone].line.text + " x").value_or(""));
    const auto above = parse_number<int>(name);
    return !below || !above || *above < *below;
  }

  bool is_above_footnote(std::size_t rule, std::size_t end) const {
    for (std::size_t i = rule + 1; i < end; ++i) {
      if (lines_[i].is_text()) return footnote_name(lines_[i].line.text).has_value();
    }
    return false;
  }

  void leave_out(std::size_t i) {
    if (!lines_[i].is_text()) return;
    const std::string& text = lines_[i].line.text;
    if (!is_footnote_rule(text)) {
      if (const auto name = footnote_name(text + " x")) explained_.insert(*name);
      left_out_.add(position(lines_[i].line.source, 0), Severity::Note, "footnote",
                    quoted_beginning(text) + " is a footnote and is left out");
    }
    lines_[i].kind = Kind::Furniture;
  }

  void warn_of(const FootnoteMark& mark, const SourceLine& line) const {
    const auto before =
        text::last_telling_character(std::string_view(line.text).substr(0, mark.bytes.begin));
    if (mark.form != FootnoteMark::Form::Clinging || !before || !text::ends_sentence(*before))
      return;
    left_out_.add(position(line.source, mark.bytes.begin), Severity::Warning, "footnote",
                  quoted_end(std::string_view(line.text).substr(0, mark.bytes.end)) +
                      ": if the number is the mark of a footnote, take it out");
  }

  bool is_mark(const FootnoteMark& mark) const {
    return mark.form == FootnoteMark::Form::Sure || explained_.contains(mark.name);
  }

  std::vector<PrintedLine>& lines_;
  LeftOut& left_out_;
  std::vector<std::vector<FootnoteMark>> marks_;  ///< of each line
  std::set<std::string> names_;                   ///< of all marks in the text
  std::set<std::string> explained_;               ///< of those that have a footnote
};

}  // namespace

void mark_footnotes(std::vector<PrintedLine>& lines, LeftOut& left_out) {
  Footnotes footnotes(lines, left_out);
  footnotes.leave_out_footnotes();
  footnotes.leave_out_marks();
}

}  // namespace lectern::deck
