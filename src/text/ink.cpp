#include "text/ink.h"

#include <algorithm>

namespace lectern::text {
namespace {

/// Of one glyph, whose origin is at x, y.
Ink ink_of(const Glyph& glyph, const hb_glyph_extents_t& extents, Orientation orientation,
           Pixels unit) {
  // HarfBuzz's y runs up, and its heights are negative.
  const auto left = static_cast<Pixels>(extents.x_bearing) * unit;
  const auto width = static_cast<Pixels>(extents.width) * unit;
  const auto top = static_cast<Pixels>(extents.y_bearing) * unit;
  const auto bottom = top + static_cast<Pixels>(extents.height) * unit;
  switch (orientation) {
    case Orientation::Horizontal: break;
    case Orientation::Upright: return {glyph.x + left + width, -(glyph.x + left)};
    case Orientation::Sideways: return {glyph.x + top, -(glyph.x + bottom)};
  }
  return {top - glyph.y, glyph.y - bottom};
}

}  // namespace

Ink ink_of(const Line& line) {
  Ink ink;
  for (const GlyphRun& run : line.runs) {
    const Pixels unit = run.size / static_cast<Pixels>(run.face->units_per_em());
    for (const Glyph& glyph : run.glyphs) {
      hb_glyph_extents_t extents;
      if (!hb_font_get_glyph_extents(run.face->hb_font(), glyph.id, &extents)) continue;
      const Ink own = ink_of(glyph, extents, run.orientation, unit);
      ink.above = std::max(ink.above, own.above);
      ink.below = std::max(ink.below, own.below);
    }
  }
  return ink;
}

}  // namespace lectern::text
