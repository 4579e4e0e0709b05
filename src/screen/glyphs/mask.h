// A block of text as one 8-bit picture of its ink, and what it has in colours of its own, ready to
// be blended in any opacity.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/geometry.h"
#include "screen/glyphs/sprite.h"
#include "screen/glyphs/weight.h"
#include "slide/block.h"

namespace lectern::screen {

class GlyphRasteriser;

/// A sprite positioned on the panel.
struct PlacedSprite {
  SpritePointer sprite;
  Rect bounds;

  /// Of `part`, which lies within the bounds and is one pixel high.
  std::span<const std::uint32_t> row(const Rect& part) const {
    return sprite->row(part.y - bounds.y + sprite->bounds.y)
        .subspan(static_cast<std::size_t>(part.x - bounds.x), static_cast<std::size_t>(part.width));
  }
};

/// Immutable. Holds all ink and little more; without ink the bounds are empty.
class Mask {
 public:
  Mask() = default;
  Mask(Rect bounds, std::vector<std::uint8_t> coverage, std::vector<PlacedSprite> sprites)
      : bounds_(bounds), coverage_(std::move(coverage)), sprites_(std::move(sprites)) {}

  /// Of the panel; holds the sprites too, but for what they have outside the panel.
  const Rect& bounds() const { return bounds_; }

  /// 255ths of each pixel covered, `bounds().width` of them; `y` lies within the bounds.
  std::span<const std::uint8_t> row(int y) const {
    const auto width = static_cast<std::size_t>(bounds_.width);
    return std::span(coverage_).subspan(static_cast<std::size_t>(y - bounds_.y) * width, width);
  }

  std::span<const std::uint8_t> coverage() const& { return coverage_; }
  std::vector<std::uint8_t> coverage() && { return std::move(coverage_); }

  /// In the order in which they lie upon the ink and each other.
  const std::vector<PlacedSprite>& sprites() const { return sprites_; }

 private:
  Rect bounds_;
  std::vector<std::uint8_t> coverage_;
  std::vector<PlacedSprite> sprites_;
};

/// The ink of a block, written and drawn, on an upright panel of this size, glyph origins at
/// quarter pixels across and whole pixels down; glyphs in colour at whole pixels both ways. Ink
/// outside `block.bounds` is kept, outside the panel it is not. Throws Failure when a face cannot
/// be used.
Mask rasterise(const slide::Block& block, Size panel, GlyphRasteriser& glyphs);

/// The same with each pixel's coverage turned into the share of its colour that it gets.
Mask weighted(Mask mask, const Weight& weight);

/// The same on the panel turned.
Mask rotated(const Mask& mask, Size panel, Rotation rotation);

}  // namespace lectern::screen
