// Legible sizes, against the example worked out from the standards.
#include "slide/panel.h"

#include <doctest/doctest.h>

using namespace lectern;
using namespace lectern::slide;

TEST_CASE("a 43-inch panel read from three metres needs capitals of 39 pixels, 74 as a kiosk") {
  const Panel panel{{1920, 1080}, Inches(43), 0.05};
  CHECK(legible_cap_height(panel, {Metres(3), Legibility::Iso9241}) ==
        doctest::Approx(38.8).epsilon(0.01));
  CHECK(legible_cap_height(panel, {Metres(3), Legibility::En301549}) ==
        doctest::Approx(74).epsilon(0.01));
  CHECK(smallest_cap_height(panel, {Metres(3), Legibility::Iso9241}) ==
        doctest::Approx(28.2).epsilon(0.01));
}

TEST_CASE("letters grow with distance and with finer pixels, and shrink with a larger panel") {
  const Viewer viewer{Metres(3), Legibility::Iso9241};
  const Panel panel{{1920, 1080}, Inches(43), 0.05};
  const Pixels usual = legible_cap_height(panel, viewer);
  CHECK(legible_cap_height(panel, {Metres(6), Legibility::Iso9241}) == doctest::Approx(2 * usual));
  CHECK(legible_cap_height({{3840, 2160}, Inches(43), 0.05}, viewer) == doctest::Approx(2 * usual));
  CHECK(legible_cap_height({{1920, 1080}, Inches(86), 0.05}, viewer) == doctest::Approx(usual / 2));
}

TEST_CASE("the safe area leaves the same part of each side") {
  CHECK(safe_rect({{1920, 1080}, Inches(43), 0.05}) == Rect{96, 54, 1728, 972});
  CHECK(safe_rect({{1920, 1080}, Inches(43), 0.0}) == Rect{0, 0, 1920, 1080});
}
