// What the keys of a preview do.
#pragma once

#include <vector>

#include "app/preview/sheet.h"

namespace lectern::app {

/// Those of the show unless the configuration says otherwise, and those of the preview.
std::vector<SheetLine> help_lines();

}  // namespace lectern::app
