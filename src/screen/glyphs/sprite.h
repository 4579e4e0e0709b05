// A small picture with transparent parts: a glyph in colours of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/geometry.h"

namespace lectern::screen {

struct Sprite {
  Rect bounds;                        ///< in pixels, from the glyph's origin or the panel's
  std::vector<std::uint32_t> pixels;  ///< 0xAARRGGBB row by row, colours multiplied by alpha

  /// `bounds.width` pixels; `y` lies within the bounds.
  std::span<const std::uint32_t> row(int y) const {
    const auto width = static_cast<std::size_t>(bounds.width);
    return std::span(pixels).subspan(static_cast<std::size_t>(y - bounds.y) * width, width);
  }
};

using SpritePointer = std::shared_ptr<const Sprite>;

/// The picture at `to` ÷ `from` times its size about its origin, both from 1: each pixel is the
/// mean of what it covers, and where it covers less than one pixel, it is interpolated between
/// two. In whole numbers, so the same on every machine.
Sprite resampled(const Sprite& sprite, int from, int to);

}  // namespace lectern::screen
