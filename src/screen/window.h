// A window of the desktop, or the whole of its screen, as a glass; and what people do to it.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "screen/glass.h"
#include "screen/input.h"

namespace lectern::screen {

struct WindowSettings {
  enum class Mode { Fullscreen, Windowed };

  std::string title;
  Mode mode = Mode::Windowed;
  std::string output;  ///< the display's name or number, from 0; none such: the first
  Size size;           ///< of the picture, which is scaled to the window; 0 × 0: as the window is
  Rotation rotation = Rotation::None;  ///< of the panel in the picture, for touches
};

/// Where SDL could show a window at all: an X server or a Wayland compositor answers.
bool display_available();

/// One at a time, on the main thread: SDL lives as long as it does. A picture that is not as large
/// as the window is scaled to fit, its shape kept, on black.
class Window final : public Glass {
 public:
  /// Throws Failure with SDL's reason when there is no display.
  explicit Window(const WindowSettings& settings);
  ~Window() override;

  Size size() const override;
  Pixel* memory(Size size) override;
  void present(const Picture& picture, std::span<const Rect> changed) override;

  /// Sleeps in the kernel until something happens or `timeout` has passed (nothing: for ever),
  /// and returns what happened since the last call, oldest first. It may return sooner with
  /// nothing, when what happened means nothing here: look at the clock. An expose comes back as
  /// Input::Kind::Exposed: present the whole picture again.
  std::vector<Input> wait(std::optional<std::chrono::milliseconds> timeout);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::screen
