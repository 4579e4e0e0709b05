// UTF-8 in and out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

/// A character and where it begins in the text it was read from.
struct Character {
  char32_t value = 0;
  std::size_t byte = 0;
};

/// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), if any.
std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// The same text with every ill-formed sequence replaced by U+FFFD.
std::string repaired(std::string_view text);

/// One character as UTF-8; U+FFFD for what is none.
std::string encoded(char32_t character);

/// The characters of well-formed UTF-8.
std::vector<Character> characters(std::string_view text);

/// How many characters well-formed UTF-8 has.
std::size_t count_characters(std::string_view text);

/// The index nearest to `index` that parts no character of well-formed UTF-8: not after it, or not
/// before it. `index` is at most the text's size.
std::size_t boundary_before(std::string_view text, std::size_t index);
std::size_t boundary_after(std::string_view text, std::size_t index);

}  // namespace lectern
