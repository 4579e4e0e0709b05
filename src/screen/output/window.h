// A window of the desktop, or the whole of its screen, as an output; and what people do to it.
#pragma once

#include <memory>
#include <string>

#include "screen/output/screen.h"

namespace lectern::screen {

/// One at a time, on the main thread: SDL lives as long as it does. A picture that is not as large
/// as the window is scaled to fit, its shape kept, on black.
class Window final : public Screen {
 public:
  /// Throws Failure with SDL's reason when there is no display.
  explicit Window(const ScreenSettings& settings);
  ~Window() override;

  Size size() const override;
  Pixel* memory(Size size) override;
  void present(const Picture& picture, std::span<const Rect> changed) override;

  std::vector<Input> wait(std::optional<std::chrono::milliseconds> timeout) override;
  void wake_on(int descriptor) override;
  void set_title(const std::string& title) override;
  void listen_to_typing(Typing typing) override;
  void toggle_full_screen() override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::screen
