#include "text/break/pauses.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/letters.h"

namespace lectern::text {
namespace {

bool is_wave_dash(char32_t character) {
  return character == U'~' || character == U'〜' || character == U'～';
}

/// So many characters between brackets are read at a glance; half as many that are words.
std::size_t glance_of(char32_t closing) { return closing == U')' || closing == U'）' ? 24 : 12; }

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

std::vector<bool> opening_dashes(const Codepoints& text, const LanguageTag& language) {
  constexpr std::array romance{"fr", "it", "es", "pt", "ca", "gl", "ro"};
  std::vector<bool> result(text.size(), false);
  if (std::ranges::find(romance, language.language()) == romance.end()) return result;
  std::size_t open = text.size();
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (marks_statement(text[i])) open = text.size();
    const bool is_spaced =
        is_long_dash(text[i]) && is_breaking_space(text[i - 1]) && is_breaking_space(text[i + 1]);
    if (!is_spaced) continue;
    if (open < i) result[open] = true;
    open = open < i ? text.size() : i;
  }
  return result;
}

std::vector<bool> bracketed(const Codepoints& text) {
  constexpr std::u32string_view opening = U"(（「『《〈";
  constexpr std::u32string_view closing = U")）」』》〉";
  std::vector<bool> result(text.size() + 1, false);
  std::size_t open = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (opening.find(text[i]) != opening.npos) open = i;
    const std::size_t kind = closing.find(text[i]);
    if (kind == closing.npos) continue;
    const bool pairs = open < i && text[open] == opening[kind];
    if (pairs && i - open <= glance_of(text[i])) {
      std::fill_n(result.begin() + static_cast<std::ptrdiff_t>(open) + 1, i - open, true);
    }
    open = text.size();
  }
  return result;
}

}  // namespace lectern::text
