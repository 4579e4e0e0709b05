// Where a picture lies in a window of another size, and which of its pixels was touched.
#pragma once

#include "base/geometry.h"

namespace lectern::screen {

/// The largest rectangle of the picture's shape that fits into the window, in its middle. A picture
/// that fits exactly fills it. Empty when either has no area.
Rect fit(Size picture, Size window);

/// The pixel of the picture at `point` of the window, where the picture fills `area`; the
/// nearest one when the point lies outside.
Point to_picture(Point point, const Rect& area, Size picture);

/// The upright panel's pixel that turning it put at `point`.
Point upright(Point point, Size panel, Rotation rotation);

}  // namespace lectern::screen
