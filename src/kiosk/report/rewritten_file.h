// A file that a kiosk rewrites while it plays and can do without.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/system/file.h"
#include "base/time.h"
#include "kiosk/report/log.h"

namespace lectern::kiosk {

/// Where the file cannot be written (its folder is missing, read-only or full), that is logged
/// once, and tried again half a minute later at the earliest.
class RewrittenFile {
 public:
  /// Log and disk must outlive this.
  RewrittenFile(std::filesystem::path path, Outlives outlives, Log& log, Disk& disk = system_disk())
      : path_(std::move(path)), outlives_(outlives), log_(log), disk_(disk) {}

  const std::filesystem::path& path() const { return path_; }

  /// Whether this is not the time to try again yet.
  bool waits(SteadyTime now) const { return retry_ && now < *retry_; }

  /// Replaces the file whole, and makes its folder. False when it was not written.
  bool write(std::string_view bytes, SteadyTime now);

  /// Adds to the file, which is there. False when that is not sure: a part may have been added.
  bool append(std::string_view bytes, SteadyTime now);

  /// What went wrong with it elsewhere, logged and waited for in the same way.
  void failed(std::string_view why, SteadyTime now);

  void remove();
  /// The same, unless somebody else has written it since: another kiosk that was started beside.
  void remove_own();

 private:
  std::filesystem::path path_;
  Outlives outlives_;
  Log& log_;
  Disk& disk_;
  std::optional<SteadyTime> retry_;  // it could not be written, and may be tried again then
  std::optional<std::string> written_;
};

}  // namespace lectern::kiosk
