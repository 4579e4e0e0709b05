// The file in which a running kiosk says how it fares, replaced whole on each change.
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/report/rewritten_file.h"
#include "kiosk/report/status.h"

namespace lectern::kiosk {

class StatusFile {
 public:
  /// It is meant for a file system in memory: nothing waits for a disk. The log must outlive this.
  StatusFile(std::filesystem::path path, Log& log)
      : file_(std::move(path), Outlives::Process, log) {}

  /// Writes the status where it says anything new. The last frame's instant is not news for ten
  /// seconds, nor is the next slide's where it comes to be a second sooner or later: so this may be
  /// called after every frame. `now` is any steady clock's time.
  void update(const Status& status, SteadyTime now);

  /// At a clean end: who looks finds no kiosk.
  void remove() { file_.remove(); }

 private:
  RewrittenFile file_;
  std::optional<Status> written_;
};

}  // namespace lectern::kiosk
