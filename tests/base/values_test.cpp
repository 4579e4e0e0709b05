// Colours, rectangles and problems.
#include <doctest/doctest.h>

#include "base/color.h"
#include "base/geometry.h"
#include "base/problem.h"

using namespace lectern;

TEST_CASE("a colour is six hexadecimal digits after a hash, and nothing else") {
  CHECK(parse_color("#1a2B3c") == Color{0x1a, 0x2b, 0x3c});
  for (const char* text :
       {"", "#", "#fff", "1a2b3c", "#1a2b3g", "#1a2b3c4", "#-a2b3c", "# 12345"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_color(text).has_value());
  }
}

TEST_CASE("contrast is WCAG's: 21 for black on white, 1 for a colour on itself") {
  const Color black{0, 0, 0};
  const Color white{255, 255, 255};
  CHECK(contrast_ratio(black, white) == doctest::Approx(21));
  CHECK(contrast_ratio(white, black) == doctest::Approx(21));
  CHECK(contrast_ratio(white, white) == doctest::Approx(1));
  CHECK(contrast_ratio({0x76, 0x76, 0x76}, white) == doctest::Approx(4.54).epsilon(0.001));
}

TEST_CASE("turning a picture four times by a quarter brings every rectangle back") {
  const Size upright{1920, 1080};
  const Rect rect{100, 200, 300, 40};
  Rect turned = rect;
  Size size = upright;
  for (int i = 0; i < 4; ++i) {
    turned = rotated(turned, size, Rotation::Quarter);
    size = rotated(size, Rotation::Quarter);
    CHECK(contains({0, 0, size.width, size.height}, turned));
  }
  CHECK(turned == rect);
  CHECK(rotated(rotated(rect, upright, Rotation::Half), upright, Rotation::Half) == rect);
  CHECK(rotated(rotated(rect, upright, Rotation::Quarter), {1080, 1920}, Rotation::ThreeQuarters) ==
        rect);
}

TEST_CASE("a clockwise quarter brings the top left corner to the top right") {
  CHECK(rotated(Rect{0, 0, 10, 20}, {100, 50}, Rotation::Quarter) == Rect{30, 0, 20, 10});
}

TEST_CASE("rectangles intersect where both are, and bound what either has") {
  const Rect a{0, 0, 10, 10};
  CHECK(intersection(a, {5, 6, 10, 10}) == Rect{5, 6, 5, 4});
  CHECK(intersection(a, {10, 0, 5, 5}).empty());
  CHECK(bounding(a, {}) == a);
  CHECK(bounding({}, a) == a);
  CHECK(bounding(a, {20, 5, 5, 20}) == Rect{0, 0, 25, 25});
}

TEST_CASE("a problem is said as compilers say it, with as much of its place as is known") {
  CHECK(to_string(Problem{"en.txt", 3, 7, Severity::Error, "invalid-utf8", "is not UTF-8"}) ==
        "en.txt:3:7: error: is not UTF-8 [invalid-utf8]");
  CHECK(to_string(Problem{"en.txt", 3, 0, Severity::Note, "mended-break", "mended"}) ==
        "en.txt:3: note: mended [mended-break]");
  CHECK(to_string(Problem{"deck", 0, 0, Severity::Warning, "no-text", "has no text"}) ==
        "deck: warning: has no text [no-text]");
  CHECK(to_string(Problem{{}, 0, 0, Severity::Error, "x", "y"}) == "error: y [x]");
}
