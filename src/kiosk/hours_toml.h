// Reads opening hours: the table [hours] of a configuration.
#pragma once

#include "kiosk/hours.h"
#include "kiosk/toml_reader.h"

namespace lectern::kiosk {

/// Where no weekday is named it is always open, else closed on those that are not. What cannot be
/// read is a problem, and as if it were not there.
Hours read_hours(TomlReader reader);

}  // namespace lectern::kiosk
