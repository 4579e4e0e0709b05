// Ink upon ink, held against the true union of the outlines: joins, marks, strokes that cross.
#include <doctest/doctest.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "screen/glyphs/glyph_rasteriser.h"
#include "screen/glyphs/mask.h"
#include "shaped.h"
#include "support/noto.h"

namespace lectern::screen {
namespace {

using Library = Handle<FT_LibraryRec_, FT_Done_FreeType>;
using FreeTypeFace = Handle<FT_FaceRec_, FT_Done_Face>;

constexpr Size panel{1200, 300};
constexpr Point origin{40, 180};
constexpr int fineness = 16;  // samples along a pixel's side

/// Of each pixel of the panel, 0 to 1.
using Coverage = std::vector<double>;

std::size_t pixel_at(int x, int y) { return static_cast<std::size_t>(y * panel.width + x); }

/// A glyph's origin, as the mask places it: at the nearest quarter pixel across, whole pixel down.
struct Place {
  std::uint32_t glyph;
  int quarters;
  int y;
};

std::vector<Place> places_of(const text::Line& line) {
  std::vector<Place> places;
  for (const text::Glyph& glyph : line.runs.front().glyphs) {
    const Pixels x = static_cast<Pixels>(origin.x) + glyph.x;
    places.push_back({glyph.id, static_cast<int>(std::lround(x * columns_per_pixel)),
                      origin.y + static_cast<int>(std::lround(glyph.y))});
  }
  return places;
}

/// The union of the glyphs: what share of a fine grid any of them covers. And how many glyphs reach
/// into each pixel.
struct Truth {
  Coverage coverage;
  std::vector<int> glyphs;
};

Truth truth_of(FT_Face face, int size, const std::vector<Place>& places) {
  const int width = panel.width * fineness;
  std::vector<bool> fine(static_cast<std::size_t>(width * panel.height * fineness));
  Truth truth{Coverage(pixel_at(0, panel.height)), std::vector<int>(pixel_at(0, panel.height))};
  FT_Set_Char_Size(face, 0, size * fineness * 64, 72, 72);
  for (const Place& place : places) {
    REQUIRE(FT_Load_Glyph(face, place.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0);
    const FT_GlyphSlot slot = face->glyph;
    REQUIRE(FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0);
    std::vector<bool> reached(truth.glyphs.size());
    for (int row = 0; row < static_cast<int>(slot->bitmap.rows); ++row) {
      for (int column = 0; column < static_cast<int>(slot->bitmap.width); ++column) {
        if (slot->bitmap.buffer[row * slot->bitmap.pitch + column] < 128) continue;
        const int x = place.quarters * fineness / columns_per_pixel + slot->bitmap_left + column;
        const int y = place.y * fineness - slot->bitmap_top + row;
        fine[static_cast<std::size_t>(y * width + x)] = true;
        reached[pixel_at(x / fineness, y / fineness)] = true;
      }
    }
    for (std::size_t i = 0; i < reached.size(); ++i) truth.glyphs[i] += reached[i] ? 1 : 0;
  }
  for (std::size_t i = 0; i < fine.size(); ++i) {
    if (!fine[i]) continue;
    const int x = static_cast<int>(i) % width / fineness;
    const int y = static_cast<int>(i) / width / fineness;
    truth.coverage[pixel_at(x, y)] += 1.0 / (fineness * fineness);
  }
  return truth;
}

/// The same glyphs by our rasteriser, but as if each covered a part of its own of every column.
Coverage laid_over(const text::Face& face, int size, const std::vector<Place>& places,
                   GlyphRasteriser& glyphs) {
  const int width = panel.width * columns_per_pixel;
  std::vector<double> columns(static_cast<std::size_t>(width * panel.height));
  for (const Place& place : places) {
    const GlyphBitmapPointer bitmap = glyphs.rasterise(face, size, place.glyph);
    for (std::size_t i = 0; i < bitmap->coverage.size(); ++i) {
      const int x = place.quarters + bitmap->bounds.x + static_cast<int>(i) % bitmap->bounds.width;
      const int y = place.y + bitmap->bounds.y + static_cast<int>(i) / bitmap->bounds.width;
      double& column = columns[static_cast<std::size_t>(y * width + x)];
      column += (1 - column) * bitmap->coverage[i] / 255.0;
    }
  }
  Coverage coverage(pixel_at(0, panel.height));
  for (std::size_t i = 0; i < columns.size(); ++i)
    coverage[i / columns_per_pixel] += columns[i] / 4;
  return coverage;
}

Coverage ours(const text::Line& line, GlyphRasteriser& glyphs) {
  const Mask mask = rasterise(*block_at(line, origin), panel, glyphs);
  Coverage coverage(pixel_at(0, panel.height));
  for (int y = mask.bounds().y; y < mask.bounds().bottom(); ++y) {
    int x = mask.bounds().x;
    for (const std::uint8_t value : mask.row(y)) coverage[pixel_at(x++, y)] = value / 255.0;
  }
  return coverage;
}

/// In 255ths, where at least two glyphs reach into a pixel.
class Error {
 public:
  void add(const Coverage& coverage, const Truth& truth) {
    for (std::size_t i = 0; i < coverage.size(); ++i) {
      if (truth.glyphs[i] < 2) continue;
      const double difference = (coverage[i] - truth.coverage[i]) * 255;
      squares_ += difference * difference;
      sizes_ += std::abs(difference);
      ++pixels_;
    }
  }
  double mean() const { return sizes_ / pixels_; }
  double root_mean_square() const { return std::sqrt(squares_ / pixels_); }
  int pixels() const { return pixels_; }

 private:
  double squares_ = 0, sizes_ = 0;
  int pixels_ = 0;
};

}  // namespace

TEST_CASE(
    "where glyphs meet, the more of two inks is nearer the union of both than one over the other") {
  struct Row {
    text::Face face;
    std::string text;
    double mean;  // at most, of 255
  };
  const Row rows[] = {
      {noto("NotoSansArabic-Regular"), "المسؤولية عن الحماية مُحَمَّد ـــــ", 1.1},
      {noto("NotoNaskhArabic-Regular"), "المسؤولية عن الحماية مُحَمَّد ـــــ", 1.4},
      {noto("NotoNastaliqUrdu-Regular"), "تحفظ کی ذمہ داری", 1.0},
      {noto("NotoSansDevanagari-Regular"), "संरक्षण की ज़िम्मेदारी", 3.3},
      {noto("NotoSansBengali-Regular"), "সুরক্ষার দায়িত্ব", 1.6},
      {noto("NotoSans-Regular"), "Ạ̈ç̧ ų̨ ę̨ o̸ l̸ d̵ h̶ a̶", 1.2},
      {noto("NotoSansMyanmar-Regular"), "ကြွေးကြော်", 1.0},
  };
  Error all, all_over;
  for (const Row& row : rows) {
    FT_Library opened = nullptr;
    REQUIRE(FT_Init_FreeType(&opened) == 0);
    const Library library(opened);
    FT_Face loaded = nullptr;
    REQUIRE(FT_New_Face(library.get(), row.face.file().c_str(), 0, &loaded) == 0);
    const FreeTypeFace freetype(loaded);
    GlyphRasteriser glyphs;
    Error mask, over;
    for (const int size : {23, 36, 47, 58, 70}) {
      const text::Line line = shaped(row.face, static_cast<Pixels>(size), row.text);
      REQUIRE(static_cast<Pixels>(origin.x) + line.width < static_cast<Pixels>(panel.width));
      const std::vector<Place> places = places_of(line);
      const Truth truth = truth_of(loaded, size, places);
      const Coverage here = ours(line, glyphs);
      const Coverage there = laid_over(row.face, size, places, glyphs);
      mask.add(here, truth);
      all.add(here, truth);
      over.add(there, truth);
      all_over.add(there, truth);
    }
    MESSAGE(row.face.postscript_name()
            << ", " << mask.pixels() << " pixels that glyphs share, of 255: from the truth mean "
            << mask.mean() << " root mean square " << mask.root_mean_square()
            << "; one over the other " << over.mean() << ", " << over.root_mean_square());
    CHECK(mask.pixels() > 200);
    CHECK(mask.mean() <= row.mean);
  }
  CHECK(all.mean() < all_over.mean() / 3);
  CHECK(all.root_mean_square() < all_over.root_mean_square() / 2);
}

}  // namespace lectern::screen
