// Glyphs in colour held against FreeType's own bitmaps, as they are and scaled by other means.
#include <doctest/doctest.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "screen/glyphs/glyph_rasteriser.h"
#include "support/noto.h"

namespace lectern::screen {
namespace {

using Library = Handle<FT_LibraryRec_, FT_Done_FreeType>;
using FreeTypeFace = Handle<FT_FaceRec_, FT_Done_Face>;

constexpr int strike = 109;  // the em of Noto Color Emoji's one strike
constexpr unsigned glyphs_compared = 400;

/// The bitmap that FreeType decodes, where it places it.
Sprite theirs(FT_Face face, unsigned glyph) {
  REQUIRE(FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) == 0);
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  Sprite sprite{{face->glyph->bitmap_left, -face->glyph->bitmap_top, static_cast<int>(bitmap.width),
                 static_cast<int>(bitmap.rows)},
                {}};
  if (sprite.bounds.empty()) return {};
  REQUIRE(bitmap.pixel_mode == FT_PIXEL_MODE_BGRA);
  for (int y = 0; y < sprite.bounds.height; ++y) {
    for (int x = 0; x < sprite.bounds.width; ++x) {
      const unsigned char* bgra = bitmap.buffer + y * bitmap.pitch + x * 4;
      sprite.pixels.push_back(static_cast<std::uint32_t>(bgra[3]) << 24 |
                              static_cast<std::uint32_t>(bgra[2]) << 16 |
                              static_cast<std::uint32_t>(bgra[1]) << 8 | bgra[0]);
    }
  }
  return sprite;
}

double channel_at(const Sprite& sprite, int x, int y, int shift) {
  if (intersection(sprite.bounds, {x, y, 1, 1}).empty()) return 0;
  return sprite.row(y)[static_cast<std::size_t>(x - sprite.bounds.x)] >> shift & 0xFF;
}

/// What share of `[begin, end)` each whole number's pixel has.
std::vector<std::pair<int, double>> cells(double begin, double end) {
  std::vector<std::pair<int, double>> shares;
  for (int i = static_cast<int>(std::floor(begin)); i < end; ++i) {
    const double overlap = std::min(end, i + 1.0) - std::max(begin, static_cast<double>(i));
    if (overlap > 0) shares.emplace_back(i, overlap / (end - begin));
  }
  return shares;
}

/// The two pixels that a point lies between, and how near to each.
std::vector<std::pair<int, double>> neighbours(double middle) {
  const double left = std::floor(middle - 0.5);
  const double part = middle - 0.5 - left;
  return {{static_cast<int>(left), 1 - part}, {static_cast<int>(left) + 1, part}};
}

double scaled_at(const Sprite& sprite, Point pixel, int size, int shift) {
  const double step = static_cast<double>(strike) / size;
  const auto along = [&](int i) {
    return size <= strike ? cells(i * step, (i + 1) * step) : neighbours((i + 0.5) * step);
  };
  double sum = 0;
  for (const auto& [y, high] : along(pixel.y)) {
    for (const auto& [x, wide] : along(pixel.x)) {
      sum += channel_at(sprite, x, y, shift) * high * wide;
    }
  }
  return sum;
}

struct Difference {
  double largest = 0;
  double sum = 0;
  long channels = 0;

  double mean() const { return sum / static_cast<double>(channels); }
  void add(double a, double b) {
    largest = std::max(largest, std::abs(a - b));
    sum += std::abs(a - b);
    ++channels;
  }
};

}  // namespace

TEST_CASE("a glyph in colour is FreeType's at the size of its strike, and its mean at others") {
  const text::Face face = noto("NotoColorEmoji");
  FT_Library opened = nullptr;
  REQUIRE(FT_Init_FreeType(&opened) == 0);
  const Library library(opened);
  FT_Face loaded = nullptr;
  REQUIRE(FT_New_Face(library.get(), face.file().c_str(), 0, &loaded) == 0);
  const FreeTypeFace freetype(loaded);
  REQUIRE(FT_Select_Size(loaded, 0) == 0);
  REQUIRE(loaded->size->metrics.y_ppem == strike);

  GlyphRasteriser glyphs;
  Difference scaled;
  unsigned drawn = 0;
  for (unsigned i = 0; i < glyphs_compared; ++i) {
    const auto glyph = i * static_cast<unsigned>(loaded->num_glyphs) / glyphs_compared;
    CAPTURE(glyph);
    const Sprite there = theirs(loaded, glyph);
    const GlyphBitmapPointer here = glyphs.rasterise(face, strike, glyph);
    REQUIRE(here->sprite);
    CHECK(here->bounds.empty());
    REQUIRE(here->sprite->bounds == there.bounds);
    REQUIRE(here->sprite->pixels == there.pixels);
    if (there.bounds.empty()) continue;
    ++drawn;

    const int size = std::array{21, 48, 70, 108, 140}[i % 5];
    const SpritePointer sprite = glyphs.rasterise(face, size, glyph)->sprite;
    for (int y = sprite->bounds.y - 1; y <= sprite->bounds.bottom(); ++y) {
      for (int x = sprite->bounds.x - 1; x <= sprite->bounds.right(); ++x) {
        for (int shift = 0; shift < 32; shift += 8) {
          scaled.add(channel_at(*sprite, x, y, shift), scaled_at(there, {x, y}, size, shift));
        }
      }
    }
  }
  MESSAGE("Color Emoji (CBDT), " << drawn << " glyphs as FreeType has them; scaled, "
                                 << scaled.channels << " channels, of 255: from the exact mean "
                                 << "largest " << scaled.largest << " mean " << scaled.mean());
  CHECK(drawn > 390);
  CHECK(scaled.largest <= 0.5 + 1e-6);  // nothing but rounding
  CHECK(scaled.mean() <= 0.05);
}

}  // namespace lectern::screen
