// The kernel's news of devices, as udev hears them: a display plugged in, a card removed.
#pragma once

#include <string_view>

#include "base/system/descriptor.h"

namespace lectern::screen {

/// Whether a message of the kernel's ("change@/devices/…", then KEY=value, each ended by a NUL)
/// is about a graphics card or what is plugged into it.
bool is_about_displays(std::string_view message);

/// Needs no udev, and hears more than enough without one.
class Uevents {
 public:
  /// Throws Failure when the system has no such socket.
  Uevents();

  /// Readable when there is news of any device.
  int descriptor() const { return socket_.number(); }

  /// Whether displays may have changed since the last call.
  bool displays_changed();

 private:
  Descriptor socket_;
};

}  // namespace lectern::screen
