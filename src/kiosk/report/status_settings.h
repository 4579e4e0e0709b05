// Where a kiosk says how it fares: the table [status] of a configuration.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace lectern::kiosk {

struct StatusSettings {
  std::filesystem::path file;        ///< empty: as `status_places` says
  std::filesystem::path prometheus;  ///< a textfile for node_exporter; empty: none
  friend bool operator==(const StatusSettings&, const StatusSettings&) = default;
};

/// Where a kiosk's status may be found, the likeliest first: the file that is configured, and no
/// other; or else `status.json` in `$RUNTIME_DIRECTORY`, `$XDG_RUNTIME_DIR/lectern`,
/// `/run/lectern`.
std::vector<std::filesystem::path> status_places(const StatusSettings& settings);

/// Where this kiosk writes its own: the first of them. Nothing where that would be /run/lectern
/// only for want of anything else, and it cannot be written.
std::optional<std::filesystem::path> status_place(const StatusSettings& settings);

}  // namespace lectern::kiosk
