// Reads [care].
#pragma once

#include "config/config.h"
#include "config/toml_reader.h"

namespace lectern::config {

void read_care(TomlReader reader, Care& care);

}  // namespace lectern::config
