// Where a picture is shown: a window, a console's framebuffer, a file.
#pragma once

#include <span>
#include <string>

#include "base/geometry.h"
#include "screen/compose/picture.h"

namespace lectern::screen {

class Output {
 public:
  virtual ~Output() = default;

  /// Of the picture it wants, in pixels; may change between calls (a window is resized).
  virtual Size size() const = 0;

  /// Memory of the display's own that a picture of this size may be drawn in, rows without gaps, so
  /// that nothing need be copied; null where it has none such. Asked for before each picture: it
  /// may move between calls.
  virtual Pixel* memory(Size) { return nullptr; }

  /// Shows the picture, of which only `changed` differs from the last one presented. Throws
  /// Failure when the display is lost.
  virtual void present(const Picture& picture, std::span<const Rect> changed) = 0;

  /// Why there is no display now for what is presented, such as that it was unplugged; empty: there
  /// is one, for all that is known. It changes in waits.
  virtual std::string no_display() const { return {}; }
};

}  // namespace lectern::screen
