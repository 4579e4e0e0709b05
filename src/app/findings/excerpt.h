// The line of a file that a finding stands in, cut to a terminal's width, and where in it.
#pragma once

#include <string>
#include <string_view>

namespace lectern::app {

struct Excerpt {
  std::string before;  ///< what of the line is shown before the place
  std::string word;    ///< at the place, up to the next space or mark
  std::string after;
  int columns_before = 0;      ///< of `before` on a terminal
  bool right_to_left = false;  ///< somewhere in it
};

/// `byte` is where in the line the finding stands; `columns` how much room there is. What is no
/// UTF-8 or moves a terminal is replaced.
Excerpt excerpt_of(std::string_view line, std::size_t byte, int columns);

}  // namespace lectern::app
