// The mark by which a visitor sees that a show is paused and not broken.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "show/frame.h"
#include "slide/slide.h"

namespace lectern::show {

/// Two upright bars beneath the middle of the progress line, as far as the panel goes, and at rest
/// with it where that has drifted: clear of all text, and of the corners.
std::vector<Fill> pause_mark(const slide::Slides& slides, Point drift);

}  // namespace lectern::show
