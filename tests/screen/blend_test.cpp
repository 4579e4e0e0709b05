// The inner loops: right to the last bit, and the fast ones equal to the plain ones.
#include "screen/compose/blend.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace lectern::screen {
namespace {

using Bytes = std::vector<std::uint8_t>;
using Pixels32 = std::vector<Pixel>;

constexpr Color lilac{0xC8, 0xA2, 0x00};

Bytes random_bytes(std::mt19937& random, std::size_t length) {
  // As in a mask of text: much of nothing, much of everything, and edges.
  Bytes bytes(length);
  std::size_t i = 0;
  while (i < length) {
    const auto kind = random() % 3;
    for (auto run = random() % 40; run > 0 && i < length; --run, ++i) {
      bytes[i] = kind == 0   ? std::uint8_t{0}
                 : kind == 1 ? std::uint8_t{255}
                             : static_cast<std::uint8_t>(random());
    }
  }
  return bytes;
}

Pixels32 random_pixels(std::mt19937& random, std::size_t length) {
  Pixels32 pixels(length);
  for (Pixel& pixel : pixels) pixel = static_cast<Pixel>(random()) & 0x00FFFFFF;
  return pixels;
}

std::uint32_t rounded(double value) { return static_cast<std::uint32_t>(std::lround(value)); }

}  // namespace

TEST_CASE("dividing by 255 rounds to the nearest") {
  for (std::uint32_t value = 0; value <= 255 * 255; ++value) {
    REQUIRE(divide_by_255(value) == rounded(value / 255.0));
  }
}

TEST_CASE("each channel is mixed in its share, rounded, for every coverage and opacity") {
  for (unsigned old = 0; old < 256; old += 15) {
    for (unsigned mask = 0; mask < 256; ++mask) {
      for (unsigned opacity = 0; opacity < 256; opacity += 3) {
        Pixel pixel = old << 16 | (255 - old) << 8 | 77;
        const Bytes one{static_cast<std::uint8_t>(mask)};
        scalar::blend({&pixel, 1}, one, lilac, static_cast<std::uint8_t>(opacity));
        const std::uint32_t alpha = rounded(mask * opacity / 255.0);
        const auto mixed = [&](unsigned below, unsigned above) {
          return rounded((below * (255 - alpha) + above * alpha) / 255.0);
        };
        REQUIRE(pixel == (mixed(old, lilac.red) << 16 | mixed(255 - old, lilac.green) << 8 |
                          mixed(77, lilac.blue)));
      }
    }
  }
}

TEST_CASE("what is fully covered takes the colour and what is free keeps its own") {
  for (std::size_t length : {1U, 15U, 16U, 40U}) {
    Pixels32 row(length, 0x00123456);
    blend(row, Bytes(length, 0), lilac, 255);
    CHECK(row == Pixels32(length, 0x00123456));
    blend(row, Bytes(length, 255), lilac, 0);
    CHECK(row == Pixels32(length, 0x00123456));
    blend(row, Bytes(length, 255), lilac, 255);
    CHECK(row == Pixels32(length, to_pixel(lilac)));
    fill(row, Color{1, 2, 3}, 0);
    CHECK(row == Pixels32(length, to_pixel(lilac)));
    fill(row, Color{1, 2, 3}, 255);
    CHECK(row == Pixels32(length, to_pixel({1, 2, 3})));
  }
}

TEST_CASE("fast blending is plain blending for every coverage, opacity and channel") {
  // Every coverage beside every kind of pixel, at all opacities and in several colours.
  constexpr std::array<std::uint8_t, 7> levels{0, 1, 64, 127, 128, 254, 255};
  Bytes mask;
  Pixels32 start;
  for (unsigned coverage = 0; coverage < 256; ++coverage) {
    for (const std::uint8_t level : levels) {
      mask.push_back(static_cast<std::uint8_t>(coverage));
      start.push_back(Pixel{level} << 16 | (255U - level) << 8 | (level ^ 0x5AU));
    }
  }
  for (const Color color : {Color{0, 0, 0}, Color{255, 255, 255}, lilac, Color{1, 128, 254}}) {
    for (unsigned opacity = 0; opacity < 256; ++opacity) {
      Pixels32 fast = start;
      Pixels32 plain = start;
      blend(fast, mask, color, static_cast<std::uint8_t>(opacity));
      scalar::blend(plain, mask, color, static_cast<std::uint8_t>(opacity));
      REQUIRE(fast == plain);
      fill(fast, color, static_cast<std::uint8_t>(opacity));
      scalar::fill(plain, color, static_cast<std::uint8_t>(opacity));
      REQUIRE(fast == plain);
    }
  }
}

