// Reads [care].
#pragma once

#include "kiosk/config.h"
#include "kiosk/toml_reader.h"

namespace lectern::kiosk {

void read_care(TomlReader reader, Care& care);

}  // namespace lectern::kiosk
