#include "base/system/poller.h"

#include <algorithm>
#include <limits>

namespace lectern {

void Poller::wake_on(int descriptor) {
  if (descriptor < 0 || std::ranges::count(watched_, descriptor, &pollfd::fd) != 0) return;
  watched_.push_back({descriptor, POLLIN, 0});
}

void Poller::wait(Timeout timeout) {
  using std::chrono::milliseconds;
  constexpr milliseconds longest{std::numeric_limits<int>::max()};
  const milliseconds left =
      timeout ? std::clamp(*timeout, milliseconds{0}, longest) : milliseconds{-1};
  for (pollfd& each : watched_) each.revents = 0;
  poll(watched_.data(), watched_.size(), static_cast<int>(left.count()));
  // One that its owner has closed would end every sleep to come.
  std::erase_if(watched_, [](const pollfd& each) { return (each.revents & POLLNVAL) != 0; });
}

bool Poller::lost(int descriptor) const {
  const auto found = std::ranges::find(watched_, descriptor, &pollfd::fd);
  return found != watched_.end() && (found->revents & (POLLHUP | POLLERR)) != 0;
}

}  // namespace lectern
