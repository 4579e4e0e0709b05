// Glyphs drawn through SDL_ttf: where they stand, what is blank, what is kept.
#include "screen/glyphs/glyph_rasteriser.h"

#include <doctest/doctest.h>
#include <hb-ot.h>

#include <cmath>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/failure.h"
#include "screen/glyphs/virtual_sfnt.h"
#include "support/noto.h"

namespace lectern::screen {
namespace {

std::uint32_t glyph_of(const text::Face& face, char32_t character) {
  hb_codepoint_t glyph = 0;
  REQUIRE(hb_font_get_nominal_glyph(face.hb_font(), character, &glyph) != 0);
  return glyph;
}

bool has_ink(const GlyphBitmap& bitmap) {
  for (const std::uint8_t value : bitmap.coverage) {
    if (value != 0) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("ink stands where the outline says, left of and above the origin too") {
  const text::Face faces[] = {
      noto("NotoSans-Regular"),           noto("NotoSerif-Italic"),
      noto("NotoNaskhArabic-Regular"),    noto("NotoNastaliqUrdu-Regular"),
      noto("NotoSansDevanagari-Regular"), noto_cjk(Cjk::SimplifiedChinese),
  };
  GlyphRasteriser glyphs;
  for (const text::Face& face : faces) {
    CAPTURE(face.file());
    const auto count = hb_face_get_glyph_count(hb_font_get_face(face.hb_font()));
    const unsigned step = std::max(1U, count / 150);
    for (unsigned glyph = 0; glyph < count; glyph += step) {
      CAPTURE(glyph);
      hb_glyph_extents_t extents;
      REQUIRE(hb_font_get_glyph_extents(face.hb_font(), glyph, &extents) != 0);
      const int size = 20 + static_cast<int>(glyph % 60);
      const GlyphBitmapPointer bitmap = glyphs.rasterise(face, size, glyph);
      if (extents.width == 0 || extents.height == 0) {
        CHECK_FALSE(has_ink(*bitmap));
        continue;
      }
      const double unit = static_cast<double>(size) / face.units_per_em();
      const Rect& ink = bitmap->bounds;
      CHECK(std::abs(ink.x - std::floor(extents.x_bearing * unit * 4)) <= 1);
      CHECK(std::abs(ink.y - std::floor(-extents.y_bearing * unit)) <= 1);
      CHECK(std::abs(ink.right() - (extents.x_bearing + extents.width) * unit * 4) <= 2);
      CHECK(std::abs(ink.bottom() + (extents.y_bearing + extents.height) * unit) <= 2);
      CHECK(bitmap->coverage.size() ==
            static_cast<std::size_t>(ink.width) * static_cast<std::size_t>(ink.height));
    }
  }
}

TEST_CASE("the last glyph of a font with as many as there can be is drawn") {
  const text::Face face = noto_cjk(Cjk::Japanese);
  const auto count = hb_face_get_glyph_count(hb_font_get_face(face.hb_font()));
  REQUIRE(count == 65'535);
  GlyphRasteriser glyphs;
  CHECK(has_ink(*glyphs.rasterise(face, 40, 65'530)));  // the few after it are blank
  CHECK(has_ink(*glyphs.rasterise(face, 40, 0)));       // the box for what is missing
}

TEST_CASE("a blank glyph, and one that the font has not, leave no ink") {
  const text::Face face = noto("NotoSans-Regular");
  GlyphRasteriser glyphs;
  CHECK(glyphs.rasterise(face, 40, glyph_of(face, ' '))->bounds.empty());
  CHECK(glyphs.rasterise(face, 40, glyph_of(face, U'\u200D'))->bounds.empty());
  CHECK(glyphs.rasterise(face, 40, 60'000)->bounds.empty());
  CHECK(glyphs.rasterise(face, 40, 0xFFFF'FFFF)->bounds.empty());
}

TEST_CASE("a glyph at another size is another picture, and comes back the same") {
  const text::Face face = noto("NotoSans-Regular");
  const std::uint32_t glyph = glyph_of(face, 'g');
  GlyphRasteriser glyphs;
  const GlyphBitmapPointer small = glyphs.rasterise(face, 20, glyph);
  const GlyphBitmapPointer large = glyphs.rasterise(face, 80, glyph);
  CHECK(small->bounds.height * 3 < large->bounds.height);
  CHECK(glyphs.rasterise(face, 20, glyph) == small);

  GlyphRasteriser without_cache(0);
  for (int i = 0; i < 3; ++i) {
    const GlyphBitmapPointer again = without_cache.rasterise(face, i == 1 ? 80 : 20, glyph);
    const GlyphBitmapPointer& same = i == 1 ? large : small;
    CHECK(again->bounds == same->bounds);
    CHECK(again->coverage == same->coverage);
  }
}

TEST_CASE("a glyph of a colour font is a sprite, kept as any other") {
  const text::Face face = noto("NotoColorEmoji");
  const std::uint32_t dove = glyph_of(face, U'\U0001F54A');
  GlyphRasteriser glyphs;
  const GlyphBitmapPointer bitmap = glyphs.rasterise(face, 48, dove);
  CHECK(bitmap->bounds.empty());
  REQUIRE(bitmap->sprite);
  CHECK(bitmap->sprite->bounds == Rect{0, -45, 60, 57});
  CHECK(glyphs.rasterise(face, 48, dove) == bitmap);
  CHECK(glyphs.rasterise(face, 48, glyph_of(face, ' '))->sprite->bounds.empty());
  GlyphRasteriser without_cache(0);
  CHECK(without_cache.rasterise(face, 48, dove)->sprite->pixels == bitmap->sprite->pixels);
}

namespace {

/// Draws some of the font's glyphs again and again, with `hits` of its bytes from `begin` to `end`
/// overwritten each time.
void draw_damaged(const text::Face& good, std::size_t begin, std::size_t end, int hits, int times) {
  const auto bytes = good.bytes();
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / "lectern-damaged-font.ttf";
  std::mt19937 random(3);
  for (int i = 0; i < times; ++i) {
    std::string damaged(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (int hit = 0; hit < hits; ++hit) {
      damaged[begin + random() % (end - begin)] = static_cast<char>(random());
    }
    std::ofstream(file, std::ios::binary) << damaged;
    try {
      const text::Face face(file, 0);
      GlyphRasteriser glyphs;
      for (std::uint32_t glyph = 0; glyph < 40; ++glyph) glyphs.rasterise(face, 30, glyph);
    } catch (const Failure&) {
    }
  }
  std::filesystem::remove(file);
}

}  // namespace

TEST_CASE("a font whose em is damaged draws no glyph as large as a house") {
  const text::Face good = noto("NotoSansOgham-Regular");
  const VirtualSfnt tables(good.bytes(), 0);
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "lectern-tiny-em.ttf";
  const auto place = [&](const char(&name)[5], std::size_t offset) {
    return static_cast<std::size_t>(tables.table(name).data() - good.bytes().data()) + offset;
  };
  struct Row {
    const char* what;
    std::size_t at;
    int value;
  };
  for (const Row& row : {Row{"sixteen units to an em", place("head", 18), 16},
                         Row{"an ascender of 32 ems", place("hhea", 4), 32767}}) {
    CAPTURE(row.what);
    std::string damaged(reinterpret_cast<const char*>(good.bytes().data()), good.bytes().size());
    damaged[row.at] = static_cast<char>(row.value >> 8);
    damaged[row.at + 1] = static_cast<char>(row.value & 0xFF);
    std::ofstream(file, std::ios::binary) << damaged;
    const text::Face face(file, 0);
    GlyphRasteriser glyphs;
    CHECK(glyphs.rasterise(face, 500, glyph_of(face, U'\u1681'))->bounds.empty());
  }
  std::filesystem::remove(file);
}

TEST_CASE("a damaged font is a failure or draws something, and never crashes") {
  const text::Face outlines = noto("NotoSansOgham-Regular");
  draw_damaged(outlines, 300, outlines.bytes().size(), 200, 60);

  // Bitmaps, and the table that finds them, which a hit anywhere would hardly ever meet.
  const text::Face bitmaps = noto("NotoColorEmoji");
  const VirtualSfnt sfnt(bitmaps.bytes(), 0);
  for (const auto table : {sfnt.table("CBLC"), sfnt.table("CBDT").first(100'000)}) {
    REQUIRE_FALSE(table.empty());
    const auto begin = static_cast<std::size_t>(table.data() - bitmaps.bytes().data());
    draw_damaged(bitmaps, begin, begin + std::min<std::size_t>(table.size(), 100'000), 200, 8);
    draw_damaged(bitmaps, begin, begin + 56, 4, 12);
  }
}

}  // namespace lectern::screen
