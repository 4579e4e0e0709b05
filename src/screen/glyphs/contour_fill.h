// Contours → coverage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "slide/block.h"

namespace lectern::screen {

/// The pixels that contours reach.
Rect bounds_of(const std::vector<slide::Contour>& contours);

/// Lays what the contours wind about upon `coverage`, 255ths of each pixel of `bounds`, row by row:
/// where there is ink already the more of the two stays. Exact across, and down by sixteenths of a
/// pixel.
void fill_contours(const std::vector<slide::Contour>& contours, const Rect& bounds,
                   std::span<std::uint8_t> coverage);

}  // namespace lectern::screen
