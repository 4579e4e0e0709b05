// A line on a terminal that says how far something has come.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "base/system/terminal.h"

namespace lectern::app {

/// "34 of 198 pictures, 4 s left": what is left is told once enough has been done to tell.
std::string progress_in_words(std::size_t done, std::size_t all, const std::string& things,
                              std::chrono::milliseconds elapsed);

/// Written over itself on standard error while somebody looks, ten times a second at most; gone
/// when this is.
class ProgressLine {
 public:
  using Clock = std::chrono::steady_clock;

  /// No line where standard error is no terminal, or none is wanted.
  enum class Wanted { Yes, No };
  ProgressLine(std::size_t all, std::string things, Wanted wanted);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(std::size_t done);

 private:
  std::size_t all_;
  std::string things_;
  std::optional<Terminal> terminal_;
  Clock::time_point began_ = Clock::now();
  std::optional<Clock::time_point> shown_;
};

}  // namespace lectern::app
