// Which of a display's modes is used.
#pragma once

#include <xf86drm.h>
#include <xf86drmMode.h>

#include <vector>

#include "base/geometry.h"

namespace lectern::screen {

inline Size size_of(const drmModeModeInfo& mode) { return {mode.hdisplay, mode.vdisplay}; }

/// All modes, the one to be used first, and then those to be tried where it cannot be set: by how
/// little width and height differ from `wanted`; of these such as are not interlaced, then the one
/// that the display prefers, then by pictures a second, most first. For 0 × 0 the one that the
/// display prefers, and then its others in its own order.
std::vector<drmModeModeInfo> by_choice(std::vector<drmModeModeInfo> modes, Size wanted);

}  // namespace lectern::screen
