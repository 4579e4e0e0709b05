// Drift: the frame wanders a few pixels between slides, so that no edge wears itself into the
// panel.
#pragma once

#include "base/geometry.h"
#include "base/time.h"
#include "slide/panel.h"

namespace lectern::show {

/// A slow walk over the offsets `[-radius, radius) × [-radius, radius)`. It begins at {0, 0}, takes
/// one step across or down at a time, is at each offset once in a lap, equally long, and comes
/// back to where it began. (On a grid of odd sides there is no such walk.)
struct Drift {
  int radius = 0;                        ///< in steps; 0: nothing moves
  int step = 1;                          ///< in pixels of the upright panel
  Duration lap = std::chrono::hours(8);  ///< a day's opening, lest a kiosk that is switched off at
                                         ///< night never comes to the other half

  int reach() const { return radius * step; }  ///< pixels that it never goes beyond
  friend bool operator==(const Drift&, const Drift&) = default;
};

/// As far as `part` of the panel's shorter side, but never out of the safe area's margin: what
/// lies in the safe area stays on the panel wherever it drifts. A step is a pixel of a panel of
/// 1080 lines, and about as long on larger ones.
Drift drift_on(const slide::Panel& panel, double part, Duration lap);

/// How far all is drawn at `instant` from where it was set, in pixels.
Point offset_at(const Drift& drift, Instant instant);

}  // namespace lectern::show
