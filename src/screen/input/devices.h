// Keyboards, touch screens, game-pads, joysticks and buttons, read from the kernel.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "screen/input/device_events.h"
#include "screen/input/input.h"
#include "screen/output/placement.h"

namespace lectern::screen {

/// Listens to all devices there are, and to those that come. Does not keep others from them.
class Devices {
 public:
  /// Devices that may not be read are passed over until they may, and where the folder cannot be
  /// watched so are those that come later. Throws Failure when the system has no descriptor left.
  explicit Devices(DeviceUse use, std::filesystem::path folder = "/dev/input");
  ~Devices();

  /// Readable when a device has something to report, has come or has gone.
  int descriptor() const;

  /// Adds what the devices reported since the last call, device by device, or as much of it as may
  /// be read at once: what the kernel has no room to keep meanwhile is lost, but never that a key
  /// was released. Returns whether there is more, for which the descriptor need not be readable.
  bool drain(const TouchMap& map, std::vector<Input>& inputs);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::screen
