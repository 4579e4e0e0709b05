#include "documents/symbol_fonts.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"

namespace lectern::documents {
namespace {

struct Sign {
  unsigned char code;
  char32_t character;
};

// As Unicode has proposed them (L2/12-368), those that people put into texts.
constexpr auto wingdings = std::to_array<Sign>(
    {{0x28, U'☎'}, {0x2A, U'✉'}, {0x45, U'☜'}, {0x46, U'☞'}, {0x4A, U'☺'}, {0x4C, U'☹'},
     {0x6C, U'●'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x72, U'❒'}, {0x75, U'◆'},
     {0x76, U'❖'}, {0x77, U'⬥'}, {0x9F, U'•'}, {0xA1, U'○'}, {0xA7, U'▪'}, {0xA8, U'☐'},
     {0xAB, U'★'}, {0xD8, U'➢'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'}, {0xE2, U'↓'},
     {0xE7, U'←'}, {0xE8, U'→'}, {0xF0, U'⇨'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'},
     {0xFE, U'☑'}});
constexpr auto wingdings_2 = std::to_array<Sign>({{0x4F, U'✗'},
                                                  {0x50, U'✓'},
                                                  {0x51, U'☒'},
                                                  {0x52, U'☑'},
                                                  {0x53, U'☒'},
                                                  {0x54, U'☒'},
                                                  {0xA3, U'☐'},
                                                  {0x97, U'●'}});
// Adobe's encoding of Symbol.
constexpr auto symbol = std::to_array<Sign>(
    {{0x41, U'Α'}, {0x42, U'Β'}, {0x43, U'Χ'}, {0x44, U'Δ'}, {0x45, U'Ε'}, {0x46, U'Φ'},
     {0x47, U'Γ'}, {0x48, U'Η'}, {0x49, U'Ι'}, {0x4A, U'ϑ'}, {0x4B, U'Κ'}, {0x4C, U'Λ'},
     {0x4D, U'Μ'}, {0x4E, U'Ν'}, {0x4F, U'Ο'}, {0x50, U'Π'}, {0x51, U'Θ'}, {0x52, U'Ρ'},
     {0x53, U'Σ'}, {0x54, U'Τ'}, {0x55, U'Υ'}, {0x57, U'Ω'}, {0x58, U'Ξ'}, {0x59, U'Ψ'},
     {0x5A, U'Ζ'}, {0x61, U'α'}, {0x62, U'β'}, {0x63, U'χ'}, {0x64, U'δ'}, {0x65, U'ε'},
     {0x66, U'φ'}, {0x67, U'γ'}, {0x68, U'η'}, {0x69, U'ι'}, {0x6B, U'κ'}, {0x6C, U'λ'},
     {0x6D, U'μ'}, {0x6E, U'ν'}, {0x6F, U'ο'}, {0x70, U'π'}, {0x71, U'θ'}, {0x72, U'ρ'},
     {0x73, U'σ'}, {0x74, U'τ'}, {0x75, U'υ'}, {0x77, U'ω'}, {0x78, U'ξ'}, {0x79, U'ψ'},
     {0x7A, U'ζ'}, {0x2D, U'−'}, {0xA2, U'′'}, {0xA3, U'≤'}, {0xA5, U'∞'}, {0xAC, U'←'},
     {0xAD, U'↑'}, {0xAE, U'→'}, {0xAF, U'↓'}, {0xB0, U'°'}, {0xB1, U'±'}, {0xB3, U'≥'},
     {0xB4, U'×'}, {0xB5, U'∝'}, {0xB6, U'∂'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'},
     {0xBA, U'≡'}, {0xBB, U'≈'}, {0xBC, U'…'}, {0xD1, U'∇'}, {0xD2, U'®'}, {0xD3, U'©'},
     {0xD4, U'™'}, {0xD6, U'√'}, {0xD7, U'⋅'}, {0xDE, U'⇒'}, {0xE5, U'∑'}, {0xF2, U'∫'}});

std::span<const Sign> signs_of(std::string_view font) {
  if (font == "Wingdings") return wingdings;
  if (font == "Wingdings 2") return wingdings_2;
  if (font == "Symbol") return symbol;
  return {};
}

}  // namespace

bool is_symbol_font(std::string_view font) { return !signs_of(font).empty(); }

std::string sign_of(std::string_view font, char32_t code) {
  if (code >= 0xF000 && code <= 0xF0FF) code -= 0xF000;
  const auto signs = signs_of(font);
  const auto found =
      std::ranges::find_if(signs, [&](const Sign& sign) { return sign.code == code; });
  if (found != signs.end()) return encoded(found->character);
  // digits, brackets and spaces are where they are in other fonts
  const bool plain = font == "Symbol" && code >= 0x20 && code < 0x40;
  return plain ? encoded(code) : std::string();
}

}  // namespace lectern::documents
