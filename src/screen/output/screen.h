// The output that the player shows on, and what happens while it waits.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/geometry.h"
#include "screen/input/input.h"
#include "screen/output/output.h"

namespace lectern::screen {

struct ScreenSettings {
  enum class Mode { Fullscreen, Windowed };

  std::string title;
  Mode mode = Mode::Windowed;  ///< a console is always the whole screen
  std::string output;          ///< the display's name or number, from 0; none such: the first
  Size size;  ///< of the picture, which is scaled to the screen; 0 × 0: as the screen is. A console
              ///< takes the mode nearest to it
  Rotation rotation = Rotation::None;  ///< of the panel in the picture, for touches
};

/// There is nothing to show on now, but there may be one day.
class NoDisplay final : public Failure {
 public:
  using Failure::Failure;
};

/// An output with input devices. One at a time, on the main thread.
class Screen : public Output {
 public:
  /// Sleeps in the kernel until something happens or `timeout` has passed (nothing: for ever),
  /// and returns what happened since the last call, oldest first. It may return sooner with
  /// nothing, when what happened means nothing here: look at the clock. After
  /// Input::Kind::Exposed present the whole picture again. Throws Failure when the window system
  /// has gone.
  virtual std::vector<Input> wait(std::optional<std::chrono::milliseconds> timeout) = 0;

  /// From now on a wait also ends whenever this descriptor is readable: its owner reads it then,
  /// since until it is read no wait sleeps. One that is closed is forgotten.
  virtual void wake_on(int descriptor) = 0;

  /// Of the window, where there is one that has a title.
  virtual void set_title(const std::string& /*title*/) {}

  /// Whether what keys type is wanted beside their names, as input methods compose it. At first it
  /// is not.
  enum class Typing { Unheard, Heard };
  virtual void listen_to_typing(Typing /*typing*/) {}

  /// Has the window fill its display, or be as large as it was; nothing where there is no window.
  virtual void toggle_full_screen() {}
};

/// A window where an X server or a Wayland compositor is named by the environment (DISPLAY,
/// WAYLAND_DISPLAY, or a driver of SDL's by SDL_VIDEODRIVER), else the console of a board. Throws
/// NoDisplay when that has no display, and Failure when it cannot be shown on.
std::unique_ptr<Screen> open_screen(const ScreenSettings& settings);

}  // namespace lectern::screen
