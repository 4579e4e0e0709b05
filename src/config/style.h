// Reads how a kiosk looks: the tables [style] and [access] of a configuration.
#pragma once

#include <filesystem>

#include "config/config.h"
#include "config/toml_reader.h"

namespace lectern::config {

/// What a configuration is read from: files, the shipped assets among them.
struct Library {
  const std::filesystem::path& assets;
  const FileReader& files;
};

/// Theme, fonts and pictures too: files of the kiosk's own, or those that are shipped.
void read_style(TomlReader style, Loaded& loaded, const Library& library);

/// What visitors need goes before what the style prefers: after it.
void read_access(TomlReader access, Config& config, const Library& library, Problems& problems);

}  // namespace lectern::config
