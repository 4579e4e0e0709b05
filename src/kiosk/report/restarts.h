// How often a service has been started again without having played.
#pragma once

#include <filesystem>
#include <optional>

#include "base/system/disk.h"
#include "base/time.h"

namespace lectern::kiosk {

/// Counted in a file of the runtime directory, which systemd preserves from one start to the next
/// and a power cut does not. Where it cannot be written nothing is counted.
class Restarts {
 public:
  /// How long it has to play for the next start to be the first again.
  static constexpr Duration long_enough{20'000};

  /// Counts a start. `folder`: `$RUNTIME_DIRECTORY`; nothing: this is no service.
  explicit Restarts(const std::optional<std::filesystem::path>& folder, Disk& disk = system_disk());

  /// How often it had been started before this time.
  int before() const { return before_; }

  /// How long to wait before anything is tried again: not at all at first, so that what is wrong
  /// with content is found out at once, then longer each time, five minutes at most.
  Duration pause() const;

  /// It has played for long enough, or was asked to end.
  void forget();

 private:
  std::optional<std::filesystem::path> file_;
  Disk& disk_;
  int before_ = 0;
};

}  // namespace lectern::kiosk
