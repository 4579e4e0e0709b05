// Luminance by table, channel by channel, since it is a sum of them.
#include "screen/compose/exposure.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

#include "base/color.h"

namespace lectern::screen {
namespace {

struct Tables {
  std::array<float, 256> red, green, blue;

  Tables() {
    for (std::size_t i = 0; i < 256; ++i) {
      const auto value = static_cast<std::uint8_t>(i);
      red[i] = static_cast<float>(luminance({value, 0, 0}));
      green[i] = static_cast<float>(luminance({0, value, 0}));
      blue[i] = static_cast<float>(luminance({0, 0, value}));
    }
  }

  float of(Pixel pixel) const {
    return red[pixel >> 16 & 0xFF] + green[pixel >> 8 & 0xFF] + blue[pixel & 0xFF];
  }
};

void see(LuminanceMap& map, const Picture& picture, const Rect& part) {
  static const Tables tables;
  for (int y = part.y; y < part.bottom(); ++y) {
    const Pixel* row = picture.row(y);
    std::transform(row + part.x, row + part.right(), map.row(y).begin() + part.x,
                   [](Pixel pixel) { return tables.of(pixel); });
  }
}

}  // namespace

LuminanceMap luminance_of(const Picture& picture) {
  LuminanceMap map(picture.size());
  see(map, picture, picture.bounds());
  return map;
}

void Exposure::add(const Picture& picture, std::span<const Rect> changed, Duration time) {
  assert(picture.size() == seen_.size);
  for (const Rect& rect : changed) see(seen_, picture, rect);
  const auto weight = static_cast<float>(time.count());
  for (std::size_t i = 0; i < sum_.values.size(); ++i) sum_.values[i] += weight * seen_.values[i];
  time_ += time;
}

LuminanceMap Exposure::mean() const {
  LuminanceMap mean = sum_;
  const auto time = static_cast<float>(std::max(time_, Duration(1)).count());
  for (float& value : mean.values) value /= time;
  return mean;
}

void add_displaced(LuminanceMap& map, const LuminanceMap& layer,
                   std::span<const Displacement> displacements) {
  assert(map.size == layer.size);
  // Row by row, so that the rows it takes from are still at hand for the next.
  for (int y = 0; y < map.size.height; ++y) {
    for (const auto& [offset, share] : displacements) {
      const int source = y - offset.y;
      if (source < 0 || source >= map.size.height) continue;
      const std::span<float> into = map.row(y);
      const std::span<const float> from = layer.row(source);
      const int end = std::min(map.size.width, map.size.width + offset.x);
      for (int x = std::max(0, offset.x); x < end; ++x) {
        into[static_cast<std::size_t>(x)] += share * from[static_cast<std::size_t>(x - offset.x)];
      }
    }
  }
}

}  // namespace lectern::screen