TEST_CASE("a pixel with an alpha of its own lies upon another in its share, for every opacity") {
  Pixels32 above;
  Pixels32 start;
  for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
    for (std::uint32_t old = 0; old < 256; old += 17) {
      above.push_back(alpha << 24 | alpha << 16 | alpha / 2 << 8 | alpha / 7);
      start.push_back(old << 16 | (255 - old) << 8 | old);
    }
  }
  for (unsigned opacity = 0; opacity < 256; ++opacity) {
    Pixels32 fast = start;
    Pixels32 plain = start;
    blend_over(fast, above, static_cast<std::uint8_t>(opacity));
    scalar::blend_over(plain, above, static_cast<std::uint8_t>(opacity));
    REQUIRE(fast == plain);
    for (std::size_t i = 0; i < above.size(); ++i) {
      REQUIRE(plain[i] <= 0xFFFFFF);
      for (int shift = 0; shift < 24; shift += 8) {
        const double share = opacity / 255.0;
        const double free = 1 - (above[i] >> 24) / 255.0 * share;
        const double exact = (start[i] >> shift & 0xFF) * free + (above[i] >> shift & 0xFF) * share;
        REQUIRE(std::abs((plain[i] >> shift & 0xFF) - exact) <= 1.5);
      }
    }
  }
  blend_over(start, Pixels32(start.size(), 0xFF102030), 255);
  CHECK(start == Pixels32(start.size(), 0x00102030));
}

TEST_CASE("fast loops are the plain ones at any length and place, and touch nothing beside") {
  std::mt19937 random(4);
  for (int i = 0; i < 3000; ++i) {
    const std::size_t length = random() % 100;
    const std::size_t at = random() % 17;
    const std::size_t mask_at = random() % 17;
    const auto opacity = static_cast<std::uint8_t>(i % 3 == 0 ? 255 : random());
    const Bytes mask = random_bytes(random, mask_at + length + 9);
    const Bytes ink = random_bytes(random, at + length + 9);
    const Pixels32 start = random_pixels(random, at + length + 9);
    const auto part = std::span(mask).subspan(mask_at, length);

    Pixels32 fast = start;
    Pixels32 plain = start;
    blend(std::span(fast).subspan(at, length), part, lilac, opacity);
    scalar::blend(std::span(plain).subspan(at, length), part, lilac, opacity);
    REQUIRE(fast == plain);
    fill(std::span(fast).subspan(at, length), lilac, opacity);
    scalar::fill(std::span(plain).subspan(at, length), lilac, opacity);
    REQUIRE(fast == plain);
    REQUIRE(
        std::equal(fast.begin(), fast.begin() + static_cast<std::ptrdiff_t>(at), start.begin()));
    REQUIRE(std::equal(fast.end() - 9, fast.end(), start.end() - 9));

    Pixels32 above(length);
    for (std::uint32_t& pixel : above) {
      const auto alpha = static_cast<std::uint32_t>(random() % 256);
      const auto color = static_cast<std::uint32_t>(random() % (alpha + 1));
      pixel = alpha << 24 | color << 16 | (alpha - color);
    }
    blend_over(std::span(fast).subspan(at, length), above, opacity);
    scalar::blend_over(std::span(plain).subspan(at, length), above, opacity);
    REQUIRE(fast == plain);

    Bytes covered = ink;
    Bytes covered_plain = ink;
    blend_max(std::span(covered).subspan(at, length), part);
    scalar::blend_max(std::span(covered_plain).subspan(at, length), part);
    REQUIRE(covered == covered_plain);

    const auto columns = std::span(mask).subspan(mask_at, length / 4 * 4);
    Bytes gathered(at + length / 4 + 5, 99);
    Bytes gathered_plain = gathered;
    box_filter(std::span(gathered).subspan(at, length / 4), columns);
    scalar::box_filter(std::span(gathered_plain).subspan(at, length / 4), columns);
    REQUIRE(gathered == gathered_plain);
  }
}

TEST_CASE("the alpha of pixels is their uppermost byte") {
  std::mt19937 random(9);
  for (std::size_t length = 0; length < 40; ++length) {
    Pixels32 pixels(length + 3);
    for (Pixel& pixel : pixels) pixel = static_cast<Pixel>(random());
    Bytes alpha(length + 1, 7);
    copy_alpha(std::span(alpha).first(length), std::span(pixels).subspan(3, length));
    for (std::size_t i = 0; i < length; ++i) REQUIRE(alpha[i] == pixels[i + 3] >> 24);
    REQUIRE(alpha[length] == 7);
  }
}

TEST_CASE("four columns make a pixel of their mean, rounded") {
  struct Row {
    Bytes columns;
    std::uint8_t pixel;
  };
  const Row rows[] = {
      {{0, 0, 0, 0}, 0}, {{255, 255, 255, 255}, 255}, {{255, 255, 0, 0}, 128}, {{0, 0, 0, 1}, 0},
      {{0, 0, 1, 1}, 1}, {{255, 255, 255, 253}, 255}, {{10, 20, 30, 40}, 25}};
  for (const Row& row : rows) {
    Bytes pixel(1);
    box_filter(pixel, row.columns);
    CHECK(pixel[0] == row.pixel);
  }
}

}  // namespace lectern::screen
