// Where a kiosk keeps what has to outlive it.
#pragma once

#include <filesystem>
#include <optional>

namespace lectern::kiosk {

/// The first of `$STATE_DIRECTORY` (systemd.exec(5)), else `$XDG_STATE_HOME/lectern`, else
/// `~/.local/state/lectern`; it need not be there. Nothing when the environment names none.
std::optional<std::filesystem::path> state_directory();

}  // namespace lectern::kiosk
