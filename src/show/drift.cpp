// A closed walk in rows, one way through the upper half of the grid, the other through the lower.
#include "show/drift.h"

#include <algorithm>
#include <cmath>

namespace lectern::show {
namespace {

/// The place at `index` of the walk on a grid of `side` × `side`, `side` even: down the first
/// column, then back up to and fro through the rows of the others.
Point on_walk(int index, int side) {
  if (index < side) return {0, index};
  const int row = (index - side) / (side - 1);
  const int along = (index - side) % (side - 1);
  return {row % 2 == 0 ? 1 + along : side - 1 - along, side - 1 - row};
}

}  // namespace

int drift_radius(const slide::Panel& panel, double part) {
  const auto wanted =
      static_cast<int>(std::lround(part * std::min(panel.size.width, panel.size.height)));
  const Rect safe = slide::safe_rect(panel);
  return std::min({wanted, safe.x, safe.y});
}

Point offset_at(const Drift& drift, Instant instant) {
  if (drift.radius <= 0) return {};
  const int side = 2 * drift.radius;
  const int middle = drift.radius * side;  // the walk's index at {radius, radius}
  const Duration::rep places = Duration::rep{side} * side;
  const Duration within = (instant % drift.lap + drift.lap) % drift.lap;
  const auto index = static_cast<int>((within * places / drift.lap + middle) % places);
  const Point place = on_walk(index, side);
  return {place.x - drift.radius, place.y - drift.radius};
}

}  // namespace lectern::show
