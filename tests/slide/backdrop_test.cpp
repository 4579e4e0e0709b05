// Pictures behind the text.
#include "slide/backdrop.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace lectern;
using namespace lectern::slide;

namespace {

constexpr Theme night;
const Theme day{{0xf7, 0xf5, 0xf0}, {0x16, 0x1a, 0x20}, {0x5a, 0x3e, 0x0c}, {0x33, 0x3c, 0x48},
                {0x3f, 0x48, 0x55}, {0, 0, 0},          {0, 0, 0}};

Color color_of(std::uint32_t pixel) {
  return {static_cast<std::uint8_t>(pixel >> 16U), static_cast<std::uint8_t>(pixel >> 8U),
          static_cast<std::uint8_t>(pixel)};
}

double least_contrast(const Image& image, const Theme& theme) {
  double least = 21;
  for (const std::uint32_t pixel : image.pixels) {
    for (const Color text : {theme.passage, theme.salutation, theme.caption, theme.credit}) {
      least = std::min(least, contrast_ratio(text, color_of(pixel)));
    }
  }
  return least;
}

Image random_image(std::uint32_t seed, std::uint32_t brightest) {
  std::mt19937 random(seed);
  Image image{{40, 25}, {}};
  for (int i = 0; i < 40 * 25; ++i) {
    std::uint32_t pixel = 0xFF;
    for (int c = 0; c < 3; ++c)
      pixel = pixel << 8U | static_cast<std::uint32_t>(random() % (brightest + 1));
    image.pixels.push_back(pixel);
  }
  return image;
}

}  // namespace

TEST_CASE(
    "behind a picture all text reaches 7:1 on every pixel, and no more is dimmed than needed") {
  for (const Theme& theme : {night, lifted(night), day, lifted(day)}) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
      CAPTURE(seed);
      const Image image = random_image(seed, seed * 13);
      const Backdrop backdrop = dimmed(image, theme);
      CHECK(least_contrast(backdrop.image, theme) >= wcag_aaa);
      if (backdrop.shade > 0) CHECK(least_contrast(image, theme) < wcag_aaa);
    }
  }
}

TEST_CASE("a picture that is calm enough stays as it is") {
  const Image dark{{2, 1}, {0xFF000000, 0xFF101018}};
  const Backdrop backdrop = dimmed(dark, night);
  CHECK(backdrop.shade == 0);
  CHECK(backdrop.image.pixels == dark.pixels);
}

TEST_CASE("what is transparent shows the ground") {
  const Backdrop backdrop = dimmed({{2, 1}, {0x00000000, 0x80000000}}, night);
  CHECK(color_of(backdrop.image.pixels[0]) == night.ground);
  CHECK((backdrop.image.pixels[1] >> 24U) == 0xFF);
}

TEST_CASE("a lifted theme has more contrast in each of its texts") {
  for (const Theme& theme : {night, day}) {
    const Theme more = lifted(theme);
    for (const auto text : {&Theme::salutation, &Theme::caption, &Theme::credit}) {
      CHECK(contrast_ratio(more.*text, more.ground) > contrast_ratio(theme.*text, theme.ground));
    }
  }
}
