// Reads opening hours: the table [hours] of a configuration.
#pragma once

#include "config/toml_reader.h"
#include "kiosk/hours.h"

namespace lectern::config {

/// Where no weekday is named it is always open, else closed on those that are not. What cannot be
/// read is a problem, and as if it were not there.
kiosk::Hours read_hours(TomlReader reader);

}  // namespace lectern::config
