// Many descriptors behind one that can be waited on: epoll(7).
#pragma once

#include <sys/epoll.h>

#include <cstdint>

#include "base/system/descriptor.h"

namespace lectern {

/// Owns none of them: one that its owner closes is no longer in it.
class DescriptorSet {
 public:
  DescriptorSet() : epoll_(epoll_create1(EPOLL_CLOEXEC)) {}

  /// Readable when any of them has what it was added for. Negative where the system had none left.
  int descriptor() const { return epoll_.number(); }

  /// Negative: nothing.
  void add(int descriptor, std::uint32_t events = EPOLLIN) {
    epoll_event event{};
    event.events = events;
    if (descriptor >= 0) epoll_ctl(epoll_.number(), EPOLL_CTL_ADD, descriptor, &event);
  }

 private:
  Descriptor epoll_;
};

}  // namespace lectern
