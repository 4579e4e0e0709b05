// Sorts out ICU's line breaks.
#include "text/breaks.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <functional>

#include "text/codepoints.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

/// Whether a line may end before the character at the index, given that ICU says it may.
using Custom = std::function<bool(const Codepoints& text, std::size_t index)>;

bool is_mark(std::uint32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// A letter or digit of a script that writes spaces between its words.
bool is_letter_unit(std::uint32_t character) {
  const auto value = static_cast<UChar32>(character);
  return (U_GET_GC_MASK(value) & (U_GC_L_MASK | U_GC_N_MASK)) != 0 &&
         u_getIntPropertyValue(value, UCHAR_LINE_BREAK) != U_LB_COMPLEX_CONTEXT;
}

/// CSS Text 3 §5.2, `word-break: keep-all`: no break between two letters.
bool breaks_in_korean(const Codepoints& text, std::size_t index) {
  std::size_t before = index - 1;
  while (before > 0 && is_mark(text[before])) --before;
  return !(is_letter_unit(text[before]) && is_letter_unit(text[index]));
}

bool opens_in_french(std::uint32_t c) { return c == U'«' || c == U'‹'; }
bool closes_in_french(std::uint32_t c) {
  return c == U'»' || c == U'›' || c == U';' || c == U':' || c == U'!' || c == U'?';
}

/// The spaces inside guillemets and before high punctuation are no-break ones (Imprimerie
/// nationale, Lexique des règles typographiques), but are often typed as plain spaces.
bool breaks_in_french(const Codepoints& text, std::size_t index) {
  std::size_t before = index - 1;
  if (!is_breaking_space(text[before])) return true;
  while (before > 0 && is_breaking_space(text[before])) --before;
  return !opens_in_french(text[before]) && !closes_in_french(text[index]);
}

}  // namespace

std::vector<std::size_t> line_breaks(std::string_view utf8, const LanguageTag& language) {
  std::vector<std::size_t> breaks = boundaries(Boundary::Line, utf8, language);
  const std::string_view code = language.language();
  const Custom custom = code == "ko"   ? Custom(breaks_in_korean)
                        : code == "fr" ? Custom(breaks_in_french)
                                       : Custom();
  if (custom) {
    const Codepoints text(utf8);
    std::erase_if(breaks, [&](std::size_t byte) {
      return byte < utf8.size() && !custom(text, text.index_at(byte));
    });
  }
  const std::vector<std::size_t> graphemes = boundaries(Boundary::Grapheme, utf8, language);
  std::vector<std::size_t> kept;
  std::set_intersection(breaks.begin(), breaks.end(), graphemes.begin(), graphemes.end(),
                        std::back_inserter(kept));
  return kept;
}

}  // namespace lectern::text
