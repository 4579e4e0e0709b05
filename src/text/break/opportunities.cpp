#include "text/break/opportunities.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/codepoints.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

/// Whether a line may end before the character at the index, given that ICU says it may.
using Custom = bool (*)(const Codepoints& text, std::size_t index);

bool is_mark(std::uint32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// A letter or digit of a script that writes spaces between its words.
bool is_letter_unit(std::uint32_t character) {
  const auto value = static_cast<UChar32>(character);
  return (U_GET_GC_MASK(value) & (U_GC_L_MASK | U_GC_N_MASK)) != 0 &&
         u_getIntPropertyValue(value, UCHAR_LINE_BREAK) != U_LB_COMPLEX_CONTEXT;
}

bool is_closing_bracket(std::uint32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0;
}

/// CSS Text 3 §5.2, `word-break: keep-all`: no break between two letters; nor between a bracket and
/// the particle that belongs to the word before it, 시대(1603년)에.
bool breaks_in_korean(const Codepoints& text, std::size_t index) {
  std::size_t before = index - 1;
  while (before > 0 && is_mark(text[before])) --before;
  if (is_closing_bracket(text[before]) && is_letter_unit(text[index])) return false;
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

/// A Myanmar consonant with an asat or a virama ends the syllable before it; ICU's dictionary does
/// not know all words, nor any of Shan.
bool ends_syllable(const Codepoints& text, std::size_t index) {
  if (text[index] < 0x1000 || text[index] > 0x109F || is_mark(text[index])) return false;
  std::size_t next = index + 1;
  if (next < text.size() && text[next] == 0x1037) ++next;
  return next < text.size() && (text[next] == 0x103A || text[next] == 0x1039);
}

/// Whether the character is the lower part of a stack, of Khmer or Burmese say.
bool is_stacked(const Codepoints& text, std::size_t index) {
  const auto before = static_cast<UChar32>(text[index - 1]);
  return u_getIntPropertyValue(before, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_INVISIBLE_STACKER;
}

/// Thai, Lao and Khmer signs that say the word before them again.
bool repeats_word(std::uint32_t c) { return c == 0x0E46 || c == 0x0EC6 || c == 0x17D7; }

/// What UAX #14 LB13 says of ! and ? goes for the danda, the khan and other marks too, which are
/// typed after a space.
bool is_terminal(std::uint32_t c) {
  return c > 0x7F && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_TERMINAL_PUNCTUATION) != 0;
}

bool is_dash(std::uint32_t c) { return c >= 0x2013 && c <= 0x2015; }

/// Whether nothing that is read follows the character before the index, but a comma or the like.
bool ends_word(const Codepoints& text, std::size_t index) {
  return index == text.size() || is_breaking_space(text[index]) ||
         (U_GET_GC_MASK(static_cast<UChar32>(text[index])) & (U_GC_PE_MASK | U_GC_PO_MASK)) != 0;
}

/// Dashes may be used as brackets are, as in Spanish, "niveles —mundial— ha": a space on one side
/// alone tells which word a dash belongs to.
bool is_dash_clinging(const Codepoints& text, std::size_t index) {
  const std::size_t before = index - 1;
  if (is_dash(text[index])) return !is_breaking_space(text[before]) && ends_word(text, index + 1);
  return is_dash(text[before]) && !is_breaking_space(text[index]) && before > 0 &&
         is_breaking_space(text[before - 1]);
}

bool breaks_anywhere(const Codepoints&, std::size_t) { return true; }

/// The customs of scripts, whatever the language.
bool breaks_in_any(const Codepoints& text, std::size_t index) {
  if (repeats_word(text[index]) || ends_syllable(text, index) || is_stacked(text, index) ||
      is_dash_clinging(text, index)) {
    return false;
  }
  return !(is_terminal(text[index]) && is_breaking_space(text[index - 1]));
}

/// UAX #14 LB4: after a separator a line ends whatever is beside it.
void add_separators(const Codepoints& text, std::vector<std::size_t>& breaks) {
  const std::size_t count = breaks.size();
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text.have_separator({i, i + 1})) breaks.push_back(text.byte(i + 1));
  }
  if (breaks.size() == count) return;
  std::ranges::sort(breaks);
  breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
}

}  // namespace

std::vector<std::size_t> line_breaks(std::string_view utf8, const LanguageTag& language) {
  std::vector<std::size_t> breaks = boundaries(Boundary::Line, utf8, language);
  const std::string_view code = language.language();
  const Custom custom = code == "ko"   ? breaks_in_korean
                        : code == "fr" ? breaks_in_french
                                       : breaks_anywhere;
  const Codepoints text(utf8);
  std::erase_if(breaks, [&](std::size_t byte) {
    if (byte >= utf8.size()) return false;
    const std::size_t index = text.index_at(byte);
    return !breaks_in_any(text, index) || !custom(text, index);
  });
  const std::vector<std::size_t> graphemes = boundaries(Boundary::Grapheme, utf8, language);
  std::vector<std::size_t> kept;
  std::set_intersection(breaks.begin(), breaks.end(), graphemes.begin(), graphemes.end(),
                        std::back_inserter(kept));
  add_separators(text, kept);
  return kept;
}

}  // namespace lectern::text
