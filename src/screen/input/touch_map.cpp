#include "screen/input/touch_map.h"

#include "screen/output/placement.h"

namespace lectern::screen {

TouchMap touch_map(Size picture, Size window, Rotation turn) {
  // Turning a size back is turning it once more: either swaps the sides.
  return {window, fit(picture, window), rotated(picture, turn), turn};
}

Input touch(Point point, const TouchMap& map) {
  const Point turned = to_picture(point, map.area, rotated(map.panel, map.turn));
  return {Input::Kind::Touch, {}, upright(turned, map.panel, map.turn)};
}

}  // namespace lectern::screen
