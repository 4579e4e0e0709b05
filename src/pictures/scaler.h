// Pixels in another size.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "base/image.h"
#include "pictures/picture.h"

namespace lectern::pictures {

/// A picture as it was decoded: 0xAARRGGBB, colours not multiplied by alpha.
struct Pixels {
  Size size;
  std::span<const std::uint32_t> pixels;
};

/// In the size that is wanted, what is over the box cut off evenly. Each pixel is the mean of what
/// it covers, and where it covers less than one pixel, it is interpolated between two. In whole
/// numbers, so the same on every machine.
Image scaled(const Pixels& pixels, const Wanted& wanted);

}  // namespace lectern::pictures
