// A kiosk's window stays over the whole of its display, whatever others do to it.
#pragma once

#include <SDL.h>

#include <chrono>
#include <optional>

#include "base/geometry.h"

namespace lectern::screen {

class Fullscreen {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// The window must outlive it.
  explicit Fullscreen(SDL_Window* window) : window_(window) {}

  /// As large as the desktop has become; returns whether it was asked to be. Where there are
  /// several displays, which of them has another mode is not known, and nothing is done.
  bool fill_desktop(Size desktop);

  /// Shows and raises a window that a window manager or another client has hidden, at most once a
  /// second: one of them may insist. Gives it the keys again, once it is there. Returns whether it
  /// was hidden and has been shown.
  bool bring_back(Time now);

  /// How long it is until that is to be tried; nothing while the window is in sight.
  std::optional<std::chrono::milliseconds> next_try(Time now) const;

 private:
  SDL_Window* window_;
  std::optional<Time> tried_;  // when, the last time
  bool without_keys_ = false;  // which it gets back once it is in sight
};

}  // namespace lectern::screen
