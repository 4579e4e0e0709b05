#include "screen/output/fullscreen.h"

#include <algorithm>
#include <utility>

#include "screen/output/connection.h"

namespace lectern::screen {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds between_tries{1000};

bool in_sight(SDL_Window* window) {
  return (SDL_GetWindowFlags(window) & (SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED)) == 0;
}

}  // namespace

bool Fullscreen::fill_desktop(Size desktop) {
  if (SDL_GetNumVideoDisplays() != 1) return false;
  SDL_SetWindowSize(window_, desktop.width, desktop.height);
  return true;
}

bool Fullscreen::bring_back(Time now) {
  // A window that is not in sight cannot have the keys.
  if (in_sight(window_) && std::exchange(without_keys_, false)) SDL_SetWindowInputFocus(window_);
  if (next_try(now) != milliseconds{0}) return false;
  tried_ = now;
  without_keys_ = true;
  if (raise_without_waiting(window_)) return true;
  SDL_ShowWindow(window_);
  SDL_RestoreWindow(window_);
  SDL_RaiseWindow(window_);
  return true;
}

std::optional<milliseconds> Fullscreen::next_try(Time now) const {
  if (in_sight(window_)) return std::nullopt;
  if (!tried_) return milliseconds{0};
  return std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(*tried_ + between_tries - now));
}

}  // namespace lectern::screen
