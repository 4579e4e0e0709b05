#include "app/rendering/thumbnail.h"

#include <algorithm>

namespace lectern::app {
namespace {

using screen::Pixel;

Pixel mean_of(const screen::Picture& picture, const Rect& of) {
  unsigned red = 0;
  unsigned green = 0;
  unsigned blue = 0;
  for (int y = of.y; y < of.bottom(); ++y) {
    const Pixel* row = picture.row(y);
    for (int x = of.x; x < of.right(); ++x) {
      red += row[x] >> 16U & 0xFFU;
      green += row[x] >> 8U & 0xFFU;
      blue += row[x] & 0xFFU;
    }
  }
  const auto count = static_cast<unsigned>(of.width * of.height);
  const auto mean = [count](unsigned sum) { return (sum + count / 2) / count; };
  return mean(red) << 16U | mean(green) << 8U | mean(blue);
}

}  // namespace

screen::Picture thumbnail_of(const screen::Picture& picture, int longest) {
  const Size size = picture.size();
  const int side = std::max(1, (std::max(size.width, size.height) + longest - 1) / longest);
  screen::Picture small({std::max(1, size.width / side), std::max(1, size.height / side)});
  for (int y = 0; y < small.size().height; ++y) {
    for (int x = 0; x < small.size().width; ++x) {
      small.row(y)[x] =
          mean_of(picture, intersection({x * side, y * side, side, side}, picture.bounds()));
    }
  }
  return small;
}

}  // namespace lectern::app
