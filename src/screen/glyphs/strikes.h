// The bitmaps in colour of a font that has no outlines, as sprites of any size.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "screen/glyphs/sfnt_stream.h"
#include "screen/glyphs/sprite.h"
#include "screen/glyphs/ttf_glyph.h"

namespace lectern::screen {

/// The sfnt must outlive this. A strike is opened when it is first drawn from.
class Strikes {
 public:
  /// Whether the font's glyphs are bitmaps in colour (CBDT) and nothing else.
  static bool in(const VirtualSfnt& sfnt);

  explicit Strikes(const VirtualSfnt& sfnt);

  /// `size` is the em in pixels, from 1. Empty for what has no bitmap, or a monstrous one. Throws
  /// Failure when the font cannot be used.
  Sprite draw(std::uint32_t glyph, int size);

 private:
  struct Strike {
    SdlStream stream;  // SDL_ttf reads it as long as the font lives
    TtfFont font;
  };

  int nearest(int size) const;
  Strike& strike(int index);

  const VirtualSfnt& sfnt_;
  std::vector<int> sizes_;  // of the em, by the strike's index
  std::map<int, Strike> open_;
};

}  // namespace lectern::screen
