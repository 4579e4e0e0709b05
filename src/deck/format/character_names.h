// HTML's names of characters, a table made when the program is built.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lectern::deck {

extern const std::size_t character_name_count;
/// Where in `character_names` each begins; ascending by name, in bytes.
extern const std::uint16_t character_name_begins[];
/// `name;` or `name`, NUL, what it means, NUL, and so on.
extern const char character_names[];

}  // namespace lectern::deck
