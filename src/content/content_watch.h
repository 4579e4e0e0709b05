// Notices that what a configuration is made from has changed, without looking again and again.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/system/descriptor.h"
#include "base/system/descriptor_set.h"
#include "base/system/inotify.h"
#include "config/sources.h"
#include "content/watched_folders.h"

namespace lectern::content {

/// Watches the folder of every file, and on the way there every folder for the next name in it, so
/// that whatever is put in the place of anything is seen: by a write, a rename, another symbolic
/// link, a mount. Changes on a network's other machines are not told by the system, and not seen.
class ContentWatch {
 public:
  /// Never fails: `failure` tells what cannot be watched.
  explicit ContentWatch(Disk& disk = system_disk());

  /// Readable when something may have changed.
  int descriptor() const { return set_.descriptor(); }

  /// Watches these from now on; nothing that has happened to the old ones is lost. True when there
  /// are folders among them that were not watched before: what was read there may be stale already.
  bool watch(const config::Sources& sources);

  /// Whether anything that matters has happened since the last call.
  bool drain();

  /// Whether a file that has been written to is still open, as while it is being copied.
  bool being_written() const { return !open_files_.empty(); }

  /// What cannot be watched, and why; empty: everything is. To be tried again by `watch`.
  const std::string& failure() const { return failure_; }

 private:
  using File = std::pair<int, std::string>;  ///< a watch's number, and a name in its folder

  bool open();
  bool arm();
  std::map<int, WatchedFolder> watch_folders();
  bool mounts_changed() const;
  bool drain_events();
  bool matters(const Inotify::Event& event);

  Inotify inotify_;
  /// Mounts, of which inotify tells nothing. Each open file tells of a change once, and the first
  /// has told the one who waits by the time that `drain` asks the second.
  Descriptor mounts_awaited_;
  Descriptor mounts_asked_;
  DescriptorSet set_;  ///< what is waited for
  config::Sources sources_;
  std::map<int, WatchedFolder>
      watched_;  ///< by inotify's number, which is another for another folder
  std::set<File> open_files_;
  std::string failure_;
};

}  // namespace lectern::content
