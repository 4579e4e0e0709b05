// When the program was built: a clock that says less is wrong.
#pragma once

#include "base/instant.h"

namespace lectern::kiosk {

/// Midnight (UTC) of the day on which the build was configured, or that of `$SOURCE_DATE_EPOCH`.
WallTime build_date();

}  // namespace lectern::kiosk
