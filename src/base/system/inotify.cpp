#include "base/system/inotify.h"

#include <array>
#include <cstring>

namespace lectern {

std::vector<Inotify::Event> Inotify::drain() {
  constexpr int most_reads = 16;
  alignas(inotify_event) std::array<char, 16384> bytes;
  std::vector<Event> events;
  for (int count = 0; count < most_reads; ++count) {
    const ssize_t size = read(descriptor(), bytes.data(), bytes.size());
    if (size <= 0) break;
    for (const char* at = bytes.data(); at < bytes.data() + size;) {
      inotify_event event{};
      std::memcpy(&event, at, sizeof event);
      // the name is filled up with zeroes
      events.push_back({event.wd, event.mask, event.len > 0 ? at + sizeof event : ""});
      at += sizeof event + event.len;
    }
  }
  return events;
}

}  // namespace lectern
