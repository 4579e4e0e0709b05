// Pictures in windows of other sizes, and back from a touch to the panel.
#include "screen/output/placement.h"

#include <doctest/doctest.h>

namespace lectern::screen {

TEST_CASE("a picture keeps its shape and stands in the middle") {
  struct Row {
    Size picture;
    Size window;
    Rect area;
  };
  const Row rows[] = {
      {{1920, 1080}, {1920, 1080}, {0, 0, 1920, 1080}},
      {{1920, 1080}, {960, 540}, {0, 0, 960, 540}},
      {{1920, 1080}, {1000, 1000}, {0, 219, 1000, 562}},
      {{1080, 1920}, {1920, 1080}, {656, 0, 607, 1080}},
      {{800, 600}, {1600, 1300}, {0, 50, 1600, 1200}},
      {{1920, 1080}, {1, 1}, {0, 0, 1, 1}},
      {{1920, 1080}, {0, 500}, {}},
      {{0, 0}, {500, 500}, {}},
      {{30'000, 30'000}, {20'000, 30'000}, {0, 5'000, 20'000, 20'000}},
  };
  for (const Row& row : rows) CHECK(fit(row.picture, row.window) == row.area);
}

TEST_CASE("a touch finds its pixel, and one beside the picture the nearest") {
  constexpr Rect area{100, 50, 960, 540};
  constexpr Size picture{1920, 1080};
  CHECK(to_picture({100, 50}, area, picture) == Point{0, 0});
  CHECK(to_picture({580, 320}, area, picture) == Point{960, 540});
  CHECK(to_picture({1059, 589}, area, picture) == Point{1918, 1078});
  CHECK(to_picture({0, 0}, area, picture) == Point{0, 0});
  CHECK(to_picture({5000, 5000}, area, picture) == Point{1919, 1079});
  CHECK(to_picture({5, 5}, {}, picture) == Point{});
}

TEST_CASE("a point of the turned picture goes back to the pixel of the panel that it shows") {
  constexpr Size panel{7, 4};
  for (const Rotation rotation :
       {Rotation::None, Rotation::Quarter, Rotation::Half, Rotation::ThreeQuarters}) {
    for (int y = 0; y < panel.height; ++y) {
      for (int x = 0; x < panel.width; ++x) {
        const Rect turned = rotated(Rect{x, y, 1, 1}, panel, rotation);
        CHECK(upright({turned.x, turned.y}, panel, rotation) == Point{x, y});
      }
    }
  }
}

}  // namespace lectern::screen
