// Contours as coverage.
#include "screen/glyphs/contour_fill.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <numeric>

using namespace lectern;
using namespace lectern::screen;
using slide::Contour;

namespace {

Contour box(float left, float top, float right, float bottom) {
  return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}
Contour reversed(const Contour& contour) { return {contour.rbegin(), contour.rend()}; }

std::vector<std::uint8_t> filled(const std::vector<Contour>& contours, Rect bounds = {0, 0, 8, 8}) {
  std::vector<std::uint8_t> coverage(static_cast<std::size_t>(bounds.width * bounds.height));
  fill_contours(contours, bounds, coverage);
  return coverage;
}

/// Pixels that are covered, parts of them added up.
double area(const std::vector<std::uint8_t>& coverage) {
  return std::accumulate(coverage.begin(), coverage.end(), 0.0) / 255;
}

}  // namespace

TEST_CASE("a pixel is covered as far as the contour reaches into it") {
  const auto coverage = filled({box(2, 3, 4.5F, 4.25F)});
  CHECK(coverage[3 * 8 + 2] == 255);
  CHECK(coverage[3 * 8 + 3] == 255);
  CHECK(coverage[3 * 8 + 4] == 128);
  CHECK(coverage[4 * 8 + 2] == 64);
  CHECK(coverage[4 * 8 + 4] == 32);
  CHECK(coverage[3 * 8 + 1] == 0);
  CHECK(coverage[2 * 8 + 2] == 0);
}

TEST_CASE("ink upon ink is ink once, and what winds the other way is cut out") {
  const Contour outer = box(1, 1, 7, 7);
  CHECK(area(filled({outer})) == doctest::Approx(36));
  CHECK(area(filled({outer, box(2, 2, 5, 5)})) == doctest::Approx(36));
  CHECK(area(filled({outer, reversed(box(2, 2, 5, 5))})) == doctest::Approx(27));
  CHECK(area(filled({outer, reversed(box(2, 2, 5, 5)), box(2, 2, 3, 5)})) == doctest::Approx(30));
}

TEST_CASE("a circle has its area, wherever it lies between pixels") {
  for (const float shift : {0.0F, 0.25F, 0.6F}) {
    Contour circle;
    for (int i = 0; i < 360; ++i) {
      const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 180;
      circle.push_back({20 + shift + 15 * std::cos(angle), 20 + shift + 15 * std::sin(angle)});
    }
    CHECK(area(filled({circle}, {0, 0, 40, 40})) ==
          doctest::Approx(std::numbers::pi * 15 * 15).epsilon(0.002));
  }
}

TEST_CASE("what lies outside is left out, and ink that is there stays") {
  CHECK(area(filled({box(-5, -5, 3, 3)})) == doctest::Approx(9));
  CHECK(area(filled({box(20, 20, 30, 30)})) == 0);
  CHECK(area(filled({})) == 0);
  std::vector<std::uint8_t> coverage(64, 100);
  fill_contours({box(0, 0, 1, 1)}, {0, 0, 8, 8}, coverage);
  CHECK(coverage[0] == 255);
  CHECK(coverage[1] == 100);
  CHECK(bounds_of({box(1.5F, 2, 3.1F, 4)}) == Rect{1, 2, 3, 2});
  CHECK(bounds_of({}).empty());
}
