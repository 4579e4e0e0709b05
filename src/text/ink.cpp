#include "text/ink.h"

#include <algorithm>

namespace lectern::text {

Ink ink_of(const Line& line) {
  Ink ink;
  for (const GlyphRun& run : line.runs) {
    const Pixels scale = run.size / static_cast<Pixels>(run.face->units_per_em());
    for (const Glyph& glyph : run.glyphs) {
      hb_glyph_extents_t extents;
      if (!hb_font_get_glyph_extents(run.face->hb_font(), glyph.id, &extents)) continue;
      // HarfBuzz's y runs up, and its heights are negative.
      const auto top = static_cast<Pixels>(extents.y_bearing) * scale;
      const auto bottom = static_cast<Pixels>(extents.y_bearing + extents.height) * scale;
      ink.above = std::max(ink.above, top - glyph.y);
      ink.below = std::max(ink.below, glyph.y - bottom);
    }
  }
  return ink;
}

}  // namespace lectern::text
