// What a finger meant that came down in one place and was lifted in another.
#pragma once

#include "base/geometry.h"
#include "slide/panel.h"
#include "text/script.h"

namespace lectern::kiosk {

enum class Stroke {
  Touch,
  On,    ///< a swipe against the direction of reading, as a page is turned
  Back,  ///< a swipe along it
  None,  ///< it slid off what it had touched
};

/// A finger that trembles touches still; from here on, or a quarter of a small panel, it swipes.
inline constexpr Millimetres least_swipe{20.0};

Stroke stroke_of(Point travel, const slide::Panel& panel, text::Direction direction);

}  // namespace lectern::kiosk
