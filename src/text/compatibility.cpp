#include "text/compatibility.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstddef>

#include "base/utf8.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

bool has_form(char32_t c) {
  const bool ligature = (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFB13 && c <= 0xFB17);
  // without the ornate brackets and the words that are signs, from U+FDF0 on
  const bool arabic =
      (c >= 0xFB50 && c <= 0xFD3D) || (c >= 0xFD50 && c <= 0xFDC7) || (c >= 0xFE70 && c <= 0xFEFC);
  return ligature || arabic;
}

}  // namespace

std::string plain_form(char32_t character) {
  if (!has_form(character)) return {};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* compatible = icu::Normalizer2::getNFKCInstance(status);
  require(status, "normalisation");
  icu::UnicodeString plain =
      compatible->normalize(icu::UnicodeString(static_cast<UChar32>(character)), status);
  require(status, "normalisation");
  // marks alone have a space to stand on
  if (plain.length() > 1 && plain.startsWith(u" ")) plain.remove(0, 1);
  if (plain.countChar32() == 1 && plain.char32At(0) == static_cast<UChar32>(character)) return {};
  std::string result;
  return plain.toUTF8String(result);
}

std::string case_folded(std::string_view text) {
  icu::UnicodeString folded =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  folded.foldCase();
  std::string result;
  return folded.toUTF8String(result);
}

std::string shifted(std::string_view text, Shift shift) {
  constexpr std::u32string_view plain = U"0123456789+-−–=()aeioxhklmnpst";
  constexpr std::u32string_view above = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵉⁱᵒˣʰᵏˡᵐⁿᵖˢᵗ";
  constexpr std::u32string_view below = U"₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑᵢₒₓₕₖₗₘₙₚₛₜ";
  static_assert(plain.size() == above.size() && plain.size() == below.size());
  std::string result;
  for (const Character& character : characters(text)) {
    const std::size_t at = plain.find(character.value);
    if (at == plain.npos) return {};
    result += encoded((shift == Shift::Up ? above : below)[at]);
  }
  return result;
}

}  // namespace lectern::text
