// One glyph as SDL_ttf draws it, and where that lies.
#pragma once

#include <SDL_ttf.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/geometry.h"
#include "base/handle.h"
#include "screen/sdl.h"

namespace lectern::screen {

using TtfFont = Handle<TTF_Font, TTF_CloseFont>;

struct TtfGlyph {
  SdlSurface surface;  ///< 32 bits a pixel
  Point corner;        ///< of `part` in the surface
  Rect part;           ///< what holds the glyph, from its origin

  /// 0xAARRGGBB of a row of `part`, white for what has no colours of its own; those are multiplied
  /// by their alpha, as FreeType has them.
  std::span<const std::uint32_t> row(int y) const {
    const auto* pixels = static_cast<const std::byte*>(surface->pixels) +
                         std::ptrdiff_t{corner.y + y - part.y} * surface->pitch;
    return {reinterpret_cast<const std::uint32_t*>(pixels) + corner.x,
            static_cast<std::size_t>(part.width)};
  }
};

/// Of a font opened from a virtual sfnt, `em` being so many columns and rows. Nothing for a glyph
/// without ink, or that cannot be drawn, or that is so many ems large as only a damaged font has
/// it.
std::optional<TtfGlyph> draw_glyph(TTF_Font* font, Size em, std::uint32_t glyph);

}  // namespace lectern::screen
