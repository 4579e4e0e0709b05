// Work that is waited for only so long.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <optional>
#include <thread>

namespace lectern::content {

/// Done on a thread of its own, from now on; cancelled at the latest when this ends.
class Attempt {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit Attempt(std::function<void()> work);
  ~Attempt();

  /// Waits for it; until this time, and then cancels it, where one is given. Whether it was done.
  bool done_by(std::optional<Time> deadline);

 private:
  std::promise<bool> promise_;
  std::future<bool> done_;
  std::jthread thread_;
};

}  // namespace lectern::content
