// Pictures from files.
#include "screen/compose/image_file.h"

#include <doctest/doctest.h>

#include "base/failure.h"
#include "screen/output/png.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::screen;

namespace {

constexpr const char* drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">"
    "<rect x=\"0\" y=\"0\" width=\"10\" height=\"10\" fill=\"#ff0000\"/></svg>";

std::uint32_t pixel(const Image& image, int x, int y) {
  return image.row(y)[static_cast<std::size_t>(x)];
}

/// Left half red, right half blue.
std::filesystem::path png(TemporaryFolder& folder, Size size) {
  Picture picture(size);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      picture.row(y)[x] = x < size.width / 2 ? 0xFF0000 : 0x0000FF;
    }
  }
  write_png(picture, folder.path() / "p.png");
  return folder.path() / "p.png";
}

}  // namespace

TEST_CASE("a picture fits inside its box or covers it, whichever way they differ") {
  TemporaryFolder folder;
  struct Row {
    Size own, box, inside;
  };
  const Row rows[] = {
      {{40, 20}, {40, 20}, {40, 20}},  {{40, 20}, {20, 20}, {20, 10}},
      {{40, 20}, {100, 20}, {40, 20}}, {{40, 20}, {7, 90}, {7, 4}},
      {{20, 40}, {60, 60}, {30, 60}},  {{2, 2}, {33, 17}, {17, 17}},
      {{3, 200}, {50, 20}, {1, 20}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.own.width);
    CAPTURE(row.box.width);
    const auto file = png(folder, row.own);
    const Image inside = load_image(file, row.box, Fit::Inside);
    CHECK(inside.size == row.inside);
    CHECK(inside.pixels.size() == static_cast<std::size_t>(row.inside.width * row.inside.height));
    const Image cover = load_image(file, row.box, Fit::Cover);
    CHECK(cover.size == row.box);
    const int middle = row.box.height / 2;
    if (row.own.width > 2 && row.box.width >= 20) {
      CHECK((pixel(cover, 0, middle) & 0xFFFFFF) == 0xFF0000);
      CHECK((pixel(cover, row.box.width - 1, middle) & 0xFFFFFF) == 0x0000FF);
    }
  }
}

TEST_CASE("a drawing is drawn in the size it is shown in, with what is transparent") {
  TemporaryFolder folder;
  folder.with("d.svg", drawing);
  const Image image = load_image(folder.path() / "d.svg", {200, 400}, Fit::Inside);
  CHECK(image.size == Size{200, 100});
  CHECK(pixel(image, 98, 50) == 0xFFFF0000);  // sharp, at ten times its own size
  CHECK(pixel(image, 102, 50) == 0);
}

TEST_CASE("what is no picture is refused with its name") {
  TemporaryFolder folder;
  folder.with("a.png", "no picture")
      .with("b.png", "")
      .with("c.svg", "<svg")
      .with("d.png", "\x89PNG\r\n\x1a\n and then nothing");
  for (const char* name : {"a.png", "b.png", "c.svg", "d.png", "missing.png"}) {
    CAPTURE(name);
    CHECK_THROWS_WITH_AS(load_image(folder.path() / name, {10, 10}, Fit::Cover),
                         doctest::Contains(name), Failure);
  }
}
