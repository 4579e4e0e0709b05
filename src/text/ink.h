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

/// The least distance between the baselines of two lines that run across at which what one reaches
/// down touches nowhere what the other reaches up: less than both together where a deep letter
/// stands over a low one. `lower` begins so many pixels to the right of `upper`; lengths are told
/// apart in columns of so many pixels, each with its neighbours, so that there is air between
/// letters.
Pixels clearance(const Line& upper, const Line& lower, Pixels shift, Pixels column);

}  // namespace lectern::text
