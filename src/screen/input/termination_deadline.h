// Whoever asks the player to end waits no longer than he would wait.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

#include "screen/input/signals.h"

namespace lectern::screen {

/// From here on SIGTERM and SIGINT are blocked, for all threads that are started, and ask for an
/// orderly end. Where there has been none so much later (the window system has gone and its library
/// waits for ever, a text is being set, a disk does not answer) the process ends all the same, with
/// status 0: it was asked to. A thread of its own, which sleeps until then.
class TerminationDeadline {
 public:
  static constexpr std::chrono::milliseconds usual{1500};

  /// `before_end`: called on that thread when the process is about to be ended so.
  explicit TerminationDeadline(std::function<void()> before_end,
                               std::chrono::milliseconds patience = usual);
  /// There has been an orderly end.
  ~TerminationDeadline();

 private:
  TerminationSignals signals_;
  Descriptor ended_;  // an eventfd
  std::jthread thread_;
};

}  // namespace lectern::screen
