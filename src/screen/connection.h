// The descriptor through which a window system sends its events, for waiting on it with others.
#pragma once

#include <SDL.h>

#include <optional>

namespace lectern::screen {

/// Nothing where SDL keeps it to itself (every back-end but X11 and Wayland).
std::optional<int> connection_descriptor(SDL_Window* window);

}  // namespace lectern::screen
