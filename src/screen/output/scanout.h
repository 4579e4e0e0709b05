// A display in use: its mode, and the memory that it shows.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/geometry.h"
#include "screen/output/card.h"
#include "screen/output/dumb_buffer.h"

namespace lectern::screen {

/// What a display showed before, which it shows again at the end of the scope. The card must
/// outlive it.
class SavedCrtc {
 public:
  /// Throws Failure when nothing drives the display.
  SavedCrtc(const Card& card, const ConnectedDisplay& display);
  ~SavedCrtc();

 private:
  int card_;
  std::uint32_t connector_;
  DrmCrtc crtc_;
};

/// While it lives, the display shows its buffer; then nothing. The card must outlive it.
class Scanout {
 public:
  /// Black. Throws Failure when the display does not take the mode.
  Scanout(const Card& card, const ConnectedDisplay& display, const drmModeModeInfo& mode);

  Size size() const { return buffer_.size(); }

  /// Whether this display is shown on in this mode.
  bool shows(const ConnectedDisplay& display, const drmModeModeInfo& mode) const;

  /// Sets the mode, again where it has been set: a display that was unplugged has lost it. Throws
  /// Failure as the constructor does.
  void set_mode();

  /// To be written; flush() shows it, at the latest.
  Pixel* row(int y) { return buffer_.row(y); }

  /// Brings what has been drawn in these parts to displays that keep a copy.
  void flush(std::span<const Rect> parts);

 private:
  int card_;
  std::string name_;
  std::uint32_t connector_;
  drmModeModeInfo mode_;
  std::uint32_t crtc_;
  DumbBuffer buffer_;
  bool keeps_copy_ = true;  // until the card refuses
};

}  // namespace lectern::screen
