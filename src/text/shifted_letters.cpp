#include "text/shifted_letters.h"

#include <cstddef>

#include "base/utf8.h"

namespace lectern::text {

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
