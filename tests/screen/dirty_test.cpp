// The gathering of changed rectangles.
#include "screen/compose/dirty.h"

#include <doctest/doctest.h>

namespace lectern::screen {

TEST_CASE("rectangles that overlap become one, others stay apart") {
  struct Row {
    std::vector<Rect> added;
    std::vector<Rect> gathered;
  };
  const Row rows[] = {
      {{}, {}},
      {{{10, 10, 5, 5}}, {{10, 10, 5, 5}}},
      {{{10, 10, 5, 5}, {20, 10, 5, 5}}, {{10, 10, 5, 5}, {20, 10, 5, 5}}},
      {{{10, 10, 5, 5}, {15, 10, 5, 5}}, {{10, 10, 5, 5}, {15, 10, 5, 5}}},  // they only touch
      {{{10, 10, 5, 5}, {12, 12, 5, 5}}, {{10, 10, 7, 7}}},
      {{{0, 0, 4, 4}, {8, 0, 4, 4}, {3, 0, 6, 1}}, {{0, 0, 12, 4}}},
      {{{0, 0, 2, 9}, {5, 6, 9, 2}, {1, 1, 5, 1}}, {{0, 0, 14, 9}}},  // by growing
      {{{-5, -5, 8, 8}}, {{0, 0, 3, 3}}},
      {{{95, 95, 50, 50}}, {{95, 95, 5, 5}}},
      {{{200, 0, 9, 9}, {5, 5, 0, 9}, {5, 5, 9, -1}}, {}},
  };
  for (const Row& row : rows) {
    DirtyRects dirty({0, 0, 100, 100});
    for (const Rect& rect : row.added) dirty.add(rect);
    CHECK(std::move(dirty).rects() == row.gathered);
  }
}

}  // namespace lectern::screen
