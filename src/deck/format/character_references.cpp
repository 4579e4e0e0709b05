#include "deck/format/character_references.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <span>

#include "base/ascii.h"
#include "base/utf8.h"
#include "deck/format/character_names.h"

namespace lectern::deck {
namespace {

constexpr std::size_t longest_name = 32;

bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

std::string_view name_at(std::uint16_t begin) { return character_names + begin; }

/// What a name, with its semicolon if it has one, stands for; empty: nothing.
std::string_view named(std::string_view name) {
  const std::span all(character_name_begins, character_name_count);
  const auto found = std::ranges::lower_bound(all, name, {}, name_at);
  if (found == all.end() || name_at(*found) != name) return {};
  return character_names + *found + name.size() + 1;
}

/// HTML 13.2.5.80: numbers of Windows-1252 mean its characters.
char32_t of_windows(char32_t number) {
  constexpr std::array<char16_t, 32> characters{
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return number >= 0x80 && number < 0xA0 ? characters[number - 0x80] : number;
}

std::size_t count(std::string_view text, bool (*is)(char)) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is) - text.begin());
}

bool is_hexadecimal(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

/// After `&#`.
std::optional<CharacterReference> numbered(std::string_view text) {
  const bool hexadecimal = text.starts_with('x') || text.starts_with('X');
  const std::size_t begin = hexadecimal ? 1 : 0;
  const std::size_t digits = count(text.substr(begin), hexadecimal ? is_hexadecimal : is_digit);
  if (digits == 0 || !text.substr(begin + digits).starts_with(';')) return std::nullopt;
  char32_t value = 0;
  for (const char c : text.substr(begin, digits)) {
    const int digit = is_digit(c) ? c - '0' : lower(c) - 'a' + 10;
    value = std::min<char32_t>(value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit),
                               0x110000);
  }
  return CharacterReference{encoded(value == 0 ? U'\uFFFD' : of_windows(value)),
                            std::string_view("&#;").size() + begin + digits};
}

}  // namespace

std::optional<CharacterReference> character_reference(std::string_view text, ReferenceEnd end) {
  text.remove_prefix(1);
  if (text.starts_with('#')) return numbered(text.substr(1));
  const std::size_t letters = count(text.substr(0, longest_name), is_alphanumeric);
  if (text.substr(letters).starts_with(';')) {
    const std::string_view meant = named(text.substr(0, letters + 1));
    if (!meant.empty()) return CharacterReference{std::string(meant), letters + 2};
  }
  if (end == ReferenceEnd::Semicolon) return std::nullopt;
  for (std::size_t size = letters; size > 0; --size) {
    const std::string_view meant = named(text.substr(0, size));
    if (!meant.empty()) return CharacterReference{std::string(meant), size + 1};
  }
  return std::nullopt;
}

std::size_t reference_size(std::string_view text) {
  text.remove_prefix(1);
  const std::size_t mark = text.starts_with('#') ? 1 : 0;
  const std::size_t letters = count(text.substr(mark, longest_name), is_alphanumeric);
  return letters > 1 && text.substr(mark + letters).starts_with(';') ? mark + letters + 2 : 0;
}

}  // namespace lectern::deck
