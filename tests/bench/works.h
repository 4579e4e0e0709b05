// What is measured: each piece of work by its name, ready to be done again and again.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace lectern::bench {

struct Work {
  std::string name;
  std::function<void()> once;
  std::function<void()> before = [] {};  ///< what it starts from, each time; not measured
};

/// From files to pixels, over the remarks on a panel of 1920×1080. What they refer to lives as long
/// as the program.
std::vector<Work> works();

}  // namespace lectern::bench
