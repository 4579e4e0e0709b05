// What a finger meant, by how far it went.
#include "kiosk/controls/swipe.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::kiosk;

TEST_CASE(
    "a finger that goes far across turns the page as it is read, one that slides off nothing") {
  const slide::Panel wall{{1920, 1080}, Inches(43), 0.05};  // two pixels a millimetre
  const slide::Panel tiny{{96, 64}, Inches(2), 0.05};
  constexpr auto left = text::Direction::LeftToRight;
  constexpr auto right = text::Direction::RightToLeft;
  struct Row {
    const slide::Panel& panel;
    Point travel;
    text::Direction direction;
    Stroke stroke;
  };
  for (const Row& row :
       {Row{wall, {0, 0}, left, Stroke::Touch}, Row{wall, {30, -25}, left, Stroke::Touch},
        Row{wall, {-39, 0}, left, Stroke::Touch}, Row{wall, {-42, 10}, left, Stroke::On},
        Row{wall, {300, 20}, left, Stroke::Back}, Row{wall, {-42, 10}, right, Stroke::Back},
        Row{wall, {300, 20}, right, Stroke::On}, Row{wall, {0, 200}, left, Stroke::None},
        Row{wall, {-100, 90}, left, Stroke::None}, Row{tiny, {-15, 0}, left, Stroke::Touch},
        Row{tiny, {-16, 0}, left, Stroke::On}}) {
    CAPTURE(row.travel.x);
    CHECK(stroke_of(row.travel, row.panel, row.direction) == row.stroke);
  }
}
