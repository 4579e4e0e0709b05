// Masks held against FreeType's own pictures of the same glyphs at the same quarter pixels.
#include <doctest/doctest.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
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
using Coverage = std::vector<std::uint8_t>;

constexpr Size panel{400, 400};
constexpr Point origin{160, 240};

/// The panel's coverage by one glyph whose origin stands `quarter` quarters right of `origin`.
struct Drawing {
  unsigned glyph;
  int size;
  int quarter;
};

Coverage ours(const text::Face& face, const Drawing& drawing, GlyphRasteriser& glyphs) {
  const Pixels x = static_cast<Pixels>(origin.x) + static_cast<Pixels>(drawing.quarter) / 4;
  const text::Line line = one_glyph(face, static_cast<Pixels>(drawing.size), drawing.glyph);
  const Mask mask = rasterise(*block_of({{line, x, origin.y}}), panel, glyphs);
  Coverage coverage(panel.width * panel.height);
  const Rect& bounds = mask.bounds();
  for (int y = bounds.y; y < bounds.bottom(); ++y) {
    std::ranges::copy(mask.row(y), coverage.begin() + y * panel.width + bounds.x);
  }
  return coverage;
}

/// By FreeType, unhinted, at `fineness` times the size and then averaged: at 1 its own picture, at
/// 8 one with hardly any rounding left.
Coverage theirs(FT_Face face, const Drawing& drawing, int fineness) {
  FT_Set_Char_Size(face, 0, drawing.size * fineness * 64, 72, 72);
  REQUIRE(FT_Load_Glyph(face, drawing.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0);
  const FT_GlyphSlot slot = face->glyph;
  FT_Outline_Translate(&slot->outline, drawing.quarter * 16 * fineness, 0);
  REQUIRE(FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0);

  std::vector<unsigned> sums(panel.width * panel.height);
  for (int row = 0; row < static_cast<int>(slot->bitmap.rows); ++row) {
    for (int column = 0; column < static_cast<int>(slot->bitmap.width); ++column) {
      const int x = (origin.x * fineness + slot->bitmap_left + column) / fineness;
      const int y = (origin.y * fineness - slot->bitmap_top + row) / fineness;
      sums[static_cast<std::size_t>(y * panel.width + x)] +=
          slot->bitmap.buffer[row * slot->bitmap.pitch + column];
    }
  }
  Coverage coverage;
  const auto samples = static_cast<unsigned>(fineness * fineness);
  for (const unsigned sum : sums) {
    coverage.push_back(static_cast<std::uint8_t>((sum + samples / 2) / samples));
  }
  return coverage;
}

class Difference {
 public:
  void add(const Coverage& a, const Coverage& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] == 0 && b[i] == 0) continue;
      const int difference = std::abs(a[i] - b[i]);
      largest_ = std::max(largest_, difference);
      sum_ += difference;
      ++pixels_;
    }
  }

  int largest() const { return largest_; }
  double mean() const { return static_cast<double>(sum_) / static_cast<double>(pixels_); }
  long pixels() const { return pixels_; }

 private:
  int largest_ = 0;
  long sum_ = 0;
  long pixels_ = 0;  // that either covers
};

struct Differences {
  Difference from_freetype;
  Difference from_truth;
  Difference freetype_from_truth;
};

constexpr unsigned glyphs_of_each = 300;

Differences differences(const text::Face& face) {
  FT_Library opened = nullptr;
  REQUIRE(FT_Init_FreeType(&opened) == 0);
  const Library library(opened);
  FT_Face loaded = nullptr;
  REQUIRE(FT_New_Face(library.get(), face.file().c_str(), face.index(), &loaded) == 0);
  const FreeTypeFace freetype(loaded);

  GlyphRasteriser glyphs;
  Differences all;
  const auto count = static_cast<unsigned>(loaded->num_glyphs);
  for (unsigned i = 0; i < glyphs_of_each; ++i) {
    const Drawing drawing{static_cast<unsigned>(std::uint64_t{i} * count / glyphs_of_each),
                          20 + static_cast<int>(i % 4) * 15, static_cast<int>(i / 4 % 4)};
    const Coverage here = ours(face, drawing, glyphs);
    const Coverage there = theirs(loaded, drawing, 1);
    const Coverage truth = theirs(loaded, drawing, 8);
    all.from_freetype.add(here, there);
    all.from_truth.add(here, truth);
    all.freetype_from_truth.add(there, truth);
  }
  return all;
}

}  // namespace

TEST_CASE("glyphs at quarter pixels are as FreeType draws them there, and truer") {
  struct Row {
    text::Face face;
    std::string name;
    // At most, of 255. Where FreeType adds up contours that overlap, the largest is its own error.
    int largest_from_freetype;
    double mean_from_freetype;
    int largest_from_truth;
    double mean_from_truth;
  };
  const Row rows[] = {
      {noto("NotoSans-Regular"), "Sans", 116, 1.09, 36, 0.46},
      {noto("NotoSerif-Italic"), "Serif Italic", 22, 1.09, 17, 0.53},
      {noto("NotoNaskhArabic-Regular"), "Naskh Arabic", 44, 1.30, 93, 0.79},
      {noto("NotoNastaliqUrdu-Regular"), "Nastaliq Urdu", 23, 1.13, 16, 0.64},
      {noto("NotoSansDevanagari-Regular"), "Sans Devanagari", 50, 0.96, 29, 0.57},
      {noto("NotoSansThai-Regular"), "Sans Thai", 20, 1.11, 18, 0.46},
      {noto("NotoSansHebrew-Regular"), "Sans Hebrew", 24, 0.97, 15, 0.43},
      {noto_cjk(Cjk::SimplifiedChinese), "Sans CJK SC (CFF)", 49, 1.01, 33, 0.57},
  };
  for (const Row& row : rows) {
    const auto [from_freetype, from_truth, freetype_from_truth] = differences(row.face);
    MESSAGE(row.name << ", " << glyphs_of_each << " glyphs, " << from_freetype.pixels()
                     << " pixels, of 255: from FreeType largest " << from_freetype.largest()
                     << " mean " << from_freetype.mean() << "; from the truth largest "
                     << from_truth.largest() << " mean " << from_truth.mean()
                     << ", FreeType's own largest " << freetype_from_truth.largest() << " mean "
                     << freetype_from_truth.mean());
    CHECK(from_freetype.largest() <= row.largest_from_freetype);
    CHECK(from_freetype.mean() <= row.mean_from_freetype);
    CHECK(from_truth.largest() <= row.largest_from_truth);
    CHECK(from_truth.mean() <= row.mean_from_truth);
    CHECK(from_truth.largest() <= freetype_from_truth.largest());
    CHECK(from_truth.mean() <= freetype_from_truth.mean());
  }
}

}  // namespace lectern::screen
