// Sticks that somebody brings to a kiosk, and the copy that it keeps of one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/system/disk.h"
#include "base/system/file.h"
#include "config/config.h"
#include "content/snapshot.h"
#include "content/target.h"

namespace lectern::content {

/// Where the machine mounts them, one at a time: `$LECTERN_STICK`, else `/run/media/lectern-stick`.
std::filesystem::path stick_mount();

/// The folder that is shown of a stick; where it has none of this name, all of it is.
inline constexpr const char* stick_folder_name = "lectern";

/// The folder to show: of the stick that is in, else of the copy; nothing: there is none, or the
/// target or the settings are against it.
std::optional<std::filesystem::path> stick_to_show(const Target& target,
                                                   const config::StickSettings& settings,
                                                   const FileReader& files);

/// Whether this is shown from a stick that is in, and not from the copy of one.
bool is_from_stick(const config::Subject& subject);

/// Has what `check` says of the stick that is in written on it: by a unit of the machine's that
/// waits for this file in `$RUNTIME_DIRECTORY`, for a player may write nothing there.
void ask_for_report();

/// The copy of a stick's folder, `stick/NUMBER/` in the state directory. The highest number counts;
/// it is there whole or not at all, whenever power fails.
class StickCopy {
 public:
  explicit StickCopy(const std::filesystem::path& state_directory, Disk& disk = system_disk());

  std::optional<std::filesystem::path> folder() const;

  /// In place of the last one, of what was read of the stick. Throws Failure.
  void save(const ContentSnapshot& snapshot);

  /// Throws Failure.
  void remove();

 private:
  std::filesystem::path folder_;
  Disk& disk_;
};

}  // namespace lectern::content
