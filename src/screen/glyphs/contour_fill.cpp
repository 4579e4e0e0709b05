#include "screen/glyphs/contour_fill.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lectern::screen {
namespace {

constexpr int scans = 16;  // of a row of pixels

/// Where an edge crosses a scan line, and which way it winds.
struct Crossing {
  float x;
  int winding;
};

/// Those of one scan line, from left to right.
void find_crossings(const std::vector<slide::Contour>& contours, float y,
                    std::vector<Crossing>& crossings) {
  crossings.clear();
  for (const slide::Contour& contour : contours) {
    for (std::size_t i = 0; i < contour.size(); ++i) {
      const slide::Vertex& a = contour[i];
      const slide::Vertex& b = contour[i + 1 < contour.size() ? i + 1 : 0];
      if ((a.y <= y) == (b.y <= y)) continue;
      crossings.push_back({a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), a.y < b.y ? 1 : -1});
    }
  }
  std::ranges::sort(crossings, {}, &Crossing::x);
}

/// Adds how much of each pixel lies between two places of the row, which begins at 0.
void add_span(std::span<float> row, float from, float to) {
  from = std::clamp(from, 0.0F, static_cast<float>(row.size()));
  to = std::clamp(to, 0.0F, static_cast<float>(row.size()));
  for (float x = from; x < to;) {
    const float end = std::min(to, std::floor(x) + 1);
    row[static_cast<std::size_t>(x)] += end - x;
    x = end;
  }
}

}  // namespace

Rect bounds_of(const std::vector<slide::Contour>& contours) {
  constexpr float far = std::numeric_limits<float>::max();
  float left = far, top = far, right = -far, bottom = -far;
  for (const slide::Contour& contour : contours) {
    for (const slide::Vertex& vertex : contour) {
      left = std::min(left, vertex.x);
      right = std::max(right, vertex.x);
      top = std::min(top, vertex.y);
      bottom = std::max(bottom, vertex.y);
    }
  }
  if (left >= right) return {};
  const int x = static_cast<int>(std::floor(left));
  const int y = static_cast<int>(std::floor(top));
  return {x, y, static_cast<int>(std::ceil(right)) - x, static_cast<int>(std::ceil(bottom)) - y};
}

void fill_contours(const std::vector<slide::Contour>& contours, const Rect& bounds,
                   std::span<std::uint8_t> coverage) {
  const auto width = static_cast<std::size_t>(bounds.width);
  const Rect drawn = intersection(bounds_of(contours), bounds);
  std::vector<float> row(width);
  std::vector<Crossing> crossings;
  for (int y = drawn.y; y < drawn.bottom(); ++y) {
    std::ranges::fill(row, 0.0F);
    for (int scan = 0; scan < scans; ++scan) {
      const float at = static_cast<float>(y) + (static_cast<float>(scan) + 0.5F) / scans;
      find_crossings(contours, at, crossings);
      int winding = 0;
      for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        winding += crossings[i].winding;
        if (winding == 0) continue;
        const auto left = static_cast<float>(bounds.x);
        add_span(row, crossings[i].x - left, crossings[i + 1].x - left);
      }
    }
    const auto own = coverage.subspan(static_cast<std::size_t>(y - bounds.y) * width, width);
    for (std::size_t x = 0; x < width; ++x) {
      const float share = std::min(1.0F, row[x] / scans);
      own[x] = std::max(own[x], static_cast<std::uint8_t>(std::lround(share * 255)));
    }
  }
}

}  // namespace lectern::screen
