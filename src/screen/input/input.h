// What people and the window system did, without a word of SDL.
#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.h"

namespace lectern::screen {

struct Input {
  /// A touch is told when it is lifted, so that who slides off has not meant it (WCAG 2.2, 2.5.2).
  /// Every Key is followed by its KeyReleased, also when its keyboard is pulled out; between them
  /// come KeyRepeated for keys that walk on while they are held. Text comes while a screen listens
  /// to what is typed, beside the keys that typed it. After Exposed and Resized the whole picture
  /// wants presenting again.
  enum class Kind {
    Key,
    KeyRepeated,
    KeyReleased,
    Text,
    Touch,
    Wheel,
    CloseRequested,
    Exposed,
    Resized,
    Terminated
  };

  Kind kind = Kind::Key;
  std::string key;  ///< for keys: the name as on the keyboard ("Right", "Space", "L", "Left Ctrl"),
                    ///< or the button's ("Button 1", "Pad South", "Pad Left"); for Text: what was
                    ///< typed, in UTF-8
  Point point;      ///< for Touch: where on the panel it came down, in its upright pixels
  Point travel = {};  ///< for Touch: how far away it was lifted; for Wheel: by how many notches it
                      ///< was turned, y towards the hand
  friend bool operator==(const Input&, const Input&) = default;
};

}  // namespace lectern::screen
