// Which glyphs of a TrueType font are put together from parts of others turned on their side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace lectern::screen {

class VirtualSfnt;

/// FreeType turns a part after it has scaled it, which comes out wrong where pixels are not square:
/// such glyphs must be drawn with square ones. The font must outlive this. Immutable.
class RotatedComponents {
 public:
  explicit RotatedComponents(const VirtualSfnt& font);

  /// Whether a part of the glyph, or of its parts, is turned by less or more than half a turn.
  /// Never so in a font without TrueType outlines, and in a damaged glyph either may come out.
  bool in(std::uint32_t glyph) const;

 private:
  std::span<const std::byte> outline(std::uint32_t glyph) const;

  std::span<const std::byte> glyf_;
  std::span<const std::byte> loca_;
  bool long_offsets_ = false;
};

}  // namespace lectern::screen
