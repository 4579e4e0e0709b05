// SDL's objects as handles that end with their scope, and SDL's errors as failures.
#pragma once

#include <SDL.h>

#include <string>

#include "base/failure.h"
#include "base/handle.h"

namespace lectern::screen {

using SdlSurface = Handle<SDL_Surface, SDL_FreeSurface>;
using SdlStream = Handle<SDL_RWops, SDL_RWclose>;
using SdlWindow = Handle<SDL_Window, SDL_DestroyWindow>;

/// What could not be done, with SDL's reason for the call that just failed.
inline Failure sdl_failure(const std::string& what) {
  return Failure(what + ": " + SDL_GetError());
}

}  // namespace lectern::screen
