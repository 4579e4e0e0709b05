// A picture with transparent parts: a logo, a photograph behind the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
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

/// The same on a panel turned.
Image rotated(const Image& image, Rotation rotation);

using ImagePointer = std::shared_ptr<const Image>;

}  // namespace lectern
