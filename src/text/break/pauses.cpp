#include "text/break/pauses.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/letters.h"

namespace lectern::text {
namespace {

bool is_wave_dash(char32_t character) {
  return character == U'~' || character == U'〜' || character == U'～';
}

}  // namespace

bool joins(char32_t character) {
  return character == U'-' || character == soft_hyphen || character == U'/' ||
         (character >= 0x2010 && character <= 0x2013) || is_wave_dash(character);
}

bool marks_statement(char32_t character) {
  return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_S_TERM) != 0 ||
         character == U'…';
}

bool is_long_dash(char32_t character) { return character == U'—' || character == U'–'; }

bool marks_clause(char32_t character) {
  return is_comma(character) || is_colon(character) || character == U';' || character == U'；' ||
         character == U'؛' || character == U'·' || is_long_dash(character);
}

bool is_spaced_by_phrase(char32_t character) {
  return u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_LINE_BREAK) ==
         U_LB_COMPLEX_CONTEXT;
}

std::vector<bool> bracketed(const Codepoints& text) {
  constexpr std::size_t glance = 24;  // characters
  std::vector<bool> result(text.size() + 1, false);
  std::size_t open = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'(' || text[i] == U'（') open = i;
    if (text[i] != U')' && text[i] != U'）') continue;
    if (open < i && i - open <= glance) {
      std::fill_n(result.begin() + static_cast<std::ptrdiff_t>(open) + 1, i - open, true);
    }
    open = text.size();
  }
  return result;
}

}  // namespace lectern::text
