// What `--help` and the manual pages say of a verb besides its options.
#pragma once

#include <span>
#include <string_view>

namespace lectern::app {

struct Example {
  std::string_view command;
  std::string_view does;
};

struct ExitStatus {
  int number;
  std::string_view means;
};

struct Manual {
  std::string_view verb;  ///< empty: the program itself
  std::string_view description;
  std::span<const Example> examples;
  std::span<const ExitStatus> statuses;
};

/// The verb must be one of the command line's; empty is the program itself.
const Manual& manual_of(std::string_view verb);

}  // namespace lectern::app
