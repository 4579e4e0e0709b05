#include "screen/compose/dirty.h"

#include <algorithm>

namespace lectern::screen {

void DirtyRects::add(const Rect& rect) {
  Rect grown = intersection(rect, picture_);
  if (grown.empty()) return;
  // Growing may bring it upon others that it did not touch before.
  for (;;) {
    const auto other = std::ranges::find_if(
        rects_, [&](const Rect& each) { return !intersection(each, grown).empty(); });
    if (other == rects_.end()) break;
    grown = bounding(grown, *other);
    rects_.erase(other);
  }
  rects_.push_back(grown);
}

}  // namespace lectern::screen
