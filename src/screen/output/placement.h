// Where a picture lies in a window of another size, and which of its pixels was touched.
#pragma once

#include "base/geometry.h"
#include "screen/input/input.h"

namespace lectern::screen {

/// The largest rectangle of the picture's shape that fits into the window, in its middle. A picture
/// that fits exactly fills it. Empty when either has no area.
Rect fit(Size picture, Size window);

/// The pixel of the picture at `point` of the window, where the picture fills `area`; the
/// nearest one when the point lies outside.
Point to_picture(Point point, const Rect& area, Size picture);

/// The upright panel's pixel that turning it put at `point`.
Point upright(Point point, Size panel, Rotation rotation);

/// How a screen shows a panel.
struct TouchMap {
  Size window;    ///< the units of touches: those of SDL's mouse, or a console's pixels
  Rect area;      ///< of the picture in the window, in the same units
  Size panel;     ///< upright
  Rotation turn;  ///< of the panel in the picture
};

/// The map of a picture that a window shows as large as it can.
TouchMap touch_map(Size picture, Size window, Rotation turn);

/// What came down at this point of the window and was lifted at that one.
Input touch(Point from, Point to, const TouchMap& map);

}  // namespace lectern::screen
