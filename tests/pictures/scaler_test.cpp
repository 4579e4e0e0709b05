// Pictures in another size.
#include "pictures/scaler.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace lectern;
using namespace lectern::pictures;

namespace {

std::vector<std::uint32_t> random_pixels(Size size) {
  std::mt19937 random(3);
  std::vector<std::uint32_t> pixels;
  for (int i = 0; i < size.width * size.height; ++i) {
    pixels.push_back(0xFF000000U | static_cast<std::uint32_t>(random()) >> 8U);
  }
  return pixels;
}

/// How much of the pixel `k` the window [begin, end) covers; the outermost go on.
double share(int k, int count, double begin, double end) {
  const double from = k == 0 ? -1e9 : k;
  const double to = k == count - 1 ? 1e9 : k + 1;
  return std::max(0.0, std::min(end, to) - std::max(begin, from));
}

/// The mean blue of what the pixel covers, reckoned in floating point.
double mean(const std::vector<std::uint32_t>& pixels, Size own, Size shown, Point at) {
  const auto window = [](int i, int from, int to) {
    const double width = std::max(1.0, static_cast<double>(from) / to);
    const double middle = (i + 0.5) * from / to;
    return std::pair(middle - width / 2, middle + width / 2);
  };
  const auto [left, right] = window(at.x, own.width, shown.width);
  const auto [top, bottom] = window(at.y, own.height, shown.height);
  double sum = 0;
  for (int y = 0; y < own.height; ++y) {
    for (int x = 0; x < own.width; ++x) {
      const std::uint32_t pixel = pixels[static_cast<std::size_t>(y * own.width + x)];
      sum += (pixel & 0xFFU) * share(x, own.width, left, right) * share(y, own.height, top, bottom);
    }
  }
  return sum / ((right - left) * (bottom - top));
}

}  // namespace

TEST_CASE("each pixel is the mean of what it covers, to half of a step") {
  const Size own{37, 23};
  const auto pixels = random_pixels(own);
  for (const Size box : {Size{37, 23}, Size{10, 7}, Size{100, 90}, Size{36, 40}, Size{1, 1}}) {
    CAPTURE(box.width);
    const Image image = scaled({own, pixels}, {box, Fit::Inside});
    CHECK(image.size == fitted(own, {box, Fit::Inside}));
    double worst = 0;
    for (int y = 0; y < image.size.height; ++y) {
      for (int x = 0; x < image.size.width; ++x) {
        const double blue = image.row(y)[static_cast<std::size_t>(x)] & 0xFFU;
        worst = std::max(worst, std::abs(blue - mean(pixels, own, image.size, {x, y})));
      }
    }
    CHECK(worst <= 0.51);
  }
}

TEST_CASE("what covers a box is cut off evenly, and what is clear has no colour") {
  const std::vector<std::uint32_t> three{0xFF000001, 0x00FFFFFF, 0x80FF0000};
  const Image middle = scaled({{3, 1}, three}, {{1, 1}, Fit::Cover});
  CHECK(middle.pixels == std::vector<std::uint32_t>{0});
  const Image all = scaled({{3, 1}, three}, {{3, 1}, Fit::Cover});
  CHECK(all.pixels == std::vector<std::uint32_t>{0xFF000001, 0, 0x80800000});
}
