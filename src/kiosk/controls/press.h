// A key or button that went up or down.
#pragma once

#include <string>

namespace lectern::kiosk {

struct Press {
  /// Repeat: it is still down, says a keyboard that repeats.
  enum class Way { Down, Up, Repeat };

  std::string key;  ///< by its name (kiosk/controls/keys.h)
  Way way = Way::Down;
};

}  // namespace lectern::kiosk
