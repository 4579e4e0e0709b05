// A block of text as one 8-bit picture of its ink, ready to be laid on in any opacity.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "slide/block.h"

namespace lectern::screen {

class GlyphRasteriser;

/// Immutable. Holds all ink and little more; without ink the bounds are empty.
class Mask {
 public:
  Mask() = default;
  Mask(Rect bounds, std::vector<std::uint8_t> coverage)
      : bounds_(bounds), coverage_(std::move(coverage)) {}

  const Rect& bounds() const { return bounds_; }

  /// 255ths of each pixel covered, `bounds().width` of them; `y` lies within the bounds.
  std::span<const std::uint8_t> row(int y) const {
    const auto width = static_cast<std::size_t>(bounds_.width);
    return std::span(coverage_).subspan(static_cast<std::size_t>(y - bounds_.y) * width, width);
  }

 private:
  Rect bounds_;
  std::vector<std::uint8_t> coverage_;
};

/// The ink of a block on an upright panel of this size, glyph origins at quarter pixels across and
/// whole pixels down. Ink outside `block.bounds` is kept, outside the panel it is not. Throws
/// Failure when a face cannot be used.
Mask rasterise(const slide::Block& block, Size panel, GlyphRasteriser& glyphs);

/// The same on the panel turned.
Mask rotated(const Mask& mask, Size panel, Rotation rotation);

}  // namespace lectern::screen
