// UTF-8 read strictly: what table 3-7 of the Unicode Standard does not list is not UTF-8.
#include "base/utf8.h"

#include <algorithm>

namespace lectern {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

/// A well-formed character, or an ill-formed sequence.
struct Sequence {
  std::size_t length = 1;
  bool well_formed = false;
};

/// How many bytes follow the lead byte, and what the first of them may be. Unicode 15, table 3-7.
struct Lead {
  std::size_t following = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
};

bool read_lead(unsigned byte, Lead& lead) {
  if (byte < 0x80) {
    lead = {0, 0, 0};
  } else if (byte >= 0xC2 && byte <= 0xDF) {
    lead = {1, 0x80, 0xBF};
  } else if (byte >= 0xE0 && byte <= 0xEF) {
    lead = {2, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU};
  } else if (byte >= 0xF0 && byte <= 0xF4) {
    lead = {3, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU};
  } else {
    return false;
  }
  return true;
}

/// An ill-formed sequence is the longest start of a well-formed one, or one byte: Unicode 15 §3.9,
/// "substitution of maximal subparts".
Sequence sequence_at(std::string_view text, std::size_t begin) {
  Lead lead;
  if (!read_lead(byte_at(text, begin), lead)) return {};
  for (std::size_t i = 1; i <= lead.following; ++i) {
    const std::size_t index = begin + i;
    const unsigned low = i == 1 ? lead.low : 0x80;
    const unsigned high = i == 1 ? lead.high : 0xBF;
    if (index >= text.size() || byte_at(text, index) < low || byte_at(text, index) > high) {
      return {i, false};
    }
  }
  return {lead.following + 1, true};
}

char32_t decoded(std::string_view sequence) {
  char32_t value = byte_at(sequence, 0);
  if (sequence.size() > 1) value &= 0x7FU >> sequence.size();
  for (std::size_t i = 1; i < sequence.size(); ++i) {
    value = value << 6 | (byte_at(sequence, i) & 0x3F);
  }
  return value;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Sequence sequence = sequence_at(text, i);
    if (!sequence.well_formed) return i;
    i += sequence.length;
  }
  return std::nullopt;
}

std::string repaired(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Sequence sequence = sequence_at(text, i);
    result += sequence.well_formed ? text.substr(i, sequence.length) : replacement;
    i += sequence.length;
  }
  return result;
}

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (const unsigned byte = byte_at(text, i); byte < 0x80) {
      result.push_back({byte, i++});
      continue;
    }
    const Sequence sequence = sequence_at(text, i);
    result.push_back(
        {sequence.well_formed ? decoded(text.substr(i, sequence.length)) : U'\uFFFD', i});
    i += sequence.length;
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
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  const auto trail = [&](unsigned shift) { return byte(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x80) return {byte(character)};
  if (character < 0x800) return {byte(0xC0U | (character >> 6U)), trail(0)};
  if (character < 0x10000) return {byte(0xE0U | (character >> 12U)), trail(6), trail(0)};
  return {byte(0xF0U | (character >> 18U)), trail(12), trail(6), trail(0)};
}

}  // namespace lectern
