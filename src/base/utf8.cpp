// UTF-8 read strictly: what table 3-7 of the Unicode Standard does not list is not UTF-8.
#include "base/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

#pragma GCC diagnostic ignored "-Wconversion"  // in the macros of ICU

namespace lectern {
namespace {

/// A character and the byte after it; negative for an ill-formed sequence, which is the longest
/// start of a well-formed one, or one byte: Unicode 15 §3.9, "substitution of maximal subparts".
struct Sequence {
  std::int32_t value;
  std::size_t end;
};

Sequence sequence_at(std::string_view text, std::size_t begin) {
  Sequence sequence{0, begin};
  U8_NEXT(text.data(), sequence.end, text.size(), sequence.value);
  return sequence;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, end] = sequence_at(text, i);
    if (value < 0) return i;
    i = end;
  }
  return std::nullopt;
}

std::string repaired(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, end] = sequence_at(text, i);
    result += value < 0 ? "\uFFFD" : text.substr(i, end - i);
    i = end;
  }
  return result;
}

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, end] = sequence_at(text, i);
    result.push_back({value < 0 ? U'\uFFFD' : static_cast<char32_t>(value), i});
    i = end;
  }
  return result;
}

std::size_t count_characters(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

std::size_t boundary_before(std::string_view text, std::size_t index) {
  while (index > 0 && index < text.size() && is_continuation(text[index])) --index;
  return index;
}

std::size_t boundary_after(std::string_view text, std::size_t index) {
  while (index < text.size() && is_continuation(text[index])) ++index;
  return index;
}

std::string encoded(char32_t character) {
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (surrogate || character > 0x10FFFF) character = 0xFFFD;
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, character);
  return {bytes.data(), size};
}

}  // namespace lectern
