// Whole numbers as files and the environment write them.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>
#include <system_error>

namespace lectern {

/// Digits and nothing else; nothing where they are more than the type holds.
template <std::integral Number>
std::optional<Number> parse_number(std::string_view text, int base = 10) {
  Number number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number, base);
  const bool whole = error == std::errc{} && rest == end && text.front() != '-';
  return whole ? std::optional(number) : std::nullopt;
}

}  // namespace lectern
