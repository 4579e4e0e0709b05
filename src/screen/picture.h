// A picture in memory: what every glass shows and every PNG holds, byte for byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"

namespace lectern::screen {

/// 0x00RRGGBB in the machine's byte order, as SDL's XRGB8888 and DRM's XR24 have it.
using Pixel = std::uint32_t;

inline Pixel to_pixel(Color color) {
  return Pixel{color.red} << 16 | Pixel{color.green} << 8 | Pixel{color.blue};
}

class Picture {
 public:
  explicit Picture(Size size)
      : size_(size),
        pixels_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)) {}

  Size size() const { return size_; }
  Rect bounds() const { return {0, 0, size_.width, size_.height}; }
  std::size_t pitch() const { return static_cast<std::size_t>(size_.width) * sizeof(Pixel); }

  Pixel* row(int y) { return pixels_.data() + static_cast<std::ptrdiff_t>(y) * size_.width; }
  const Pixel* row(int y) const {
    return pixels_.data() + static_cast<std::ptrdiff_t>(y) * size_.width;
  }
  std::span<const Pixel> pixels() const { return pixels_; }

 private:
  Size size_;
  std::vector<Pixel> pixels_;
};

}  // namespace lectern::screen
