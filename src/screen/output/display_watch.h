// Notices when there may be a display that was not there.
#pragma once

#include <optional>
#include <vector>

#include "screen/input/folder_watch.h"
#include "screen/input/uevents.h"

namespace lectern::screen {

/// Watches what a screen would be opened on now: the folder of the window system's socket where the
/// environment names one, else graphics cards and what is plugged into them. What a file system and
/// the kernel do not tell (an X server lets a user in, a program gives a card back) is not seen.
class DisplayWatch {
 public:
  DisplayWatch();

  /// Readable when something has changed.
  std::vector<int> descriptors() const;

  /// Whether something has since the last call.
  bool changed();

 private:
  std::optional<Uevents> uevents_;  // none where the system has no such socket
  FolderWatch folder_;
};

}  // namespace lectern::screen
