// What the command line names: a configuration file or a deck folder, and where the assets are.
#pragma once

#include <filesystem>
#include <optional>

#include "base/geometry.h"
#include "config/config.h"
#include "content/snapshot.h"

namespace lectern::content {

/// What the verbs that take a TARGET take with it.
struct Target {
  std::filesystem::path path;    ///< a configuration file or a deck folder; empty: not said
  std::filesystem::path config;  ///< `--config`; empty: not said
  std::optional<Size> panel;     ///< `--panel`: of the picture as it is read

  /// What somebody brought goes before the machine's own, where nothing is named.
  enum class Sticks { All, Copy, None };
  Sticks sticks = Sticks::All;
  /// Where the copy of one is kept; nothing: where the environment says, or the service has it.
  std::optional<std::filesystem::path> state = {};
};

/// Themes, fonts and the deck that is shipped, where the program is installed or has been built.
/// Throws Failure when they are missing.
std::filesystem::path assets_folder();

/// Makes the panel the one that the target asks for, if it does.
void set_panel(config::Config& config, const Target& target);

/// Opens TARGET, a folder by the `lectern.toml` in it where there is one, or else the first there
/// is of `--config`, `$LECTERN_CONFIG`, a stick or the copy that was kept of it (over the machine's
/// configuration, unless that says otherwise), `/boot/firmware/lectern.toml`,
/// `/etc/lectern/lectern.toml`, `$XDG_CONFIG_HOME/lectern/lectern.toml` and the deck that is
/// shipped.
OpenedContent open_content(const Target& target, const FileReader& from = disk_reader());

}  // namespace lectern::content
