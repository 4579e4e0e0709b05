// Glyphs on lines that run down, against the same glyphs on a line that runs across, turned.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "screen/glyphs/glyph_rasteriser.h"
#include "screen/glyphs/mask.h"
#include "shaped.h"
#include "support/noto.h"

namespace lectern::screen {
namespace {

constexpr Size panel{300, 300};

std::vector<std::uint8_t> coverage_of(const Mask& mask) {
  std::vector<std::uint8_t> coverage(static_cast<std::size_t>(panel.width * panel.height));
  const Rect& bounds = mask.bounds();
  for (int y = bounds.y; y < bounds.bottom(); ++y) {
    std::ranges::copy(mask.row(y), coverage.begin() + y * panel.width + bounds.x);
  }
  return coverage;
}

/// The line as it is, lying on a column whose origin is that of the line, turned with the panel.
text::Line lying(text::Line line) {
  for (text::GlyphRun& run : line.runs) {
    run.orientation = text::Orientation::Sideways;
    for (text::Glyph& glyph : run.glyphs) std::swap(glyph.x, glyph.y);
    for (text::Glyph& glyph : run.glyphs) glyph.x = -glyph.x;
  }
  return line;
}

}  // namespace

TEST_CASE("a glyph that lies is the one that stands, turned a quarter clockwise") {
  struct Row {
    text::Face face;
    const char* text;
  };
  const Row rows[] = {
      {noto("NotoSans-Regular"), "Affgj&"},
      {noto("NotoSansMongolian-Regular"), "ᠮᠣᠩᠭᠣᠯ"},
      {noto("NotoNastaliqUrdu-Regular"), "نستعلیق"},
      {noto_cjk(Cjk::Japanese), "UN……"},
  };
  GlyphRasteriser glyphs;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    for (int quarter = 0; quarter < 4; ++quarter) {
      const text::Line line = shaped(row.face, 31, row.text);
      const float fraction = static_cast<float>(quarter) / 4;
      const Mask across = rasterise(*block_of({{line, 60 + fraction, 100}}), panel, glyphs);
      const auto turned = coverage_of(rotated(across, panel, Rotation::Quarter));
      text::Line down = lying(line);
      for (text::Glyph& glyph : down.runs.front().glyphs) glyph.y += fraction;
      // where the panel's turning puts the point (60, 100)
      const slide::PlacedLine placed{down, static_cast<Pixels>(panel.height - 100), 60};
      const auto lies = coverage_of(rasterise(*block_of({placed}), panel, glyphs));

      long sum = 0, ink = 0;
      int largest = 0;
      for (std::size_t i = 0; i < lies.size(); ++i) {
        if (lies[i] == 0 && turned[i] == 0) continue;
        const int difference = std::abs(lies[i] - turned[i]);
        largest = std::max(largest, difference);
        sum += difference;
        ++ink;
      }
      REQUIRE(ink > 500);
      CHECK(static_cast<double>(sum) / static_cast<double>(ink) < 2.0);
      CHECK(largest <= 64);  // where contours overlap, which finer rows show better
    }
  }
}

}  // namespace lectern::screen
