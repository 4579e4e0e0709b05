// Reads how a kiosk looks: the tables [style] and [access] of a configuration.
#pragma once

#include <filesystem>

#include "config/config.h"
#include "config/toml_reader.h"

namespace lectern::config {

/// Where files are read: the shipped assets, and the root of a mirror of all others, or none.
struct ReadingPlaces {
  const std::filesystem::path& assets;
  const std::filesystem::path& root;
};

/// Theme, fonts and pictures too: files of the kiosk's own, or those that are shipped.
void read_style(TomlReader style, Loaded& loaded, const ReadingPlaces& places);

/// What visitors need goes before what the style prefers: after it.
void read_access(TomlReader access, Config& config, const std::filesystem::path& assets,
                 Problems& problems);

}  // namespace lectern::config
