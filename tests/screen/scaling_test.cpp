// Pictures made smaller and larger for a window.
#include "screen/compose/scaling.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace lectern::screen {
namespace {

Picture filled(Size size, Pixel pixel) {
  Picture picture(size);
  for (int y = 0; y < size.height; ++y) std::fill_n(picture.row(y), size.width, pixel);
  return picture;
}

Picture scaled(const Picture& from, Size size) {
  Picture to(size);
  Scaling(from.size(), size).apply(from, to, to.bounds());
  return to;
}

}  // namespace

TEST_CASE("a plain picture stays plain at any size") {
  const Picture from = filled({37, 23}, 0x00FF8001);
  for (const Size size :
       {Size{37, 23}, Size{1, 1}, Size{36, 22}, Size{18, 11}, Size{5, 40}, Size{111, 69}}) {
    const Picture to = scaled(from, size);
    CHECK(std::ranges::count(to.pixels(), Pixel{0x00FF8001}) == size.width * size.height);
  }
}

TEST_CASE("at its own size a picture is itself") {
  Picture from({20, 10});
  std::minstd_rand random(7);
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 20; ++x) from.row(y)[x] = static_cast<Pixel>(random()) & 0xFFFFFF;
  }
  CHECK(std::ranges::equal(scaled(from, {20, 10}).pixels(), from.pixels()));
}

TEST_CASE("a smaller pixel is the mean of those it covers, in their shares") {
  Picture from({4, 2});
  for (int y = 0; y < 2; ++y) {
    from.row(y)[0] = 0x000000;
    from.row(y)[1] = 0xFFFFFF;
    from.row(y)[2] = 0xFF0000;
    from.row(y)[3] = 0x0000FF;
  }
  const Picture half = scaled(from, {2, 1});
  CHECK(half.row(0)[0] == 0x808080);
  CHECK(half.row(0)[1] == 0x800080);
  // Three for four: a pixel, then a third of the next.
  const Picture three = scaled(from, {3, 1});
  CHECK((three.row(0)[0] & 0xFF) == 64);
  CHECK((three.row(0)[1] >> 16 & 0xFF) == 255);
}

TEST_CASE("scaling what changed is scaling it all") {
  std::minstd_rand random(8);
  const auto below = [&](int bound) {
    return static_cast<int>(random() % static_cast<unsigned>(bound));
  };
  for (int i = 0; i < 300; ++i) {
    const Size from_size{1 + below(60), 1 + below(60)};
    const Size to_size{1 + below(90), 1 + below(90)};
    const Scaling scaling(from_size, to_size);
    CHECK(scaling.from() == from_size);
    CHECK(scaling.to() == to_size);
    Picture from(from_size);
    Picture to = scaled(from, to_size);
    for (int change = 0; change < 4; ++change) {
      const Rect rect = intersection({below(60), below(60), below(20), below(20)}, from.bounds());
      for (int y = rect.y; y < rect.bottom(); ++y) {
        std::fill_n(from.row(y) + rect.x, rect.width, static_cast<Pixel>(random()) & 0xFFFFFF);
      }
      const Rect affected = scaling.affected(rect);
      REQUIRE(contains(to.bounds(), affected));
      scaling.apply(from, to, affected);
      REQUIRE(std::ranges::equal(to.pixels(), scaled(from, to_size).pixels()));
    }
  }
}

}  // namespace lectern::screen
