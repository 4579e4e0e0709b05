// Sprites resampled: areas kept, edges right, nothing shifted.
#include "screen/glyphs/sprite.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace lectern::screen {
namespace {

constexpr std::uint32_t opaque_white = 0xFFFFFFFF;

int alpha_at(const Sprite& sprite, Point point) {
  if (intersection(sprite.bounds, {point.x, point.y, 1, 1}).empty()) return 0;
  return static_cast<int>(
      sprite.row(point.y)[static_cast<std::size_t>(point.x - sprite.bounds.x)] >> 24);
}

Sprite filled(const Rect& bounds, std::uint32_t pixel) {
  return {bounds, std::vector<std::uint32_t>(static_cast<std::size_t>(bounds.width * bounds.height),
                                             pixel)};
}

double alpha_sum(const Sprite& sprite) {
  double sum = 0;
  for (const std::uint32_t pixel : sprite.pixels) sum += pixel >> 24;
  return sum;
}

}  // namespace

TEST_CASE("at its own size a sprite is itself") {
  const Sprite sprite = filled({-3, -5, 7, 9}, 0x80402010);
  const Sprite same = resampled(sprite, 109, 109);
  CHECK(same.bounds == sprite.bounds);
  CHECK(same.pixels == sprite.pixels);
  CHECK(resampled({}, 109, 40).bounds.empty());
}

TEST_CASE("made smaller, each pixel is the mean of what it covers") {
  const Sprite half = resampled(filled({-4, -4, 8, 8}, opaque_white), 2, 1);
  CHECK(half.bounds == Rect{-2, -2, 4, 4});
  for (const std::uint32_t pixel : half.pixels) CHECK(pixel == opaque_white);

  // Edges that fall within a pixel cover it in part, left of the origin as right of it.
  const Sprite third = resampled(filled({-4, -4, 8, 8}, opaque_white), 3, 1);
  CHECK(third.bounds == Rect{-2, -2, 4, 4});
  CHECK(alpha_at(third, {-2, 0}) == 85);
  CHECK(alpha_at(third, {1, 0}) == 85);
  CHECK(alpha_at(third, {-2, 1}) == 28);  // a ninth
  CHECK(alpha_at(third, {0, -1}) == 255);

  const Sprite mixed = resampled({{0, 0, 2, 1}, {0xFFFF0000, 0x80008000}}, 2, 1);
  REQUIRE(mixed.pixels.size() == 1);
  CHECK(mixed.pixels[0] == 0x60402000);  // half a pixel high
}

TEST_CASE("made larger, a sprite is interpolated between its pixels") {
  const Sprite large = resampled(filled({0, 0, 1, 1}, opaque_white), 1, 4);
  CHECK(alpha_at(large, {0, 0}) < alpha_at(large, {1, 1}));
  CHECK(alpha_at(large, {1, 1}) == alpha_at(large, {2, 2}));
  CHECK(alpha_at(large, {0, 3}) == alpha_at(large, {3, 0}));
  // An edge passes half-way where the pixel ends.
  CHECK(alpha_at(resampled(filled({0, 0, 9, 9}, opaque_white), 1, 4), {-1, 18}) < 128);
  CHECK(alpha_at(resampled(filled({0, 0, 9, 9}, opaque_white), 1, 4), {0, 18}) > 127);
}

TEST_CASE("at any size a sprite keeps its weight and its middle, and colours within their alpha") {
  std::mt19937 random(2);
  Sprite sprite{{-9, -30, 40, 37}, {}};
  for (int i = 0; i < 40 * 37; ++i) {
    const auto alpha = static_cast<std::uint32_t>(random() % 256);
    const auto color = static_cast<std::uint32_t>(random() % (alpha + 1));
    sprite.pixels.push_back(alpha << 24 | color << 16 | (alpha - color));
  }
  for (int to = 5; to < 120; to += 3) {
    CAPTURE(to);
    const Sprite scaled = resampled(sprite, 37, to);
    const double ratio = to / 37.0;
    CHECK(alpha_sum(scaled) == doctest::Approx(alpha_sum(sprite) * ratio * ratio).epsilon(0.01));
    CHECK(std::abs(scaled.bounds.x + scaled.bounds.right() - 22 * ratio) <= 1.01);
    CHECK(std::abs(scaled.bounds.y + scaled.bounds.bottom() + 23 * ratio) <= 1.01);
    for (const std::uint32_t pixel : scaled.pixels) {
      const std::uint32_t alpha = pixel >> 24;
      REQUIRE((pixel >> 16 & 0xFF) <= alpha);
      REQUIRE((pixel & 0xFF) <= alpha);
    }
  }
}

}  // namespace lectern::screen
