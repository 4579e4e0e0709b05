// Points, sizes and rectangles in whole pixels; x runs right, y runs down.
#pragma once

#include <algorithm>

namespace lectern {

/// A length in pixels that may be fractional: text is not hinted and positioned at quarter pixels.
using Pixels = float;

struct Point {
  int x = 0;
  int y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a) { return {-a.x, -a.y}; }

struct Size {
  int width = 0;
  int height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

/// The pixels `[x, x + width) × [y, y + height)`; empty when either extent is not positive.
struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  int right() const { return x + width; }
  int bottom() const { return y + height; }
  bool empty() const { return width <= 0 || height <= 0; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

inline Rect moved(const Rect& rect, Point by) {
  return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

inline Rect intersection(const Rect& a, const Rect& b) {
  const int left = std::max(a.x, b.x);
  const int top = std::max(a.y, b.y);
  const Rect both{left, top, std::min(a.right(), b.right()) - left,
                  std::min(a.bottom(), b.bottom()) - top};
  return both.empty() ? Rect{} : both;
}

/// The smallest rectangle that holds both; an empty one adds nothing.
inline Rect bounding(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const int left = std::min(a.x, b.x);
  const int top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

inline bool contains(const Rect& outer, const Rect& inner) {
  return inner.empty() || (outer.x <= inner.x && outer.y <= inner.y &&
                           inner.right() <= outer.right() && inner.bottom() <= outer.bottom());
}

/// `value` ÷ `divisor`, which is positive, rounded down: where a coordinate of a fine grid lies in
/// a coarse one.
constexpr int floor_divide(int value, int divisor) {
  return value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);
}

/// How far the panel hangs turned, clockwise.
enum class Rotation { None, Quarter, Half, ThreeQuarters };

/// The size of a picture once it has been turned.
inline Size rotated(Size size, Rotation rotation) {
  const bool sideways = rotation == Rotation::Quarter || rotation == Rotation::ThreeQuarters;
  return sideways ? Size{size.height, size.width} : size;
}

/// Where `rect` of an upright picture of `upright` size lies once that picture has been turned.
inline Rect rotated(const Rect& rect, Size upright, Rotation rotation) {
  switch (rotation) {
    case Rotation::Quarter:
      return {upright.height - rect.bottom(), rect.x, rect.height, rect.width};
    case Rotation::Half:
      return {upright.width - rect.right(), upright.height - rect.bottom(), rect.width,
              rect.height};
    case Rotation::ThreeQuarters:
      return {rect.y, upright.width - rect.right(), rect.height, rect.width};
    case Rotation::None: break;
  }
  return rect;
}

/// Which way a step on an upright picture leads once that picture has been turned.
inline Point rotated(Point step, Rotation rotation) {
  switch (rotation) {
    case Rotation::Quarter: return {-step.y, step.x};
    case Rotation::Half: return -step;
    case Rotation::ThreeQuarters: return {step.y, -step.x};
    case Rotation::None: break;
  }
  return step;
}

}  // namespace lectern
