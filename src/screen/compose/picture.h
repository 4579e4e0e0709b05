// A picture in memory: what every output shows and every PNG holds, byte for byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
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
        own_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)),
        pixels_(own_.data()) {}

  /// In memory of somebody else's, rows one after the other without gaps, which must outlive it.
  Picture(Size size, Pixel* pixels) : size_(size), pixels_(pixels) {}

  /// A copy has memory of its own.
  Picture(const Picture& other)
      : size_(other.size_),
        own_(other.pixels().begin(), other.pixels().end()),
        pixels_(own_.data()) {}
  Picture(Picture&&) noexcept = default;
  Picture& operator=(Picture other) noexcept {
    std::swap(size_, other.size_);
    std::swap(own_, other.own_);
    std::swap(pixels_, other.pixels_);
    return *this;
  }
  ~Picture() = default;

  Size size() const { return size_; }
  Rect bounds() const { return {0, 0, size_.width, size_.height}; }
  std::size_t pitch() const { return static_cast<std::size_t>(size_.width) * sizeof(Pixel); }

  Pixel* row(int y) { return pixels_ + static_cast<std::ptrdiff_t>(y) * size_.width; }
  const Pixel* row(int y) const { return pixels_ + static_cast<std::ptrdiff_t>(y) * size_.width; }
  std::span<const Pixel> pixels() const {
    return {pixels_,
            static_cast<std::size_t>(size_.width) * static_cast<std::size_t>(size_.height)};
  }

 private:
  Size size_;
  std::vector<Pixel> own_;  // empty where the memory is not its own
  Pixel* pixels_;
};

}  // namespace lectern::screen
