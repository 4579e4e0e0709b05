// Luminance, added up over time and place, of pictures whose luminance is known.
#include "screen/compose/exposure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace lectern::screen {
namespace {

Picture picture_of(Size size, std::vector<Pixel> pixels) {
  Picture picture(size);
  std::copy(pixels.begin(), pixels.end(), picture.row(0));
  return picture;
}

void check(const LuminanceMap& map, const std::vector<double>& expected) {
  REQUIRE(map.values.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(static_cast<double>(map.values[i]) == doctest::Approx(expected[i]).epsilon(1e-5));
  }
}

}  // namespace

TEST_CASE("luminance is WCAG's: what the three channels give, and their sum") {
  check(luminance_of(
            picture_of({6, 1}, {0x000000, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x808080})),
        {0, 0.2126, 0.7152, 0.0722, 1, 0.21586});
}

TEST_CASE("a pixel's exposure is the mean of what it shows, by the time for which it does") {
  Exposure exposure({2, 1});
  check(exposure.mean(), {0, 0});
  exposure.add(picture_of({2, 1}, {0xFFFFFF, 0}), std::vector<Rect>{{0, 0, 2, 1}},
               std::chrono::seconds(30));
  exposure.add(picture_of({2, 1}, {0, 0}), std::vector<Rect>{{0, 0, 1, 1}},
               std::chrono::seconds(60));
  exposure.add(picture_of({2, 1}, {0, 0xFF0000}), std::vector<Rect>{{1, 0, 1, 1}},
               std::chrono::seconds(30));
  check(exposure.mean(), {0.25, 0.2126 / 4});
}

TEST_CASE("a layer that is displaced is spread over its places, and lost beyond the edge") {
  LuminanceMap layer({3, 2});
  layer.values = {1, 0, 0,  //
                  0, 0, 4};
  LuminanceMap map({3, 2});
  map.values.assign(6, 0.5F);
  add_displaced(map, layer,
                std::vector<Displacement>{{{0, 0}, 0.5F}, {{1, 0}, 0.25F}, {{-2, -1}, 0.25F}});
  check(map, {0.5 + 0.5 + 1, 0.5 + 0.25, 0.5,  //
              0.5, 0.5, 0.5 + 2});
}

}  // namespace lectern::screen
