#include "kiosk/build_date.h"

namespace lectern::kiosk {

WallTime build_date() { return WallTime(std::chrono::seconds(LECTERN_BUILD_DATE)); }

}  // namespace lectern::kiosk
