// Where a kiosk writes its status: the table [status] of a configuration.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace lectern::kiosk {

struct StatusSettings {
  std::filesystem::path file;        ///< empty: the first of `status_file_candidates`
  std::filesystem::path prometheus;  ///< a textfile for node_exporter; empty: none
  friend bool operator==(const StatusSettings&, const StatusSettings&) = default;
};

/// Where a kiosk's status may be found, the likeliest first: the file that is configured, and no
/// other; or else `status.json` in `$RUNTIME_DIRECTORY`, `$XDG_RUNTIME_DIR/lectern`,
/// `/run/lectern`.
std::vector<std::filesystem::path> status_file_candidates(const StatusSettings& settings);

/// The first of them, which this kiosk writes. Nothing where that is /run/lectern for want of any
/// other, and it cannot be written.
std::optional<std::filesystem::path> own_status_file(const StatusSettings& settings);

}  // namespace lectern::kiosk
