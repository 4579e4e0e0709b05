// How what moves starts and stops.
#pragma once

#include <algorithm>
#include <cmath>

#include "show/frame.h"

namespace lectern::show {

/// Of a change, the part that is seen when `part` of its time has gone by: slow at both ends, so
/// that neither start nor stop is seen as a jerk.
inline Opacity eased(double part) {
  const double t = std::clamp(part, 0.0, 1.0);
  return static_cast<Opacity>(std::lround(t * t * (3 - 2 * t) * opaque));
}

}  // namespace lectern::show
