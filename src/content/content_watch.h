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
#include "content/watched_places.h"

namespace lectern::content {

/// Watches the folder of every file, and on the way there every folder for the next name in it, so
/// that whatever is put in the place of anything is seen: by a write, a rename, another symbolic
/// link, a mount. Changes on a network's other machines are not told by the system, and not seen.
class ContentWatch {
 public:
  /// Never fails: what cannot be watched is said by `trouble`.
  ContentWatch();

  /// Readable when something may have changed. Negative when nothing can be watched.
  int descriptor() const { return inotify_.descriptor() < 0 ? -1 : set_.descriptor(); }

  /// Watches these from now on; nothing that has happened to the old ones is lost. True when there
  /// are places among them that were not watched before: what was read there may be stale already.
  bool watch(const config::Sources& sources);

  /// Takes what has happened and says whether it matters.
  bool take();

  /// Whether a file that has been written to is still open, as while it is being copied.
  bool being_written() const { return !open_files_.empty(); }

  /// What cannot be watched, and why; empty: everything is.
  const std::string& trouble() const { return trouble_; }

 private:
  using File = std::pair<int, std::string>;  ///< a watch's number, and a name in its folder

  bool arm();
  std::map<int, WatchedPlace> watch_places();
  bool mounts_changed() const;
  bool drain();
  bool matters(const Inotify::Event& event);

  Inotify inotify_;
  /// Mounts, of which inotify tells nothing. Each open file tells of a change once, and the first
  /// has told the one who waits by the time that `take` asks the second.
  Descriptor mounts_awaited_;
  Descriptor mounts_asked_;
  DescriptorSet set_;  ///< what is waited for
  config::Sources sources_;
  std::map<int, WatchedPlace>
      watched_;  ///< by inotify's number, which is another for another folder
  std::set<File> open_files_;
  std::string trouble_;
};

}  // namespace lectern::content
