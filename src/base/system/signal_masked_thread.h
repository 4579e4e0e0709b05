// Threads beside the one that shows.
#pragma once

#include <functional>
#include <thread>

namespace lectern {

/// A thread that no signal is delivered to: they are for the one that shows, who waits for them.
std::jthread signal_masked_thread(std::function<void(const std::stop_token&)> work);

}  // namespace lectern
