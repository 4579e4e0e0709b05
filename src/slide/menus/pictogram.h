// Pictograms of what a visitor may do, drawn as contours.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "slide/block.h"
#include "text/script.h"

namespace lectern::slide {

/// Going on, pausing, the parts before and after and contrast look as IEC 60417 has them, lines
/// are as thick beside the whole as IEC 80416-1 asks for.
enum class Pictogram {
  Previous,
  Pause,
  GoOn,
  Next,
  Larger,  ///< a magnifying glass
  Calmer,  ///< a tortoise
  Contrast,
  Languages,  ///< the globe
  Close,
};

/// Its contours in a square of this place and side, in pixels. What points to what comes before
/// or after, and walks, does so in the direction of reading.
std::vector<Contour> contours_of(Pictogram pictogram, Point corner, int side,
                                 text::Direction direction);

}  // namespace lectern::slide
