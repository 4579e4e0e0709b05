// What is measured: each piece of work by its name, ready to be done again and again.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace lectern::bench {

struct Work {
  std::string name;
  std::function<void()> once;
};

/// From files to pixels, over the remarks on a panel of 1920×1080. Everything that one piece of
/// work starts from has been made; nothing that it makes is kept. What they refer to lives as long
/// as the program.
std::vector<Work> works();

}  // namespace lectern::bench
