// The parts of a picture that must be drawn again, gathered so that none is drawn twice.
#pragma once

#include <utility>
#include <vector>

#include "base/geometry.h"

namespace lectern::screen {

/// Disjoint, not empty and within the picture.
class DirtyRects {
 public:
  explicit DirtyRects(Rect picture) : picture_(picture) {}

  /// Rectangles that overlap become the smallest one that holds both.
  void add(const Rect& rect);

  std::vector<Rect> rects() && { return std::move(rects_); }

 private:
  Rect picture_;
  std::vector<Rect> rects_;
};

}  // namespace lectern::screen
