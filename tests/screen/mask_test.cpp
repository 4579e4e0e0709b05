// Masks of blocks: all ink in its place, at quarter pixels, joined without seams, turned.
#include "screen/glyphs/mask.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "screen/glyphs/glyph_rasteriser.h"
#include "shaped.h"
#include "support/noto.h"

namespace lectern::screen {
namespace {

constexpr Size panel{640, 360};
constexpr Rotation rotations[] = {Rotation::None, Rotation::Quarter, Rotation::Half,
                                  Rotation::ThreeQuarters};

long ink_of(const Mask& mask) {
  long sum = 0;
  for (int y = mask.bounds().y; y < mask.bounds().bottom(); ++y) {
    const auto row = mask.row(y);
    sum = std::accumulate(row.begin(), row.end(), sum);
  }
  return sum;
}

std::vector<std::uint8_t> bytes_of(const Mask& mask) {
  std::vector<std::uint8_t> bytes;
  for (int y = mask.bounds().y; y < mask.bounds().bottom(); ++y) {
    bytes.insert(bytes.end(), mask.row(y).begin(), mask.row(y).end());
  }
  return bytes;
}

int at(const Mask& mask, Point point) {
  const Rect& bounds = mask.bounds();
  if (intersection(bounds, {point.x, point.y, 1, 1}).empty()) return 0;
  return mask.row(point.y)[static_cast<std::size_t>(point.x - bounds.x)];
}

}  // namespace

TEST_CASE("a mask holds all ink of its block, beyond the block's own bounds too") {
  const text::Face face = noto("NotoNastaliqUrdu-Regular");
  GlyphRasteriser glyphs;
  const text::Line line = shaped(face, 40, "تحفظ کی ذمہ داری");
  auto block = std::make_shared<slide::Block>();
  block->lines = {{line, 100, 150}};
  block->bounds = {100, 149, 1, 1};
  const Mask mask = rasterise(*block, panel, glyphs);
  CHECK(mask.bounds().height > 40);
  CHECK(mask.bounds().width > 150);

  // Moved by whole pixels it is the same picture elsewhere.
  block->lines = {{line, 107, 163}};
  const Mask moved = rasterise(*block, panel, glyphs);
  CHECK(moved.bounds() ==
        Rect{mask.bounds().x + 7, mask.bounds().y + 13, mask.bounds().width, mask.bounds().height});
  CHECK(bytes_of(moved) == bytes_of(mask));
}

TEST_CASE("a block without ink has an empty mask") {
  const text::Face face = noto("NotoSans-Regular");
  GlyphRasteriser glyphs;
  CHECK(rasterise(*block_of({}), panel, glyphs).bounds().empty());
  CHECK(rasterise(*block_at(shaped(face, 30, "   "), {50, 50}), panel, glyphs).bounds().empty());
  text::Line without_face;
  without_face.runs.push_back({});
  without_face.runs.back().glyphs.push_back({40, 0, 0, 0, 0});
  CHECK(rasterise(*block_at(without_face, {50, 50}), panel, glyphs).bounds().empty());
}

TEST_CASE("what stands outside the panel is left out, and what no number places") {
  const text::Face face = noto("NotoSans-Regular");
  GlyphRasteriser glyphs;
  const text::Line line = shaped(face, 60, "Peace");
  const Rect all{0, 0, panel.width, panel.height};
  for (const Point origin : {Point{-70, 40}, Point{-30, 10}, Point{600, 200}, Point{300, 365},
                             Point{2000, 2000}, Point{-5000, 100}, Point{10, 2'000'000'000}}) {
    const Mask mask = rasterise(*block_at(line, origin), panel, glyphs);
    CHECK(contains(all, mask.bounds()));
  }
  const Pixels odd[] = {std::numeric_limits<Pixels>::quiet_NaN(),
                        std::numeric_limits<Pixels>::infinity(), -1e30F, 3e9F};
  for (const Pixels x : odd) {
    CHECK(rasterise(*block_of({{line, x, 100}}), panel, glyphs).bounds().empty());
    text::Line lifted = line;
    for (text::Glyph& glyph : lifted.runs[0].glyphs) glyph.y = x;
    CHECK(rasterise(*block_of({{lifted, 10, 100}}), panel, glyphs).bounds().empty());
    text::Line sized = one_glyph(face, x, 40);
    CHECK(contains(all, rasterise(*block_of({{sized, 10, 100}}), panel, glyphs).bounds()));
  }
}

TEST_CASE("a glyph moves by quarters of a pixel and keeps its weight") {
  const text::Face face = noto("NotoSans-Regular");
  GlyphRasteriser glyphs;
  const text::Line line = shaped(face, 32, "l");
  double last_centre = 0;
  long first_ink = 0;
  for (int quarter = 0; quarter < 8; ++quarter) {
    const Pixels x = 100 + static_cast<Pixels>(quarter) / 4;
    const Mask mask = rasterise(*block_of({{line, x, 100}}), panel, glyphs);
    double centre = 0;
    for (int y = mask.bounds().y; y < mask.bounds().bottom(); ++y) {
      for (int i = 0; i < mask.bounds().width; ++i) {
        centre += mask.row(y)[static_cast<std::size_t>(i)] * (mask.bounds().x + i + 0.5);
      }
    }
    const long ink = ink_of(mask);
    centre /= static_cast<double>(ink);
    if (quarter == 0) {
      first_ink = ink;
    } else {
      CHECK(centre - last_centre == doctest::Approx(0.25).epsilon(0.05));
      CHECK(static_cast<double>(ink) ==
            doctest::Approx(static_cast<double>(first_ink)).epsilon(0.01));
    }
    last_centre = centre;

    // What lies between two quarters goes to the nearer one.
    const Mask near = rasterise(*block_of({{line, x + 0.1F, 100}}), panel, glyphs);
    CHECK(bytes_of(near) == bytes_of(mask));
  }
}

TEST_CASE("a stroke that glyphs draw together has one weight across their joins") {
  // Kashidas run through their cells; the quarter at which one starts differs at every join.
  const std::string text = "ـــــــــــــــــــــــ";
  const text::Face faces[] = {noto("NotoNaskhArabic-Regular"), noto("NotoSansArabic-Regular")};
  GlyphRasteriser glyphs;
  for (const text::Face& face : faces) {
    for (const Pixels size : {19.0F, 33.0F, 47.0F, 61.0F}) {
      CAPTURE(face.postscript_name());
      CAPTURE(size);
      const text::Line line = shaped(face, size, text);
      const Mask mask = rasterise(*block_at(line, {20, 100}), {2000, 200}, glyphs);
      REQUIRE(mask.bounds().width > 80);
      for (int y = mask.bounds().y; y < mask.bounds().bottom(); ++y) {
        const auto inner =
            mask.row(y).subspan(12, static_cast<std::size_t>(mask.bounds().width) - 24);
        const auto [thinnest, boldest] = std::ranges::minmax(inner);
        CHECK(boldest - thinnest <= 36);
      }
    }
  }
}

TEST_CASE("ink drawn twice is as dark as ink drawn once") {
  const text::Face face = noto("NotoSerif-Italic");
  GlyphRasteriser glyphs;
  const text::Line line = shaped(face, 44, "fjord");
  const Mask once = rasterise(*block_at(line, {40, 100}), panel, glyphs);
  const Mask twice = rasterise(*block_of({{line, 40, 100}, {line, 40, 100}}), panel, glyphs);
  CHECK(once.bounds() == twice.bounds());
  CHECK(bytes_of(once) == bytes_of(twice));
}

TEST_CASE("emoji stand among the ink as sprites, at whole pixels, within the mask's bounds") {
  const text::Face latin = noto("NotoSans-Regular");
  const text::Face emoji = noto("NotoColorEmoji");
  GlyphRasteriser glyphs;
  const text::Line line = beside(shaped(latin, 40, "A"), shaped(emoji, 40, "😀"));
  const Mask mask = rasterise(*block_at(line, {100, 200}), panel, glyphs);
  REQUIRE(mask.sprites().size() == 1);
  const Rect& sprite = mask.sprites().front().bounds;
  CHECK(contains(mask.bounds(), sprite));
  CHECK(std::abs(static_cast<Pixels>(sprite.x) - (100 + line.runs[1].glyphs[0].x)) <= 1);
  CHECK(sprite.height == doctest::Approx(40 * 128.0 / 109).epsilon(0.05));
  CHECK(sprite.bottom() > 200);  // it reaches below the baseline as in its font
  CHECK(ink_of(mask) ==
        ink_of(rasterise(*block_at(shaped(latin, 40, "A"), {100, 200}), panel, glyphs)));

  for (const Point origin : {Point{-20, 40}, Point{620, 10}, Point{300, 370}}) {
    const Mask cut = rasterise(*block_at(shaped(emoji, 40, "😀"), origin), panel, glyphs);
    CHECK(contains(Rect{0, 0, panel.width, panel.height}, cut.bounds()));
    CHECK(cut.sprites().size() == 1);
  }
  CHECK(rasterise(*block_at(shaped(emoji, 40, "😀"), {-200, 50}), panel, glyphs).bounds().empty());
}

TEST_CASE("a turned mask has each pixel where turning the panel puts it") {
  const text::Face face = noto("NotoSans-Regular");
  GlyphRasteriser glyphs;
  const Mask mask = rasterise(*block_at(shaped(face, 50, "Rag,"), {33, 77}), panel, glyphs);
  for (const Rotation rotation : rotations) {
    CAPTURE(static_cast<int>(rotation));
    const Mask turned = rotated(mask, panel, rotation);
    CHECK(turned.bounds() == rotated(mask.bounds(), panel, rotation));
    int different = 0;
    for (int y = 0; y < panel.height; ++y) {
      for (int x = 0; x < panel.width; ++x) {
        const Rect pixel = rotated(Rect{x, y, 1, 1}, panel, rotation);
        different += at(mask, {x, y}) != at(turned, {pixel.x, pixel.y}) ? 1 : 0;
      }
    }
    CHECK(different == 0);
  }
}

}  // namespace lectern::screen
