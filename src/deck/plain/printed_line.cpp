#include "deck/plain/printed_line.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "deck/plain/hyphens.h"
#include "deck/plain/lines.h"
#include "text/letters.h"

namespace lectern::deck {
PrintedLine printed_line(SourceLine line) {
  const auto kind = is_blank(line) ? PrintedLine::Kind::Blank : PrintedLine::Kind::Text;
  return {std::move(line), kind};
}

namespace {

std::size_t columns(std::string_view text) {
  std::size_t width = 0;
  for (const Character& each : characters(text)) {
    width += static_cast<std::size_t>(text::columns_of(each.value));
  }
  return width;
}

}  // namespace

bool runs_on(const SourceLine& first, const SourceLine& second) {
  if (is_cut(first, second)) return true;
  const auto last = text::last_telling_character(first.text);
  const auto next = text::first_telling_character(second.text);
  if (!last || !next || text::ends_sentence(*last)) return false;
  if (text::case_of(*next) == text::LetterCase::Lower) return true;
  // a script without small letters: what fills its line is no heading
  constexpr std::size_t full_line = 24;  // columns
  return text::case_of(*next) == text::LetterCase::None && text::is_letter(*next) &&
         text::case_of(*last) == text::LetterCase::None && text::is_letter(*last) &&
         !text::is_unpunctuated(*last) && columns(first.text) >= full_line;
}

std::size_t text_before(const std::vector<PrintedLine>& lines, std::size_t line) {
  while (line > 0) {
    if (lines[--line].is_text()) return line;
  }
  return lines.size();
}

std::size_t text_after(const std::vector<PrintedLine>& lines, std::size_t line) {
  while (++line < lines.size() && !lines[line].is_text()) {
  }
  return line;
}

}  // namespace lectern::deck
