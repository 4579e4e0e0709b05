// The file that a running kiosk writes its status to, replaced whole on each change.
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

  /// Writes the status where it differs. The last frame's instant does not for ten seconds, nor
  /// does the next slide's by a second: so this may be called after every frame.
  void update(const Status& status, SteadyTime now);

  /// At a clean end: who looks finds no kiosk.
  void remove() { file_.remove_own(); }

 private:
  RewrittenFile file_;
  std::optional<Status> written_;
};

}  // namespace lectern::kiosk
