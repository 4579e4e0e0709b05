// Text from anywhere, as a terminal and a log may have it.
#pragma once

#include <string>
#include <string_view>

namespace lectern {

/// The text on one line that moves no terminal: control characters become spaces.
std::string one_line(std::string_view text);

}  // namespace lectern
