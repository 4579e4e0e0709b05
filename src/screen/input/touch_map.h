// How a screen shows a panel, for telling which of its pixels was touched.
#pragma once

#include "base/geometry.h"
#include "screen/input/input.h"

namespace lectern::screen {

struct TouchMap {
  Size window;    ///< the units of touches: those of SDL's mouse, or a console's pixels
  Rect area;      ///< of the picture in the window, in the same units
  Size panel;     ///< upright
  Rotation turn;  ///< of the panel in the picture
};

/// The map of a picture that a window shows as large as it can.
TouchMap touch_map(Size picture, Size window, Rotation turn);

/// A touch at this point of the window.
Input touch(Point point, const TouchMap& map);

}  // namespace lectern::screen
