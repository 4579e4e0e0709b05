// The picture as a screen of another size shows it: scaled, only what changed.
#pragma once

#include <optional>
#include <vector>

#include "screen/compose/picture.h"
#include "screen/compose/scaling.h"

namespace lectern::screen {

/// Keeps the scaled picture between calls, so that only the changes cost anything.
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
