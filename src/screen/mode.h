// Which of a display's modes is used.
#pragma once

#include <xf86drm.h>
#include <xf86drmMode.h>

#include <span>

#include "base/geometry.h"

namespace lectern::screen {

inline Size size_of(const drmModeModeInfo& mode) { return {mode.hdisplay, mode.vdisplay}; }

/// The mode whose width and height differ least from `wanted`; of these one that is not interlaced,
/// then the one the display prefers, then the one of most pictures a second. For 0 × 0 the one
/// that the display prefers, else its first. Null when there are none.
const drmModeModeInfo* choose_mode(std::span<const drmModeModeInfo> modes, Size wanted);

}  // namespace lectern::screen
