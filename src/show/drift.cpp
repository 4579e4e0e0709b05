// A closed walk in rows, one way through the upper half of the grid, the other through the lower.
#include "show/drift.h"

#include <algorithm>
#include <cmath>

namespace lectern::show {
namespace {

/// On a panel that has so many lines a step is a pixel.
constexpr int step_per = 1080;

/// The cell at `index` of the walk on a grid of `side` × `side`, `side` even: down the first
/// column, then back up to and fro through the rows of the others.
Point on_walk(int index, int side) {
  if (index < side) return {0, index};
  const int row = (index - side) / (side - 1);
  const int along = (index - side) % (side - 1);
  return {row % 2 == 0 ? 1 + along : side - 1 - along, side - 1 - row};
}

}  // namespace

Drift drift_on(const slide::Panel& panel, double part, Duration lap) {
  const int shorter = std::min(panel.size.width, panel.size.height);
  const int step = std::max(1, (shorter + step_per / 2) / step_per);
  const Rect safe = slide::safe_rect(panel);
  const auto wanted = static_cast<int>(std::lround(part * shorter));
  return {std::min({wanted, safe.x, safe.y}) / step, step, lap};
}

Point offset_at(const Drift& drift, Instant instant) {
  if (drift.radius <= 0) return {};
  const int side = 2 * drift.radius;
  const int middle = drift.radius * side;  // the walk's index at {radius, radius}
  const Duration::rep offsets = Duration::rep{side} * side;
  const Duration within = (instant.time_since_epoch() % drift.lap + drift.lap) % drift.lap;
  const auto index = static_cast<int>((within * offsets / drift.lap + middle) % offsets);
  const Point cell = on_walk(index, side);
  return {(cell.x - drift.radius) * drift.step, (cell.y - drift.radius) * drift.step};
}

}  // namespace lectern::show
