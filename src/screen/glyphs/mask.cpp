#include "screen/glyphs/mask.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/image.h"
#include "screen/compose/blend.h"
#include "screen/glyphs/contour_fill.h"
#include "screen/glyphs/glyph_rasteriser.h"

namespace lectern::screen {
namespace {

/// A glyph's ink, positioned on the panel, columns across and pixels down.
struct PlacedInk {
  GlyphBitmapPointer bitmap;
  Rect bounds;

  std::span<const std::uint8_t> row(int y) const {
    const auto width = static_cast<std::size_t>(bounds.width);
    return std::span(bitmap->coverage)
        .subspan(static_cast<std::size_t>(y - bounds.y) * width, width);
  }
};

/// Where a glyph's origin is, and how far into a pixel: columns across and pixels down.
struct GlyphPosition {
  SubpixelPhase phase;
  Point origin;
};

/// Glyphs are positioned at quarter pixels along their line and whole ones across it.
GlyphPosition position_of(const slide::PlacedLine& line, const text::Glyph& glyph,
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

Rect to_pixels(const Rect& columns) {
  const int left = columns.x / columns_per_pixel;  // the panel has nothing left of 0
  const int right = (columns.right() + columns_per_pixel - 1) / columns_per_pixel;
  return {left, columns.y, right - left, columns.height};
}

Rect to_columns(const Rect& pixels) {
  return {pixels.x * columns_per_pixel, pixels.y, pixels.width * columns_per_pixel, pixels.height};
}

/// Places every glyph that has ink on the panel.
class InkPlacer {
 public:
  InkPlacer(Size panel, GlyphRasteriser& glyphs)
      : panel_{0, 0, panel.width * columns_per_pixel, panel.height}, glyphs_(glyphs) {}

  void place(const slide::PlacedLine& line) {
    for (const text::GlyphRun& run : line.line.runs) {
      if (run.face == nullptr || !plausible(run.size)) continue;
      const int size = std::clamp(static_cast<int>(std::lround(run.size)), 1, largest_size);
      for (const text::Glyph& glyph : run.glyphs) {
        if (!plausible(line.x + glyph.x) || !plausible(glyph.y)) continue;
        const auto [phase, origin] = position_of(line, glyph, run.orientation);
        place(glyphs_.rasterise(*run.face, size, glyph.id, phase), origin);
      }
    }
  }

  /// From the top down.
  std::vector<PlacedInk> release_ink() {
    std::ranges::sort(placed_, {}, [](const PlacedInk& ink) { return ink.bounds.y; });
    return std::move(placed_);
  }

  std::vector<PlacedSprite> release_sprites() { return std::move(sprites_); }

  /// In columns and pixels, within the panel.
  const Rect& bounds() const { return bounds_; }

 private:
  // A glyph this large fills any panel; SDL_ttf's surface of it is four times as wide.
  static constexpr int largest_size = 2048;

  void place(GlyphBitmapPointer bitmap, Point origin) {
    if (bitmap->sprite) return place(bitmap->sprite, origin);
    const Rect& ink = bitmap->bounds;
    const Rect bounds{origin.x + ink.x, origin.y + ink.y, ink.width, ink.height};
    const Rect visible = intersection(bounds, panel_);
    if (visible.empty()) return;
    bounds_ = bounding(bounds_, visible);
    placed_.push_back({std::move(bitmap), bounds});
  }

  void place(const SpritePointer& sprite, Point origin) {
    const Rect& own = sprite->bounds;
    const int x = floor_divide(origin.x + columns_per_pixel / 2, columns_per_pixel) + own.x;
    const Rect bounds{x, origin.y + own.y, own.width, own.height};
    const Rect visible = intersection(to_columns(bounds), panel_);
    if (visible.empty()) return;
    bounds_ = bounding(bounds_, visible);
    sprites_.push_back({sprite, bounds});
  }

  Rect panel_;
  GlyphRasteriser& glyphs_;
  std::vector<PlacedInk> placed_;
  std::vector<PlacedSprite> sprites_;
  Rect bounds_;
};

Size size_of(const Rect& rect) { return {rect.width, rect.height}; }

}  // namespace

Mask rasterise(const slide::Block& block, Size panel, GlyphRasteriser& glyphs) {
  InkPlacer placer(panel, glyphs);
  for (const slide::PlacedLine& line : block.lines) placer.place(line);
  const Rect drawn = intersection(bounds_of(block.contours), {0, 0, panel.width, panel.height});
  const Rect bounds = bounding(to_pixels(placer.bounds()), drawn);
  const std::vector<PlacedInk> placed = placer.release_ink();

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
    const Rect row = to_columns({bounds.x, y, bounds.width, 1});
    for (const PlacedInk* ink : crossing) {
      const Rect part = intersection(ink->bounds, row);
      const auto length = static_cast<std::size_t>(part.width);
      blend_max(std::span(columns).subspan(static_cast<std::size_t>(part.x - row.x), length),
                ink->row(y).subspan(static_cast<std::size_t>(part.x - ink->bounds.x), length));
    }
    box_filter(std::span(coverage).subspan(static_cast<std::size_t>(y - bounds.y) * width, width),
               columns);
  }
  fill_contours(block.contours, bounds, coverage);
  return Mask(bounds, std::move(coverage), placer.release_sprites());
}

Mask weighted(Mask mask, const Weight& weight) {
  const Rect bounds = mask.bounds();
  std::vector<PlacedSprite> sprites = mask.sprites();
  std::vector<std::uint8_t> shares = std::move(mask).coverage();
  // Most of a mask is without ink, which has no share in any weight: it is passed over by the word.
  using Word = std::uint64_t;
  const std::size_t in_words = shares.size() - shares.size() % sizeof(Word);
  for (std::size_t begin = 0; begin < shares.size(); begin += sizeof(Word)) {
    Word word = 1;
    if (begin < in_words) std::memcpy(&word, &shares[begin], sizeof word);
    if (word == 0) continue;
    const std::size_t end = std::min(begin + sizeof word, shares.size());
    for (std::size_t i = begin; i < end; ++i) shares[i] = weight[shares[i]];
  }
  return Mask(bounds, std::move(shares), std::move(sprites));
}

Mask rotated(const Mask& mask, Size panel, Rotation rotation) {
  std::vector<PlacedSprite> sprites;
  for (const PlacedSprite& upright : mask.sprites()) {
    const Rect bounds = rotated(upright.bounds, panel, rotation);
    auto sprite = std::make_shared<Sprite>(Sprite{{0, 0, bounds.width, bounds.height}, {}});
    sprite->pixels = rotated(std::span(upright.sprite->pixels), size_of(upright.bounds), rotation);
    sprites.push_back({std::move(sprite), bounds});
  }
  return Mask(rotated(mask.bounds(), panel, rotation),
              rotated(mask.coverage(), size_of(mask.bounds()), rotation), std::move(sprites));
}

}  // namespace lectern::screen
