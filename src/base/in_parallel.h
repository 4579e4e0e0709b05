// The same work on many things at once.
#pragma once

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <vector>

#include "base/cancellation.h"

namespace lectern {

/// How many cores this process may run on (sched_setaffinity(2)), one at least.
inline std::size_t cores_to_run_on() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) return 1;
  return static_cast<std::size_t>(std::max(1, CPU_COUNT(&cores)));
}

/// Calls `work` with each number below `count`, on the calling thread and on as many others as
/// there are further cores to run on. What it throws is thrown here when all threads have come to
/// rest.
template <typename Work>
void in_parallel(std::size_t count, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto take_turns = [&, stop = Cancellable::current()] {
    const Cancellable scope(stop);
    for (std::size_t i = next++; i < count; i = next++) {
      throw_if_cancelled();
      work(i);
    }
  };
  const std::size_t cores = cores_to_run_on();
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
