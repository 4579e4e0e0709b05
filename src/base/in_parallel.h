// The same work on many things at once.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace lectern {

/// Calls `work` with each number below `count`, on the calling thread and on as many others as
/// there are further cores. What it throws is thrown here when all threads have come to rest.
template <typename Work>
void in_parallel(std::size_t count, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto take_turns = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::future<void>> others;
  try {
    for (std::size_t i = 1; i < std::min(cores, count); ++i) {
      others.push_back(std::async(std::launch::async, take_turns));
    }
  } catch (const std::system_error&) {
    // no more threads are to be had: those there are do it all
  }
  take_turns();
  for (std::future<void>& other : others) other.get();
}

}  // namespace lectern
