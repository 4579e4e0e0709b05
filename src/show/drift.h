// Drift: the frame wanders a few pixels between slides, so that no edge wears itself into the
// panel.
#pragma once

#include "base/geometry.h"
#include "base/instant.h"
#include "slide/panel.h"

namespace lectern::show {

/// A slow walk over the offsets `[-radius, radius) × [-radius, radius)`, in pixels of the upright
/// panel. It begins at {0, 0}, takes one pixel across or down at a time, stands on each offset once
/// in a lap, equally long, and comes back to where it began. (On a grid of odd sides there is no
/// such walk.)
struct Drift {
  int radius = 0;                        ///< 0: all stands still
  Duration lap = std::chrono::hours(8);  ///< a day's opening, lest a kiosk that is switched off at
                                         ///< night never comes to the other half

  friend bool operator==(const Drift&, const Drift&) = default;
};

/// As far as `part` of the panel's shorter side, but never out of the safe area's margin: what
/// stands in the safe area stays on the panel wherever it drifts.
int drift_radius(const slide::Panel& panel, double part);

/// Where all stands that has been there since `instant`.
Point offset_at(const Drift& drift, Instant instant);

}  // namespace lectern::show
