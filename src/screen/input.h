// What people and the window system did, without a word of SDL.
#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.h"

namespace lectern::screen {

struct Input {
  /// After Exposed and Resized the whole picture wants presenting again.
  enum class Kind { Key, Touch, CloseRequested, Exposed, Resized, Terminated };

  Kind kind = Kind::Key;
  std::string key;  ///< for Key: its name as on the keyboard ("Right", "Space", "L", "Escape")
  Point point;      ///< for Touch: where on the panel, in its upright pixels
  friend bool operator==(const Input&, const Input&) = default;
};

}  // namespace lectern::screen
