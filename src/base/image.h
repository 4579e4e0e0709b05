// A picture with transparent parts: a logo, a photograph behind the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "base/geometry.h"

namespace lectern {

struct Image {
  Size size;
  std::vector<std::uint32_t> pixels;  ///< 0xAARRGGBB row by row, colours multiplied by alpha

  std::span<const std::uint32_t> row(int y) const {
    const auto width = static_cast<std::size_t>(size.width);
    return std::span(pixels).subspan(static_cast<std::size_t>(y) * width, width);
  }
};

/// How a picture is put into a box.
enum class Fit {
  Inside,  ///< all of it, as large as it goes into the box
  Cover,   ///< all of the box, what is over cut off evenly
};

/// The pixels of a picture, row by row, once it has been turned.
template <typename T>
std::vector<std::remove_const_t<T>> rotated(std::span<T> pixels, Size upright, Rotation rotation) {
  std::vector<std::remove_const_t<T>> result(pixels.size());
  // Where the upright picture's first pixel goes, and how far apart its neighbours land.
  const std::ptrdiff_t width = rotated(upright, rotation).width;
  const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(pixels.size()) - 1;
  std::ptrdiff_t first = 0, right = 1, down = width;
  switch (rotation) {
    case Rotation::None: break;
    case Rotation::Quarter: first = width - 1, right = width, down = -1; break;
    case Rotation::Half: first = last, right = -1, down = -width; break;
    case Rotation::ThreeQuarters: first = last - width + 1, right = -width, down = 1; break;
  }
  auto pixel = pixels.begin();
  for (int y = 0; y < upright.height; ++y) {
    std::ptrdiff_t to = first + y * down;
    for (int x = 0; x < upright.width; ++x, ++pixel, to += right) {
      result[static_cast<std::size_t>(to)] = *pixel;
    }
  }
  return result;
}

/// The same on a panel turned.
inline Image rotated(const Image& image, Rotation rotation) {
  return {rotated(image.size, rotation), rotated(std::span(image.pixels), image.size, rotation)};
}

using ImagePointer = std::shared_ptr<const Image>;

}  // namespace lectern
