// What the panel shows at one instant: a display list, back to front.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/image.h"
#include "slide/block.h"

namespace lectern::show {

/// An opacity in 255ths, so that two frames are equal exactly when they look equal.
using Opacity = std::uint8_t;
inline constexpr Opacity opaque = 255;

/// Of a change, the part that is seen when `part` of its time has gone by: slow at both ends, so
/// that neither start nor stop is seen as a jerk.
inline Opacity eased(double part) {
  const double t = std::clamp(part, 0.0, 1.0);
  return static_cast<Opacity>(std::lround(t * t * (3 - 2 * t) * opaque));
}

/// A plain rectangle of colour: a progress line, a rule.
struct Fill {
  Rect rect;
  Color color;
  Opacity opacity = opaque;
  friend bool operator==(const Fill&, const Fill&) = default;
};

/// A picture and where its upper left corner is; equal pointers mean an equal picture.
struct PlacedImage {
  ImagePointer image;
  Point corner;
  Opacity opacity = opaque;

  Rect bounds() const { return {corner.x, corner.y, image->size.width, image->size.height}; }
  friend bool operator==(const PlacedImage&, const PlacedImage&) = default;
};

/// A block of text; equal pointers mean an equal picture.
struct Item {
  slide::BlockPointer block;
  Opacity opacity = opaque;
  Point drift = {};  ///< how far it is drawn from where it was set
  friend bool operator==(const Item&, const Item&) = default;
};

/// What lies upon all else.
struct Layer {
  std::vector<Fill> fills;
  std::vector<Item> items;
  friend bool operator==(const Layer&, const Layer&) = default;
};

/// Coordinates are those of the upright panel; the compositor turns them where the panel hangs
/// turned.
struct Frame {
  Color ground;
  std::vector<Fill> fills;
  std::vector<Item> items;
  std::vector<PlacedImage> images = {};  ///< beneath all else
  Layer over = {};
  friend bool operator==(const Frame&, const Frame&) = default;
};

}  // namespace lectern::show
