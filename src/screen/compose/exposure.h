// What a panel gives off: the mean relative luminance of each pixel over a time.
#pragma once

#include <span>
#include <vector>

#include "base/geometry.h"
#include "base/time.h"
#include "screen/compose/picture.h"

namespace lectern::screen {

/// 0 is black all the time, 1 white all the time (WCAG 2.2 relative luminance).
struct LuminanceMap {
  explicit LuminanceMap(Size of)
      : size(of),
        values(static_cast<std::size_t>(of.width) * static_cast<std::size_t>(of.height)) {}

  std::span<float> row(int y) {
    const auto width = static_cast<std::size_t>(size.width);
    return std::span(values).subspan(static_cast<std::size_t>(y) * width, width);
  }
  std::span<const float> row(int y) const {
    const auto width = static_cast<std::size_t>(size.width);
    return std::span(values).subspan(static_cast<std::size_t>(y) * width, width);
  }

  Size size;
  std::vector<float> values;  ///< row by row
};

LuminanceMap luminance_of(const Picture& picture);

/// Adds up pictures by the time that each is seen.
class Exposure {
 public:
  explicit Exposure(Size size) : seen_(size), sum_(size) {}

  /// `changed` holds all in which the picture differs from the one before; black before the first.
  void add(const Picture& picture, std::span<const Rect> changed, Duration time);

  /// Black where nothing has been added.
  LuminanceMap mean() const;

 private:
  LuminanceMap seen_;  // the last picture
  LuminanceMap sum_;   // times milliseconds
  Duration time_{};
};

/// A part of the time for which something is displaced.
struct Displacement {
  Point offset;
  float share = 0;
};

/// Adds the layer to the map at each offset, in the share of each; it adds nothing from
/// beyond its edges.
void add_displaced(LuminanceMap& map, const LuminanceMap& layer,
                   std::span<const Displacement> displacements);

}  // namespace lectern::screen
