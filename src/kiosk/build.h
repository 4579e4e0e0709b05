// What the build knows of the program.
#pragma once

#include "base/time.h"

namespace lectern::kiosk {

/// "0.1.0 (682c2fc)": with the commit, and "-dirty" when more than that was built; without where
/// there was no git.
const char* version();

/// When it was made, that is, `$SOURCE_DATE_EPOCH`, else the commit, else the day of the build. A
/// clock that says less is wrong.
WallTime build_date();

/// The folder of the assets as seen from that of the installed program.
const char* installed_assets();

/// The same of the folder of the programs that it runs.
const char* installed_programs();

}  // namespace lectern::kiosk
