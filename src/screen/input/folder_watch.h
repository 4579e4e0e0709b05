// Notices devices that come to a folder of /dev, go, or may be opened at last.
#pragma once

#include <filesystem>

#include "base/system/inotify.h"

namespace lectern::screen {

class FolderWatch {
 public:
  /// The folder need not be there yet: the kernel makes it for the first device and removes it
  /// after the last, but the one it is in must be. Where the system has nothing left to watch with
  /// (fs.inotify.max_user_instances), nothing is noticed: a show goes on without.
  explicit FolderWatch(std::filesystem::path folder);

  /// Readable when something has changed. Negative where nothing is noticed.
  int descriptor() const { return inotify_.descriptor(); }

  /// Whether something has since the last call.
  bool changed();

 private:
  void watch();

  std::filesystem::path folder_;
  Inotify inotify_;
};

}  // namespace lectern::screen
