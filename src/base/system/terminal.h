// Whether a person looks at what is printed, and what their terminal can do.
#pragma once

#include <optional>

namespace lectern {

struct Terminal {
  bool colors = false;
  int columns = 80;
};

/// The terminal behind an open descriptor; nothing where that is a file or a pipe. Colours are not
/// for who has set NO_COLOR to anything (no-color.org), nor for a terminal that is `dumb`.
std::optional<Terminal> terminal_of(int descriptor);

/// Whether what is typed on the terminal of standard input is for this program.
bool in_foreground_of_terminal();

}  // namespace lectern
