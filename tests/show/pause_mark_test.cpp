// The mark of a pause.
#include "show/pause_mark.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::show;

TEST_CASE(
    "a pause is marked by two bars beneath the progress line, on the panel and off its ends") {
  struct Row {
    Size panel;
    Rect line;
    Point drift;
  };
  for (const Row& row :
       {Row{{1920, 1080}, {96, 1023, 1728, 3}, {}},
        Row{{1920, 1080}, {96, 1023, 1728, 3}, {-13, 13}},
        Row{{1080, 1920}, {54, 1821, 972, 3}, {3, -3}}, Row{{1920, 1080}, {0, 1077, 1920, 3}, {}},
        Row{{64, 48}, {3, 44, 58, 1}, {}}}) {
    CAPTURE(row.panel.height);
    slide::Slides slides;
    slides.panel.size = row.panel;
    slides.progress = row.line;
    const std::vector<Fill> mark = pause_mark(slides, row.drift);
    REQUIRE(mark.size() == 2);
    const auto& [left, right] = std::pair(mark[0].rect, mark[1].rect);
    CHECK(left.width == right.width);
    CHECK(left.height == right.height);
    CHECK(left.y == right.y);
    CHECK(right.x == left.right() + left.width);
    CHECK(left.bottom() <= row.panel.height);
    CHECK(left.height >= 6);
    CHECK(std::abs(left.x + right.right() - 2 * (row.line.x + row.drift.x) - row.line.width) <= 1);
    const int line_ends = row.line.bottom() + row.drift.y;
    const bool room = line_ends + 3 * left.height / 2 <= row.panel.height;
    if (room) CHECK(left.y > line_ends);
    CHECK(mark[0].color == slides.theme.credit);
  }
}
