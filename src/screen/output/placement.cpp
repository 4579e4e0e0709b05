#include "screen/output/placement.h"

#include <algorithm>
#include <cstdint>

namespace lectern::screen {
namespace {

int scaled(int value, int numerator, int denominator) {
  return static_cast<int>(std::int64_t{value} * numerator / denominator);
}

}  // namespace

Rect fit(Size picture, Size window) {
  if (std::min({picture.width, picture.height, window.width, window.height}) <= 0) return {};
  const bool wide =
      std::int64_t{picture.width} * window.height >= std::int64_t{picture.height} * window.width;
  Rect area{0, 0, window.width, window.height};
  if (wide) {
    area.height = std::max(1, scaled(picture.height, window.width, picture.width));
  } else {
    area.width = std::max(1, scaled(picture.width, window.height, picture.height));
  }
  area.x = (window.width - area.width) / 2;
  area.y = (window.height - area.height) / 2;
  return area;
}

Point to_picture(Point point, const Rect& area, Size picture) {
  if (area.empty()) return {};
  return {std::clamp(scaled(point.x - area.x, picture.width, area.width), 0, picture.width - 1),
          std::clamp(scaled(point.y - area.y, picture.height, area.height), 0, picture.height - 1)};
}

Point upright(Point point, Size panel, Rotation rotation) {
  switch (rotation) {
    case Rotation::Quarter: return {point.y, panel.height - 1 - point.x};
    case Rotation::Half: return {panel.width - 1 - point.x, panel.height - 1 - point.y};
    case Rotation::ThreeQuarters: return {panel.width - 1 - point.y, point.x};
    case Rotation::None: break;
  }
  return point;
}

TouchMap touch_map(Size picture, Size window, Rotation turn) {
  // Turning a size back is turning it once more: either swaps the sides.
  return {window, fit(picture, window), rotated(picture, turn), turn};
}

Input touch(Point from, Point to, const TouchMap& map) {
  const auto on_panel = [&](Point point) {
    return upright(to_picture(point, map.area, rotated(map.panel, map.turn)), map.panel, map.turn);
  };
  return {Input::Kind::Touch, {}, on_panel(from), on_panel(to) + -on_panel(from)};
}

}  // namespace lectern::screen
