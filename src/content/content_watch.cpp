#include "content/content_watch.h"

#include <fcntl.h>
#include <poll.h>

#include <cerrno>
#include <system_error>

namespace lectern::content {
namespace {

constexpr std::uint32_t ways = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
constexpr std::uint32_t writes = IN_MODIFY | IN_CLOSE_WRITE;

/// How often the folders are looked up again because they changed while they were being watched.
constexpr int most_looks = 4;

/// proc(5): poll tells when the list has changed.
int open_mounts() { return ::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC); }

std::string reason() {
  switch (errno) {
    case ENOSPC: return "the limit fs.inotify.max_user_watches is reached";
    case EMFILE: return "the limit fs.inotify.max_user_instances is reached";
    default: return std::generic_category().message(errno);
  }
}

}  // namespace

ContentWatch::ContentWatch(Disk& disk)
    : inotify_(disk), mounts_awaited_(open_mounts()), mounts_asked_(open_mounts()) {
  set_.add(mounts_awaited_.number(), EPOLLPRI);
  open();
}

bool ContentWatch::open() {
  if (!inotify_.open()) {
    failure_ = "changes of the content are not noticed: " + reason();
    return false;
  }
  set_.add(inotify_.descriptor());  // where it is in it already that changes nothing
  return true;
}

bool ContentWatch::watch(const config::Sources& sources) {
  sources_ = sources;
  return arm();
}

bool ContentWatch::drain() {
  const bool seen = drain_events();
  const bool mounted = mounts_changed();
  // What is put in a folder's place, or mounted over it, makes another folder of it.
  return (seen || mounted) && (arm() || seen);
}

bool ContentWatch::mounts_changed() const {
  pollfd mounts{mounts_asked_.number(), POLLPRI, 0};
  return poll(&mounts, 1, 0) > 0 && (mounts.revents & POLLPRI) != 0;
}

/// True when other folders are watched now than before.
bool ContentWatch::arm() {
  if (!open()) return false;
  bool changed = false;
  for (int look = 0; look < most_looks; ++look) {
    std::map<int, WatchedFolder> now = watch_folders();
    if (now == watched_) break;
    changed = true;
    for (const auto& [watch, place] : watched_) {
      if (now.contains(watch)) continue;
      inotify_.forget(watch);
      std::erase_if(open_files_, [gone = watch](const File& file) { return file.first == gone; });
    }
    watched_ = std::move(now);
  }
  return changed;
}

std::map<int, WatchedFolder> ContentWatch::watch_folders() {
  std::map<int, WatchedFolder> watched;
  failure_.clear();
  for (const auto& [folder, place] : watched_folders(sources_)) {
    const bool written = place.has_files || place.drop_ins || place.deck;
    const std::uint32_t mask = IN_ONLYDIR | IN_MASK_ADD | ways | (written ? writes : 0);
    const int watch = inotify_.watch(folder, mask);
    if (watch >= 0) {
      watched[watch].add(place);
    } else if (errno != ENOENT && errno != ENOTDIR) {  // these have changed again meanwhile
      failure_ = "changes in " + folder.string() + " are not noticed: " + reason();
    }
  }
  return watched;
}

bool ContentWatch::drain_events() {
  bool seen = false;
  for (const Inotify::Event& event : inotify_.drain()) seen = matters(event) || seen;
  return seen;
}

bool ContentWatch::matters(const Inotify::Event& event) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) {
    open_files_.clear();  // that they have been closed may be among what was lost
    return true;
  }
  const auto folder = watched_.find(event.watch);
  if (folder == watched_.end() || !folder->second.concerns(event.name)) return false;
  if ((event.mask & IN_MODIFY) != 0) open_files_.emplace(event.watch, event.name);
  if ((event.mask & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)) != 0) {
    open_files_.erase({event.watch, event.name});
  }
  return true;
}

}  // namespace lectern::content
