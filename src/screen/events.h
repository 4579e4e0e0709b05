// SDL's events as inputs.
#pragma once

#include <SDL.h>

#include <vector>

#include "base/geometry.h"
#include "screen/input.h"

namespace lectern::screen {

/// How a window shows a panel, for telling which of its pixels was touched.
struct TouchMap {
  Size window;    ///< in the units of SDL's mouse events
  Rect area;      ///< of the picture in the window, in the same units
  Size panel;     ///< upright
  Rotation turn;  ///< of the panel in the picture
};

/// Adds what the event means to `inputs`, unless it means nothing or says again what the last one
/// said.
void append_input(std::vector<Input>& inputs, const SDL_Event& event, const TouchMap& map);

}  // namespace lectern::screen
