#include "screen/glyphs/ttf_glyph.h"

#include <algorithm>
#include <cstdint>

#include "screen/glyphs/virtual_sfnt.h"

namespace lectern::screen {

namespace {

/// ﷽ is some ten ems wide, and no font's lines are as high.
constexpr int most_ems = 24;

/// 256 MB of surface. A glyph of an em that fills any panel has fewer.
constexpr std::int64_t most_pixels = std::int64_t{1} << 26;

bool is_within(int from, int to, int em) { return from >= -most_ems * em && to <= most_ems * em; }

}  // namespace

std::optional<TtfGlyph> draw_glyph(TTF_Font* font, Size em, std::uint32_t glyph) {
  const Uint32 character = character_of_glyph(glyph);
  int left = 0, right = 0, bottom = 0, top = 0, advance = 0;
  if (TTF_GlyphMetrics32(font, character, &left, &right, &bottom, &top, &advance) != 0) return {};
  if (left >= right || bottom >= top) return {};
  // SDL_ttf's surface holds the glyph, its advance and the height of a line.
  const bool plausible = is_within(left, std::max(right, advance), em.width) &&
                         is_within(bottom, top, em.height) &&
                         is_within(TTF_FontDescent(font), TTF_FontAscent(font), em.height) &&
                         TTF_FontHeight(font) <= most_ems * em.height &&
                         std::int64_t{std::max(right, advance) - std::min(left, 0)} *
                                 std::max(TTF_FontHeight(font), top - bottom) <=
                             most_pixels;
  if (!plausible) return {};

  SdlSurface surface(TTF_RenderGlyph32_Blended(font, character, {255, 255, 255, 255}));
  if (!surface) return {};
  // SDL_ttf puts the origin at x = 0 on a baseline `ascent` below the top, and moves the glyph
  // right or down by just as much as it would stand out.
  const Point corner{std::max(0, left), std::max(0, TTF_FontAscent(font) - top)};
  const Rect part = intersection({corner.x, corner.y, right - left, top - bottom},
                                 {0, 0, surface->w, surface->h});
  if (part.empty()) return {};
  return TtfGlyph{std::move(surface), corner, {left, -top, part.width, part.height}};
}

}  // namespace lectern::screen
