// How far set glyphs really reach, which a font's own ascent and descent do not tell.
#pragma once

#include "base/geometry.h"
#include "text/line.h"

namespace lectern::text {

/// Pixels above and below the baseline, neither negative; of a line that runs down, to the right
/// and to the left of its middle.
struct Ink {
  Pixels above = 0;
  Pixels below = 0;
};

/// Of the outlines of all glyphs on the line.
Ink ink_of(const Line& line);

}  // namespace lectern::text
