#include "deck/letters.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace lectern::deck {
namespace {

struct Block {
  char32_t first;
  char32_t last;
};

template <std::size_t size>
bool within(const std::array<Block, size>& blocks, char32_t character) {
  return std::any_of(blocks.begin(), blocks.end(), [=](const Block& block) {
    return block.first <= character && character <= block.last;
  });
}

bool one_of(std::u32string_view set, char32_t character) {
  return set.find(character) != std::u32string_view::npos;
}

enum class Casing { Upper, Lower, UpperEven, UpperOdd };

struct CasedBlock {
  Block block;
  Casing casing;
};

// Unicode 15, UnicodeData.txt; where capitals and small letters alternate, which ones are even.
constexpr CasedBlock cased_blocks[] = {
    {{'A', 'Z'}, Casing::Upper},           {{'a', 'z'}, Casing::Lower},
    {{0xB5, 0xB5}, Casing::Lower},         {{0xC0, 0xD6}, Casing::Upper},
    {{0xD8, 0xDE}, Casing::Upper},         {{0xDF, 0xF6}, Casing::Lower},
    {{0xF8, 0xFF}, Casing::Lower},         {{0x100, 0x137}, Casing::UpperEven},
    {{0x138, 0x138}, Casing::Lower},       {{0x139, 0x148}, Casing::UpperOdd},
    {{0x149, 0x149}, Casing::Lower},       {{0x14A, 0x177}, Casing::UpperEven},
    {{0x178, 0x178}, Casing::Upper},       {{0x179, 0x17E}, Casing::UpperOdd},
    {{0x18F, 0x18F}, Casing::Upper},       {{0x1A0, 0x1A5}, Casing::UpperEven},
    {{0x1AF, 0x1B0}, Casing::UpperOdd},    {{0x1CD, 0x1DC}, Casing::UpperOdd},
    {{0x1DE, 0x1EF}, Casing::UpperEven},   {{0x1F8, 0x21F}, Casing::UpperEven},
    {{0x222, 0x233}, Casing::UpperEven},   {{0x250, 0x2AF}, Casing::Lower},
    {{0x386, 0x38F}, Casing::Upper},       {{0x390, 0x390}, Casing::Lower},
    {{0x391, 0x3AB}, Casing::Upper},       {{0x3AC, 0x3CE}, Casing::Lower},
    {{0x400, 0x42F}, Casing::Upper},       {{0x430, 0x45F}, Casing::Lower},
    {{0x460, 0x481}, Casing::UpperEven},   {{0x48A, 0x4BF}, Casing::UpperEven},
    {{0x4C0, 0x4C0}, Casing::Upper},       {{0x4C1, 0x4CE}, Casing::UpperOdd},
    {{0x4CF, 0x4CF}, Casing::Lower},       {{0x4D0, 0x52F}, Casing::UpperEven},
    {{0x531, 0x556}, Casing::Upper},       {{0x560, 0x588}, Casing::Lower},
    {{0x1E00, 0x1E95}, Casing::UpperEven}, {{0x1E9E, 0x1E9E}, Casing::Upper},
    {{0x1EA0, 0x1EFF}, Casing::UpperEven}, {{0x1E900, 0x1E921}, Casing::Upper},
    {{0x1E922, 0x1E943}, Casing::Lower},
};

constexpr std::array<Block, 11> digit_blocks = {{{'0', '9'},
                                                 {0x660, 0x669},
                                                 {0x6F0, 0x6F9},
                                                 {0x966, 0x96F},
                                                 {0x9E6, 0x9EF},
                                                 {0xE50, 0xE59},
                                                 {0xED0, 0xED9},
                                                 {0xF20, 0xF29},
                                                 {0x1040, 0x1049},
                                                 {0x17E0, 0x17E9},
                                                 {0xFF10, 0xFF19}}};

// Everything else above ASCII holds letters, to the precision that joining lines needs.
constexpr std::array<Block, 9> blocks_without_letters = {{{0x80, 0xA9},
                                                          {0xAB, 0xB4},
                                                          {0xB6, 0xB9},
                                                          {0xBB, 0xBF},
                                                          {0x2000, 0x2BFF},
                                                          {0x2E00, 0x2E7F},
                                                          {0xE000, 0xF8FF},
                                                          {0xFE00, 0xFE0F},
                                                          {0x1F000, 0x1FAFF}}};

constexpr std::array<Block, 12> spaceless_blocks = {{{0xE01, 0xE5B},
                                                     {0xE81, 0xEDF},
                                                     {0x1000, 0x109F},
                                                     {0x1780, 0x17FF},
                                                     {0x2E80, 0x2FDF},
                                                     {0x3001, 0x312F},
                                                     {0x31A0, 0x4DBF},
                                                     {0x4E00, 0x9FFF},
                                                     {0xAA60, 0xAA7F},
                                                     {0xF900, 0xFAFF},
                                                     {0xFF01, 0xFF9F},
                                                     {0x1B000, 0x1B16F}}};
constexpr Block rare_ideographs = {0x20000, 0x323AF};

// How far from the end of a line the letter that decides can reasonably stand, in bytes.
constexpr std::size_t window = 64;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::vector<text::Character> head_of(std::string_view text) {
  std::size_t end = std::min(text.size(), window);
  while (end < text.size() && is_continuation(text[end])) ++end;
  return text::characters(text.substr(0, end));
}

std::vector<text::Character> tail_of(std::string_view text) {
  std::size_t begin = text.size() - std::min(text.size(), window);
  while (begin > 0 && is_continuation(text[begin])) --begin;
  return text::characters(text.substr(begin));
}

bool is_silent(char32_t character) { return is_white_space(character) || is_invisible(character); }

}  // namespace

