// A picture made smaller or larger for a window: every pixel is the mean of what it covers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/geometry.h"
#include "screen/compose/picture.h"

namespace lectern::screen {

/// From pictures of one size to pictures of another; neither may be empty. Immutable.
class Scaling {
 public:
  Scaling(Size from, Size to);

  Size from() const { return {static_cast<int>(columns_.from), static_cast<int>(rows_.from)}; }
  Size to() const {
    return {static_cast<int>(columns_.spans.size()), static_cast<int>(rows_.spans.size())};
  }

  /// The part of the small picture that depends on `changed` of the large one.
  Rect affected(const Rect& changed) const;

  /// Draws that part anew.
  void apply(const Picture& from, Picture& to, const Rect& part) const;

 private:
  /// The pixels `[first, first + weights.size())` that one pixel covers, and how much of it each of
  /// them is, in 256ths that come to 256.
  struct Span {
    int first = 0;
    std::vector<std::uint16_t> weights;
  };
  struct AxisWeights {
    AxisWeights(int from, int to);
    int from;
    std::vector<Span> spans;
  };

  AxisWeights columns_;
  AxisWeights rows_;
};

/// The picture as a screen of another size shows it. Keeps the scaled picture between calls, so
/// that only what changed is scaled.
class Fitted {
 public:
  /// The picture itself where it has this size, else a smaller or larger one. `changed` of the one
  /// becomes what is changed of the other. `size` may not be empty.
  const Picture& shown(const Picture& picture, Size size, std::vector<Rect>& changed);

 private:
  std::optional<Scaling> scaling_;
  std::optional<Picture> scaled_;
};

}  // namespace lectern::screen
