// The display of a machine that has no window system, as an output; and its keys and touches.
#pragma once

#include <memory>

#include "screen/output/screen.h"

namespace lectern::screen {

/// Has the graphics card and the text console to itself while it lives, then gives both back. A
/// display that is unplugged, or a card that is lost, stays dark, and the show goes on unseen; when
/// one is plugged in again a wait ends with Input::Kind::Exposed, or Resized where it is another
/// mode. A picture that is not as large as the mode is scaled to fit, its shape kept, on black.
/// There is no cursor, and mice are not listened to.
class Console final : public Screen {
 public:
  /// Throws NoDisplay when no card that may be opened has a display plugged in.
  explicit Console(const ScreenSettings& settings);
  ~Console() override;

  Size size() const override;
  void present(const Picture& picture, std::span<const Rect> changed) override;
  std::string no_display() const override;
  std::vector<Input> wait(std::optional<std::chrono::milliseconds> timeout) override;
  void wake_on(int descriptor) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::screen
