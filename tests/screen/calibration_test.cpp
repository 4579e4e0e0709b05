// How touches are turned for a panel that is built in otherwise than its display.
#include "screen/input/calibration.h"

#include <doctest/doctest.h>
#include <sys/sysmacros.h>

#include "support/temporary_folder.h"

namespace lectern::screen {

TEST_CASE("a panel's corners are where its matrix takes them") {
  const struct {
    const char* property;
    PanelPosition top_left, top_right, bottom_left;
  } rows[] = {{"1 0 0 0 1 0", {0, 0}, {1, 0}, {0, 1}},    // as it is
              {"0 -1 1 1 0 0", {1, 0}, {1, 1}, {0, 0}},   // a quarter clockwise
              {"-1 0 1 0 -1 1", {1, 1}, {0, 1}, {1, 0}},  // half
              {"0 1 0 -1 0 1", {0, 1}, {0, 0}, {1, 1}},   // three quarters
              {"-1 0 1 0 1 0", {1, 0}, {0, 0}, {1, 1}},   // mirrored
              {" 0.5  0 0.25 0 5e-1 0.25 ", {0.25, 0.25}, {0.75, 0.25}, {0.25, 0.75}}};
  const auto is_at = [](PanelPosition a, PanelPosition b) { return a.x == b.x && a.y == b.y; };
  for (const auto& row : rows) {
    CAPTURE(row.property);
    const auto matrix = parse_calibration(row.property);
    REQUIRE(matrix);
    CHECK(is_at(calibrated({0, 0}, *matrix), row.top_left));
    CHECK(is_at(calibrated({1, 0}, *matrix), row.top_right));
    CHECK(is_at(calibrated({0, 1}, *matrix), row.bottom_left));
  }
}

TEST_CASE("what is no matrix turns nothing") {
  for (const char* text : {"", " ", "1 0 0 0 1", "1 0 0 0 1 0 0", "1 0 0 0 1 0x", "1,0 0 0 0 1 0",
                           "1 0 0 0 1 nan", "1 0 0 0 1 inf", "1 0 0 0 1 1e999", "a b c d e f"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_calibration(text));
  }
}

TEST_CASE("the matrix is that of the device's own line in udev's database") {
  TemporaryFolder database;
  database
      .with("c13:64", "I:1234\nE:ID_INPUT=1\nE:LIBINPUT_CALIBRATION_MATRIX=0 1 0 -1 0 1\nG:seat\n")
      .with("c13:65", "E:ID_INPUT=1\nE:NOT_LIBINPUT_CALIBRATION_MATRIX=0 1 0 -1 0 1")
      .with("c13:66", "E:LIBINPUT_CALIBRATION_MATRIX=upside down")
      .with("c13:67", "");
  const auto of = [&](unsigned minor) {
    return calibration_of(makedev(13, minor), database.path());
  };
  CHECK(of(64) == CalibrationMatrix{0, 1, 0, -1, 0, 1});
  for (const unsigned minor : {65U, 66U, 67U, 68U}) {
    CAPTURE(minor);
    CHECK_FALSE(of(minor));
  }
}

}  // namespace lectern::screen
