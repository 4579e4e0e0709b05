#include "content/content_watch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/inotify.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace lectern::content {
namespace {

constexpr std::uint32_t ways = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
constexpr std::uint32_t writes = IN_MODIFY | IN_CLOSE_WRITE;

/// How often `take` reads at most, lest a storm of events keep it; what is left wakes it again.
constexpr int most_reads = 16;

/// How often the places are looked up again because they changed while they were being watched.
constexpr int most_looks = 4;

void gather(int gathered, int descriptor, std::uint32_t events) {
  epoll_event event{};
  event.events = events;
  if (descriptor >= 0) epoll_ctl(gathered, EPOLL_CTL_ADD, descriptor, &event);
}

/// proc(5): poll tells when the list has changed.
int open_mounts() { return open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC); }

std::string reason() {
  switch (errno) {
    case ENOSPC: return "the limit fs.inotify.max_user_watches is reached";
    case EMFILE: return "the limit fs.inotify.max_user_instances is reached";
    default: return std::generic_category().message(errno);
  }
}

}  // namespace

ContentWatch::ContentWatch()
    : events_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      mounts_awaited_(open_mounts()),
      mounts_asked_(open_mounts()) {
  if (!events_) {
    trouble_ = "changes of the content are not noticed: " + reason();
    return;
  }
  gathered_ = Descriptor(epoll_create1(EPOLL_CLOEXEC));
  gather(gathered_.number(), events_.number(), EPOLLIN);
  gather(gathered_.number(), mounts_awaited_.number(), EPOLLPRI);
}

bool ContentWatch::watch(const config::Sources& sources) {
  sources_ = sources;
  return arm();
}

bool ContentWatch::take() {
  const bool seen = drain();
  const bool mounted = mounts_changed();
  // What is put in a folder's place, or mounted over it, makes another place of it.
  return (seen || mounted) && (arm() || seen);
}

bool ContentWatch::mounts_changed() const {
  pollfd mounts{mounts_asked_.number(), POLLPRI, 0};
  return poll(&mounts, 1, 0) > 0 && (mounts.revents & POLLPRI) != 0;
}

/// True when other places are watched now than before.
bool ContentWatch::arm() {
  if (!events_) return false;
  bool changed = false;
  for (int look = 0; look < most_looks; ++look) {
    std::map<int, WatchedPlace> now = watch_places();
    if (now == watched_) break;
    changed = true;
    for (const auto& [watch, place] : watched_) {
      if (now.contains(watch)) continue;
      inotify_rm_watch(events_.number(), watch);
      std::erase_if(open_files_, [gone = watch](const File& file) { return file.first == gone; });
    }
    watched_ = std::move(now);
  }
  return changed;
}

std::map<int, WatchedPlace> ContentWatch::watch_places() {
  std::map<int, WatchedPlace> watched;
  trouble_.clear();
  for (const auto& [folder, place] : watched_places(sources_)) {
    const bool written = place.has_files || place.drop_ins || place.deck;
    const std::uint32_t mask = IN_ONLYDIR | IN_MASK_ADD | ways | (written ? writes : 0);
    const int watch = inotify_add_watch(events_.number(), folder.c_str(), mask);
    if (watch >= 0) {
      watched[watch].add(place);
    } else if (errno != ENOENT && errno != ENOTDIR) {  // these have changed again meanwhile
      trouble_ = "changes in " + folder.string() + " are not noticed: " + reason();
    }
  }
  return watched;
}

bool ContentWatch::drain() {
  alignas(inotify_event) std::array<char, 16384> bytes;
  bool seen = false;
  for (int count = 0; count < most_reads; ++count) {
    const ssize_t size = read(events_.number(), bytes.data(), bytes.size());
    if (size <= 0) break;
    for (const char* at = bytes.data(); at < bytes.data() + size;) {
      inotify_event event{};
      std::memcpy(&event, at, sizeof event);
      const char* name = at + sizeof event;
      seen = matters(event.wd, event.mask, event.len > 0 ? name : "") || seen;
      at += sizeof event + event.len;
    }
  }
  return seen;
}

bool ContentWatch::matters(int watch, std::uint32_t event, const std::string& name) {
  if ((event & IN_Q_OVERFLOW) != 0) {
    open_files_.clear();  // that they have been closed may be among what was lost
    return true;
  }
  const auto place = watched_.find(watch);
  if (place == watched_.end() || !place->second.concerns(name)) return false;
  if ((event & IN_MODIFY) != 0) open_files_.emplace(watch, name);
  if ((event & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)) != 0) {
    open_files_.erase({watch, name});
  }
  return true;
}

}  // namespace lectern::content
