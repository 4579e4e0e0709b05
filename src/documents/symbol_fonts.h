// Fonts that have signs where others have letters: Wingdings, Symbol.
#pragma once

#include <string>
#include <string_view>

namespace lectern::documents {

bool is_symbol_font(std::string_view font);

/// The character that a font shows for a code from 0x20 to 0xFF, or 0xF020 to 0xF0FF; empty: it is
/// not known.
std::string sign_of(std::string_view font, char32_t code);

}  // namespace lectern::documents