LetterCase case_of(char32_t character) {
  for (const auto& [block, casing] : cased_blocks) {
    if (character < block.first || character > block.last) continue;
    switch (casing) {
      case Casing::Upper: return LetterCase::Upper;
      case Casing::Lower: return LetterCase::Lower;
      case Casing::UpperEven: return character % 2 == 0 ? LetterCase::Upper : LetterCase::Lower;
      case Casing::UpperOdd: return character % 2 == 1 ? LetterCase::Upper : LetterCase::Lower;
    }
  }
  return LetterCase::None;
}

bool is_white_space(char32_t character) {
  return (character >= 0x09 && character <= 0x0D) || (character >= 0x2000 && character <= 0x200A) ||
         one_of(U" \u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000", character);
}

bool is_invisible(char32_t character) {
  return (character >= 0x200B && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2060 && character <= 0x2069) || character == 0xFEFF || character == 0xAD;
}

bool is_control(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character <= 0x9F);
}

bool is_digit(char32_t character) { return within(digit_blocks, character); }

bool is_letter(char32_t character) {
  if (character < 0x80) return case_of(character) != LetterCase::None;
  return !within(blocks_without_letters, character) && !is_digit(character) &&
         !is_silent(character) && !ends_sentence(character) && !is_comma(character) &&
         !is_opening(character) && !is_closing(character) && character != 0xFFFD;
}

// The scripts' own marks, in the order Latin, Greek, Armenian, Arabic, Devanagari, Myanmar,
// Ethiopic, Khmer, Tibetan, Mongolian, Han, then half and full width.
bool ends_sentence(char32_t character) {
  return is_full_stop(character) || is_exclamation(character) || is_colon(character) ||
         one_of(U"?;\u2026\u203D\u2047\u2048\u037E\u055E\u061F\u061B\u1367\uFF1F\uFF1B", character);
}

bool is_full_stop(char32_t character) {
  return one_of(
      U".\u0589\u06D4\u0964\u0965\u104B\u1362\u1368\u17D4\u17D5\u0F0D\u0F0E\u1803\u3002"
      U"\uFF61\uFF0E",
      character);
}

bool is_exclamation(char32_t character) { return one_of(U"!\u203C\u2049\u055C\uFF01", character); }

bool is_comma(char32_t character) {
  return one_of(U",\u055D\u060C\u104A\u1363\u1802\u3001\uFF64\uFF0C", character);
}

bool is_colon(char32_t character) {
  return one_of(U":\u1361\u1365\u1366\u17D6\uFE55\uFF1A", character);
}

bool is_dash(char32_t character) { return one_of(U"-‐‑‒–—―−－", character); }
bool is_bullet(char32_t character) { return one_of(U"•‣◦⁃∙·*●○■□▪▫►➢✓※", character); }

bool is_opening(char32_t character) {
  return one_of(U"\"'“‘«‹„‚‟([{（［｛「『《〈【〔｢¿¡", character);
}

bool is_closing(char32_t character) {
  return one_of(U"\"'”’»›“‘)]}）］｝」』》〉】〕｣", character);
}

bool is_spaceless(char32_t character) {
  if (is_digit(character)) return false;
  return within(spaceless_blocks, character) ||
         (character >= rare_ideographs.first && character <= rare_ideographs.last);
}

bool is_unpunctuated(char32_t character) { return character >= 0xE01 && character <= 0xEDF; }

std::optional<char32_t> last_telling_character(std::string_view text) {
  const auto tail = tail_of(text);
  const auto found = std::find_if(tail.rbegin(), tail.rend(), [](const text::Character& character) {
    return !is_silent(character.value) && !is_closing(character.value);
  });
  if (found == tail.rend()) return std::nullopt;
  return found->value;
}

std::optional<char32_t> first_telling_character(std::string_view text) {
  const auto head = head_of(text);
  const auto found = std::find_if(head.begin(), head.end(), [](const text::Character& character) {
    return !is_silent(character.value) && !is_opening(character.value);
  });
  if (found == head.end()) return std::nullopt;
  return found->value;
}

std::string_view joint(std::string_view left, std::string_view right) {
  const auto decides = [](const text::Character& character) {
    return is_letter(character.value) || is_spaceless(character.value);
  };
  const auto tail = tail_of(left);
  const auto head = head_of(right);
  const auto before = std::find_if(tail.rbegin(), tail.rend(), decides);
  const auto after = std::find_if(head.begin(), head.end(), decides);
  const bool spaceless = before != tail.rend() && after != head.end() &&
                         is_spaceless(before->value) && is_spaceless(after->value);
  return spaceless ? "" : " ";
}

}  // namespace lectern::deck
