// Waits for what is to come about, however slow the machine.
#pragma once

#include <poll.h>

#include <chrono>

namespace lectern {

/// Whether it comes about; given up only when it has taken so long that it never will.
template <typename Condition>
bool eventually(Condition condition) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    poll(nullptr, 0, 2);
  }
  return true;
}

}  // namespace lectern
