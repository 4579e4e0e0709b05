// What all that stands around the panel is drawn in.
#pragma once

#include <algorithm>

#include "base/color.h"
#include "base/geometry.h"
#include "screen/compose/picture.h"

namespace lectern::app::look {

inline constexpr Color ground{0x1d, 0x21, 0x28};
inline constexpr Color ink{0xe6, 0xe8, 0xec};
inline constexpr Color faint{0xa4, 0xac, 0xb8};
inline constexpr Color warning_ink{0xff, 0xc9, 0x6b};

/// A part of a picture, moved so that the picture's own corner is there.
inline void copy(const screen::Picture& from, const Rect& part, Point to_corner,
                 screen::Picture& to) {
  for (int y = 0; y < part.height; ++y) {
    std::copy_n(from.row(part.y + y) + part.x, part.width,
                to.row(to_corner.y + part.y + y) + to_corner.x + part.x);
  }
}

/// As much of the area as is in the picture.
inline void fill(screen::Picture& picture, const Rect& area, Color color) {
  const Rect inside = intersection(area, picture.bounds());
  for (int y = inside.y; y < inside.bottom(); ++y) {
    std::fill_n(picture.row(y) + inside.x, inside.width, screen::to_pixel(color));
  }
}

}  // namespace lectern::app::look
