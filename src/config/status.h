// Reads where a kiosk says how it fares: the table [status] of a configuration.
#pragma once

#include "config/toml_reader.h"
#include "kiosk/report/status_settings.h"

namespace lectern::config {

void read_status(TomlReader status, kiosk::StatusSettings& settings);

}  // namespace lectern::config
