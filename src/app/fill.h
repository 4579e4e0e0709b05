// Text in lines of a terminal's width.
#pragma once

#include <string>
#include <string_view>

namespace lectern::app {

/// Longer lines tire the eye, however wide the terminal is.
inline constexpr int widest_text = 100;

/// Words in lines of at most `columns` characters, each after a margin; a blank line parts
/// paragraphs. A word that is longer has a line of its own.
std::string filled(std::string_view text, int columns, std::string_view margin);

}  // namespace lectern::app
