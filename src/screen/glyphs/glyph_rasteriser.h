// Glyphs as 8-bit pictures of their ink, a quarter of a pixel fine across, or in colours of their
// own, drawn by SDL_ttf.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/geometry.h"
#include "screen/glyphs/sprite.h"
#include "text/font/face.h"

namespace lectern::screen {

/// Pixels are counted in columns of a quarter each, so that a glyph can begin at any quarter and
/// meet its neighbour there.
inline constexpr int columns_per_pixel = 4;

/// How much of each column a glyph covers, in 255ths; or its picture, of whole pixels.
struct GlyphBitmap {
  Rect bounds;  ///< from the glyph's origin: columns to the right, pixels down
  std::vector<std::uint8_t> coverage;  ///< row by row, `bounds.width` bytes each
  SpritePointer sprite;  ///< of a glyph in colour, from its origin, with the rest left empty
};

/// How a glyph lies: as the font has it, or a quarter clockwise on a line that runs down.
struct SubpixelPhase {
  bool sideways = false;
  int quarter = 0;  ///< of a pixel that a sideways glyph's origin lies below its row, 0 to 3
  friend bool operator==(const SubpixelPhase&, const SubpixelPhase&) = default;
};

using GlyphBitmapPointer = std::shared_ptr<const GlyphBitmap>;

/// One thread only. Faces are told apart by their address: each must outlive the rasteriser.
class GlyphRasteriser {
 public:
  static constexpr std::size_t default_cache_bytes = 4 << 20;

  /// Keeps bitmaps until they come to more than `cache_bytes`, then forgets them all: what is on
  /// the screen is kept as masks, so that costs one block drawn anew.
  explicit GlyphRasteriser(std::size_t cache_bytes = default_cache_bytes);
  ~GlyphRasteriser();

  /// `size` is the em in whole pixels, from 1. Never null; without ink (a space, a glyph that the
  /// face lacks or has damaged) the bounds are empty. Throws Failure when
  /// the face cannot be read as a font.
  GlyphBitmapPointer rasterise(const text::Face& face, int size, std::uint32_t glyph,
                               SubpixelPhase phase = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::screen
