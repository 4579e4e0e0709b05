// Sets a block's glyphs into one mask, row by row, and turns it.
#include "screen/mask.h"

#include <algorithm>
#include <cmath>

#include "screen/blend.h"
#include "screen/glyph_rasteriser.h"

namespace lectern::screen {
namespace {

/// A glyph's ink at its place on the panel, columns across and pixels down.
struct PlacedInk {
  GlyphBitmapPointer bitmap;
  Rect bounds;

  std::span<const std::uint8_t> row(int y) const {
    const auto width = static_cast<std::size_t>(bounds.width);
    return std::span(bitmap->coverage)
        .subspan(static_cast<std::size_t>(y - bounds.y) * width, width);
  }
};

/// How a glyph lies, and where: columns across and pixels down.
struct Standing {
  Lie lie;
  Point origin;
};

/// Glyphs stand at quarter pixels along their line and whole ones across it.
Standing standing(const slide::PlacedLine& line, const text::Glyph& glyph,
                  text::Orientation orientation) {
  const auto whole = [](Pixels value) { return static_cast<int>(std::lround(value)); };
  const Pixels x = line.x + glyph.x;
  if (orientation != text::Orientation::Sideways) {
    return {{}, {whole(x * columns_per_pixel), line.baseline + whole(glyph.y)}};
  }
  const int quarters = whole(glyph.y * columns_per_pixel);
  const int quarter = (quarters % columns_per_pixel + columns_per_pixel) % columns_per_pixel;
  return {{true, quarter},
          {whole(x) * columns_per_pixel, line.baseline + (quarters - quarter) / columns_per_pixel}};
}

// Beyond this nothing is visible, and what is no number is caught.
bool plausible(Pixels position) { return std::abs(position) < 1e6F; }

/// Places every glyph that has ink on the panel.
class Placing {
 public:
  Placing(Size panel, GlyphRasteriser& glyphs)
      : panel_{0, 0, panel.width * columns_per_pixel, panel.height}, glyphs_(glyphs) {}

  void place(const slide::PlacedLine& line) {
    for (const text::GlyphRun& run : line.line.runs) {
      if (run.face == nullptr || !plausible(run.size)) continue;
      const int size = std::clamp(static_cast<int>(std::lround(run.size)), 1, largest_size);
      for (const text::Glyph& glyph : run.glyphs) {
        if (!plausible(line.x + glyph.x) || !plausible(glyph.y)) continue;
        const auto [lie, origin] = standing(line, glyph, run.orientation);
        place(glyphs_.rasterise(*run.face, size, glyph.id, lie), origin);
      }
    }
  }

  /// From the top down.
  std::vector<PlacedInk> take() {
    std::ranges::sort(placed_, {}, [](const PlacedInk& ink) { return ink.bounds.y; });
    return std::move(placed_);
  }

  /// In columns and pixels, within the panel.
  const Rect& bounds() const { return bounds_; }

 private:
  // A glyph this large fills any panel; SDL_ttf's surface of it is four times as wide.
  static constexpr int largest_size = 2048;

  void place(GlyphBitmapPointer bitmap, Point origin) {
    const Rect& ink = bitmap->bounds;
    const Rect bounds{origin.x + ink.x, origin.y + ink.y, ink.width, ink.height};
    const Rect visible = intersection(bounds, panel_);
    if (visible.empty()) return;
    bounds_ = bounding(bounds_, visible);
    placed_.push_back({std::move(bitmap), bounds});
  }

  Rect panel_;
  GlyphRasteriser& glyphs_;
  std::vector<PlacedInk> placed_;
  Rect bounds_;
};

Rect to_pixels(const Rect& columns) {
  const int left = columns.x / columns_per_pixel;  // the panel has nothing left of 0
  const int right = (columns.right() + columns_per_pixel - 1) / columns_per_pixel;
  return {left, columns.y, right - left, columns.height};
}

}  // namespace

Mask rasterise(const slide::Block& block, Size panel, GlyphRasteriser& glyphs) {
  Placing placing(panel, glyphs);
  for (const slide::PlacedLine& line : block.lines) placing.place(line);
  const Rect bounds = to_pixels(placing.bounds());
  const std::vector<PlacedInk> placed = placing.take();

  const auto width = static_cast<std::size_t>(bounds.width);
  std::vector<std::uint8_t> coverage(width * static_cast<std::size_t>(bounds.height));
  std::vector<std::uint8_t> columns(width * columns_per_pixel);
  std::vector<const PlacedInk*> crossing;  // those that the row crosses
  auto next = placed.begin();
  for (int y = bounds.y; y < bounds.bottom(); ++y) {
    for (; next != placed.end() && next->bounds.y <= y; ++next) crossing.push_back(&*next);
    std::erase_if(crossing, [y](const PlacedInk* ink) { return ink->bounds.bottom() <= y; });
    if (crossing.empty()) continue;

    std::ranges::fill(columns, std::uint8_t{0});
    const Rect row{bounds.x * columns_per_pixel, y, bounds.width * columns_per_pixel, 1};
    for (const PlacedInk* ink : crossing) {
      const Rect part = intersection(ink->bounds, row);
      const auto length = static_cast<std::size_t>(part.width);
      cover(std::span(columns).subspan(static_cast<std::size_t>(part.x - row.x), length),
            ink->row(y).subspan(static_cast<std::size_t>(part.x - ink->bounds.x), length));
    }
    gather(std::span(coverage).subspan(static_cast<std::size_t>(y - bounds.y) * width, width),
           columns);
  }
  return Mask(bounds, std::move(coverage));
}

Mask rotated(const Mask& mask, Size panel, Rotation rotation) {
  const Rect upright = mask.bounds();
  const Rect turned = rotated(upright, panel, rotation);
  std::vector<std::uint8_t> coverage(static_cast<std::size_t>(turned.width) *
                                     static_cast<std::size_t>(turned.height));
  // Where the upright mask's first byte goes, and how far apart its neighbours land.
  const std::ptrdiff_t width = turned.width;
  const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(coverage.size()) - 1;
  std::ptrdiff_t first = 0, right = 1, down = width;
  switch (rotation) {
    case Rotation::None: break;
    case Rotation::Quarter: first = width - 1, right = width, down = -1; break;
    case Rotation::Half: first = last, right = -1, down = -width; break;
    case Rotation::ThreeQuarters: first = last - width + 1, right = -width, down = 1; break;
  }
  for (int y = 0; y < upright.height; ++y) {
    std::ptrdiff_t to = first + y * down;
    for (const std::uint8_t value : mask.row(upright.y + y)) {
      coverage[static_cast<std::size_t>(to)] = value;
      to += right;
    }
  }
  return Mask(turned, std::move(coverage));
}

}  // namespace lectern::screen
