// What the command line names: a configuration file or a deck folder, and where the assets are.
#pragma once

#include <filesystem>
#include <optional>

#include "base/geometry.h"
#include "content/snapshot.h"
#include "deck/deck.h"

namespace lectern::content {

/// What the verbs that take a TARGET take with it.
struct Target {
  std::filesystem::path path;    ///< a configuration file or a deck folder; empty: not said
  std::filesystem::path config;  ///< `--config`; empty: not said
  std::optional<Size> panel;     ///< `--panel`: of the picture as it is read
};

/// Themes, fonts and the deck that is shipped: beside the installed program, else in the source.
std::filesystem::path assets_folder();

/// Opens TARGET, or else the first there is of `--config`, `$LECTERN_CONFIG`,
/// `/boot/firmware/lectern.toml`, `/etc/lectern/lectern.toml`,
/// `$XDG_CONFIG_HOME/lectern/lectern.toml` and the deck that is shipped.
OpenedContent open_content(const Target& target, const FileReader& from = disk_reader());

/// As if the configuration said that the panel is so large, as it is read.
void use_panel(config::Config& config, Size panel);

/// The deck of a target, whatever its panel and style are. Nothing, once that has been said on
/// standard error, when its configuration has errors.
std::optional<deck::Deck> read_deck(const Target& target);

}  // namespace lectern::content
