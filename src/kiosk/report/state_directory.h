// Where a kiosk keeps what has to outlive it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace lectern::kiosk {

/// The first folder of a list such as systemd gives, `/run/a:/run/b`. Nothing when the variable is
/// not set, or names a relative one, which is not valid (XDG Base Directory Specification).
std::optional<std::filesystem::path> folder_in(const char* variable);

/// The first of `$STATE_DIRECTORY` (systemd.exec(5)), else `$XDG_STATE_HOME/lectern`, else
/// `~/.local/state/lectern`; it need not be there. Nothing when the environment names none.
std::optional<std::filesystem::path> state_directory();

/// Folders in memory, which outlive the process and not the machine: `$RUNTIME_DIRECTORY`, then
/// `$XDG_RUNTIME_DIR/lectern`; they need not be there. None when the environment names none.
std::vector<std::filesystem::path> runtime_directories();

/// The state directory where this is in it, else where systemd has the state of the service
/// (StateDirectory=lectern): whoever logs in on a kiosk has a home of their own, where nothing is
/// kept.
std::filesystem::path state_directory_with(const char* name);

}  // namespace lectern::kiosk
