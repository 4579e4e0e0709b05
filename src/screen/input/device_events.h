// The events of one device of /dev/input as inputs.
#pragma once

#include <libevdev/libevdev.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "screen/input/calibration.h"
#include "screen/input/fingers.h"
#include "screen/input/input.h"
#include "screen/output/placement.h"

namespace lectern::screen {

/// Which devices are listened to, and to what of them: on a console to all; beside a window only to
/// the buttons and sticks that window systems do not deliver.
enum class DeviceUse { Console, BesideWindow };

/// Keys and buttons are keys. A stick or a hat pushed further than half way is "Pad Left",
/// "Pad Right", "Pad Up" or "Pad Down". Where a finger or a pen comes down and is lifted, or an
/// absolute pointer is pressed and released (many touch frames say that they are one), is a touch.
/// A mouse or a touch pad moves a cursor, which a console has not: it is not listened to.
class DeviceEvents {
 public:
  /// The device is asked for what it can do, and not kept.
  DeviceEvents(const libevdev* device, DeviceUse use);

  /// Whether anything it could report would be an input.
  bool useful() const { return keys_ || touches_ != Touches::None; }

  /// From now on touches are where this takes them; nothing: where the panel says.
  void calibrate(const std::optional<CalibrationMatrix>& matrix) { matrix_ = matrix; }

  /// Adds what the event means, if anything. Touches come with the report that ends them.
  void receive(const input_event& event, const TouchMap& map, std::vector<Input>& inputs);

  /// Adds the release of all that is held: the device has gone.
  void release(std::vector<Input>& inputs);

 private:
  /// Many fingers, each in a slot (multi-touch-protocol.rst, type B), or one.
  enum class Touches { None, One, Slots };

  struct AxisRange {
    int minimum = 0;
    int maximum = 0;
  };
  struct Stick {
    unsigned code = 0;
    const char* less = nullptr;
    const char* more = nullptr;
    AxisRange axis;
    const char* pushed = nullptr;  // the name of the direction, if any
  };
  struct Finger {
    int x = 0;
    int y = 0;
    bool came = false;  // since the last report, as is the next
    bool went = false;
    Point reported = {};  // where it was then
  };

  void look_for_touches(const libevdev* device);
  void look_for_sticks(const libevdev* device);
  void key(const input_event& event, std::vector<Input>& inputs);
  void position(const input_event& event, std::vector<Input>& inputs);
  void push(Stick& stick, int value, std::vector<Input>& inputs);
  Point on_window(const Finger& finger, Size window) const;
  void report(const TouchMap& map, std::vector<Input>& inputs);
  void press(const std::string& name, std::vector<Input>& inputs);
  void lift(const std::string& name, std::vector<Input>& inputs);

  DeviceUse use_;
  bool keys_ = false;
  Touches touches_ = Touches::None;
  AxisRange across_;
  AxisRange down_;
  std::optional<CalibrationMatrix> matrix_;
  std::vector<Finger> fingers_;  // one for each slot
  Fingers fingers_down_;
  std::size_t slot_ = 0;
  std::vector<Stick> sticks_;
  std::vector<std::string> held_;
};

}  // namespace lectern::screen
