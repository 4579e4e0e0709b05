#include "text/ink.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

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

/// What one glyph covers of a line that runs across, from its beginning.
struct Reach {
  Pixels left = 0;
  Pixels right = 0;
  Ink ink;
};

/// Of all glyphs that have outlines.
std::vector<Reach> reaches_of(const Line& line) {
  std::vector<Reach> reaches;
  for (const GlyphRun& run : line.runs) {
    const Pixels unit = run.size / static_cast<Pixels>(run.face->units_per_em());
    for (const Glyph& glyph : run.glyphs) {
      hb_glyph_extents_t extents;
      if (!hb_font_get_glyph_extents(run.face->hb_font(), glyph.id, &extents)) continue;
      if (extents.width == 0 || extents.height == 0) continue;
      const Pixels left = glyph.x + static_cast<Pixels>(extents.x_bearing) * unit;
      reaches.push_back({left, left + static_cast<Pixels>(extents.width) * unit,
                         ink_of(glyph, extents, Orientation::Horizontal, unit)});
    }
  }
  return reaches;
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

Pixels clearance(const Line& upper, const Line& lower, Pixels shift, Pixels column) {
  const auto columns = [&](const Reach& reach, Pixels from) {
    const auto at = [&](Pixels x) { return static_cast<int>(std::floor((x + from) / column)); };
    return std::pair(at(reach.left) - 1, at(reach.right) + 1);
  };
  std::map<int, Pixels> deepest;
  for (const Reach& reach : reaches_of(upper)) {
    for (auto [at, last] = columns(reach, 0); at <= last; ++at) {
      Pixels& deep = deepest.try_emplace(at, reach.ink.below).first->second;
      deep = std::max(deep, reach.ink.below);
    }
  }
  Pixels least = 0;
  for (const Reach& reach : reaches_of(lower)) {
    for (auto [at, last] = columns(reach, shift); at <= last; ++at) {
      const auto deep = deepest.find(at);
      if (deep != deepest.end()) least = std::max(least, deep->second + reach.ink.above);
    }
  }
  return least;
}

}  // namespace lectern::text
