// One sleep in the kernel on everything that may end it.
#pragma once

#include <poll.h>

#include <chrono>
#include <optional>
#include <vector>

namespace lectern {

/// What may end a sleep: descriptors that become readable. None of them is owned or read here, so
/// one that nobody drains ends every sleep at once.
class Poller {
 public:
  using Timeout = std::optional<std::chrono::milliseconds>;

  /// Negative: nothing. Twice is once.
  void wake_on(int descriptor);

  /// Until a descriptor is readable or lost, a signal comes, or the time has passed (nothing: for
  /// ever; below zero: not at all).
  void wait(Timeout timeout);

  /// Whether the other end had closed the descriptor when the last sleep ended.
  bool lost(int descriptor) const;

 private:
  std::vector<pollfd> watched_;
};

}  // namespace lectern
