// SDL's events as inputs.
#pragma once

#include <SDL.h>

#include <vector>

#include "screen/input/fingers.h"
#include "screen/input/input.h"
#include "screen/output/placement.h"

namespace lectern::screen {

/// Adds what the event means to `inputs`, unless it means nothing or repeats the last one.
void append_input(std::vector<Input>& inputs, const SDL_Event& event, const TouchMap& map,
                  Fingers& fingers);

}  // namespace lectern::screen
