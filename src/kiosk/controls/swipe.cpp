#include "kiosk/controls/swipe.h"

#include <algorithm>
#include <cstdlib>

namespace lectern::kiosk {

Stroke stroke_of(Point travel, const slide::Panel& panel, text::Direction direction) {
  const double least = std::min<double>(least_swipe.count() * slide::pixels_per_millimetre(panel),
                                        std::min(panel.size.width, panel.size.height) / 4.0);
  const int across = std::abs(travel.x);
  const int down = std::abs(travel.y);
  if (std::max(across, down) < least) return Stroke::Touch;
  if (across < 2 * down) return Stroke::None;
  const bool to_the_left = travel.x < 0;
  return to_the_left == (direction == text::Direction::LeftToRight) ? Stroke::On : Stroke::Back;
}

}  // namespace lectern::kiosk
