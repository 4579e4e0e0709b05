#include "screen/input/device_events.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "screen/input/key_names.h"

namespace lectern::screen {
namespace {

bool has(const libevdev* device, unsigned type, unsigned code) {
  return libevdev_has_event_code(device, type, code) == 1;
}

/// The keyboard's own, which a window system delivers.
bool is_key(unsigned code) { return code < BTN_MISC || (code >= KEY_OK && code < BTN_DPAD_UP); }

bool has_button_of_pad(const libevdev* device) {
  const auto any = [&](unsigned first, unsigned last) {
    for (unsigned code = first; code <= last; ++code) {
      if (has(device, EV_KEY, code)) return true;
    }
    return false;
  };
  return any(BTN_JOYSTICK, BTN_DIGI - 1) || any(BTN_TRIGGER_HAPPY1, BTN_TRIGGER_HAPPY40);
}

/// How far the value lies on its axis, as a pixel of so many.
int scaled(int value, int minimum, int maximum, int pixels) {
  const std::int64_t steps = std::int64_t{maximum} - minimum + 1;
  if (steps <= 0) return 0;
  return static_cast<int>((std::int64_t{value} - minimum) * pixels / steps);
}

/// The same as a part of the axis, from 0.
double part_of(int value, int minimum, int maximum) {
  const std::int64_t steps = std::int64_t{maximum} - minimum + 1;
  if (steps <= 0) return 0;
  return static_cast<double>(std::int64_t{value} - minimum) / static_cast<double>(steps);
}

/// A matrix may take it anywhere: what lies beyond an edge is on it.
int pixel_at(double part, int pixels) {
  return static_cast<int>(std::clamp(part, 0.0, 1.0) * pixels);
}

}  // namespace

DeviceEvents::DeviceEvents(const libevdev* device, DeviceUse use) : use_(use) {
  for (unsigned code = 0; code < KEY_CNT && !keys_; ++code) {
    keys_ = has(device, EV_KEY, code) && !key_name(code).empty() &&
            (use == DeviceUse::Console || !is_key(code));
  }
  if (has_button_of_pad(device)) {
    look_for_sticks(device);
  } else if (use == DeviceUse::Console) {
    look_for_touches(device);
  }
}

void DeviceEvents::look_for_touches(const libevdev* device) {
  const bool moves_cursor = libevdev_has_property(device, INPUT_PROP_DIRECT) == 0 &&
                            has(device, EV_KEY, BTN_TOOL_FINGER);  // a touch pad
  const bool has_position = has(device, EV_ABS, ABS_X) && has(device, EV_ABS, ABS_Y);
  const auto axis = [&](unsigned code) {
    return AxisRange{libevdev_get_abs_minimum(device, code),
                     libevdev_get_abs_maximum(device, code)};
  };
  if (moves_cursor) return;
  if (has(device, EV_ABS, ABS_MT_SLOT) && has(device, EV_ABS, ABS_MT_POSITION_X) &&
      has(device, EV_ABS, ABS_MT_POSITION_Y)) {
    touches_ = Touches::Slots;
    across_ = axis(ABS_MT_POSITION_X);
    down_ = axis(ABS_MT_POSITION_Y);
    const int slots = libevdev_get_num_slots(device);
    for (unsigned slot = 0; slot < static_cast<unsigned>(std::max(slots, 1)); ++slot) {
      fingers_.push_back({libevdev_get_slot_value(device, slot, ABS_MT_POSITION_X),
                          libevdev_get_slot_value(device, slot, ABS_MT_POSITION_Y), false});
    }
    slot_ = static_cast<std::size_t>(std::max(libevdev_get_current_slot(device), 0));
  } else if (has_position && (has(device, EV_KEY, BTN_TOUCH) || has(device, EV_KEY, BTN_LEFT))) {
    touches_ = Touches::One;
    across_ = axis(ABS_X);
    down_ = axis(ABS_Y);
    // The kernel does not say again what has not changed, so where it is matters from the start.
    fingers_ = {{libevdev_get_event_value(device, EV_ABS, ABS_X),
                 libevdev_get_event_value(device, EV_ABS, ABS_Y), false}};
  }
}

void DeviceEvents::look_for_sticks(const libevdev* device) {
  for (Stick stick : {Stick{ABS_X, "Pad Left", "Pad Right", {}, nullptr},
                      Stick{ABS_Y, "Pad Up", "Pad Down", {}, nullptr},
                      Stick{ABS_HAT0X, "Pad Left", "Pad Right", {}, nullptr},
                      Stick{ABS_HAT0Y, "Pad Up", "Pad Down", {}, nullptr}}) {
    if (!has(device, EV_ABS, stick.code)) continue;
    stick.axis = {libevdev_get_abs_minimum(device, stick.code),
                  libevdev_get_abs_maximum(device, stick.code)};
    sticks_.push_back(stick);
  }
}

void DeviceEvents::receive(const input_event& event, const TouchMap& map,
                           std::vector<Input>& inputs) {
  switch (event.type) {
    case EV_KEY: return key(event, inputs);
    case EV_ABS: return position(event, inputs);
    case EV_SYN:
      if (event.code == SYN_REPORT) report(map, inputs);
      return;
    default: return;
  }
}

void DeviceEvents::key(const input_event& event, std::vector<Input>& inputs) {
  const bool pressed = event.value == 1;
  if (touches_ == Touches::One && (event.code == BTN_TOUCH || event.code == BTN_LEFT)) {
    (pressed ? fingers_[0].came : fingers_[0].went) = true;
    return;
  }
  if (use_ == DeviceUse::BesideWindow && is_key(event.code)) return;
  const std::string name = key_name(event.code);
  if (name.empty()) return;
  if (pressed) return press(name, inputs);
  if (event.value == 0) return lift(name, inputs);
  if (repeats(name)) inputs.push_back({Input::Kind::KeyRepeated, name, {}});
}

void DeviceEvents::position(const input_event& event, std::vector<Input>& inputs) {
  const auto stick = std::ranges::find(sticks_, event.code, &Stick::code);
  if (stick != sticks_.end()) return push(*stick, event.value, inputs);
  if (touches_ == Touches::None) return;

  const bool slots = touches_ == Touches::Slots;
  if (slots && event.code == ABS_MT_SLOT) slot_ = static_cast<std::size_t>(event.value);
  if (slot_ >= fingers_.size()) return;
  Finger& finger = fingers_[slot_];
  if (slots && event.code == ABS_MT_TRACKING_ID) {
    (event.value >= 0 ? finger.came : finger.went) = true;
  }
  if (event.code == (slots ? ABS_MT_POSITION_X : ABS_X)) finger.x = event.value;
  if (event.code == (slots ? ABS_MT_POSITION_Y : ABS_Y)) finger.y = event.value;
}

void DeviceEvents::push(Stick& stick, int value, std::vector<Input>& inputs) {
  // In 2nds of a half, so that the middle of 0 … 255 is a whole number.
  const std::int64_t half = std::int64_t{stick.axis.maximum} - stick.axis.minimum;
  const std::int64_t out = 2 * std::int64_t{value} - stick.axis.minimum - stick.axis.maximum;
  // It springs back before it counts as let go, or a hand that trembles would press it many times.
  const bool held = stick.pushed != nullptr;
  const bool far = held ? std::abs(out) * 8 > half * 3 : std::abs(out) * 2 > half;
  const char* const direction = !far ? nullptr : out < 0 ? stick.less : stick.more;
  if (direction == stick.pushed) return;
  if (held) lift(stick.pushed, inputs);
  stick.pushed = direction;
  if (direction != nullptr) press(direction, inputs);
}

Point DeviceEvents::on_window(const Finger& finger, Size window) const {
  if (!matrix_) {
    return {scaled(finger.x, across_.minimum, across_.maximum, window.width),
            scaled(finger.y, down_.minimum, down_.maximum, window.height)};
  }
  const PanelPosition at = calibrated({part_of(finger.x, across_.minimum, across_.maximum),
                                       part_of(finger.y, down_.minimum, down_.maximum)},
                                      *matrix_);
  return {pixel_at(at.x, window.width), pixel_at(at.y, window.height)};
}

void DeviceEvents::report(const TouchMap& map, std::vector<Input>& inputs) {
  for (std::size_t slot = 0; slot < fingers_.size(); ++slot) {
    Finger& finger = fingers_[slot];
    const auto number = static_cast<std::int64_t>(slot);
    const Point at = on_window(finger, map.window);
    const bool came = std::exchange(finger.came, false);
    const bool went = std::exchange(finger.went, false);
    if (came || went) {
      // where another has come in its place meanwhile, it went from where it was
      const auto lifted = fingers_down_.went(number, came ? finger.reported : at, map);
      if (lifted) inputs.push_back(*lifted);
    }
    if (came) fingers_down_.came(number, at);
    finger.reported = at;
  }
}

void DeviceEvents::press(const std::string& name, std::vector<Input>& inputs) {
  held_.push_back(name);
  inputs.push_back({Input::Kind::Key, name, {}});
}

void DeviceEvents::lift(const std::string& name, std::vector<Input>& inputs) {
  const auto found = std::ranges::find(held_, name);
  if (found == held_.end()) return;  // it was down before the device was listened to
  held_.erase(found);
  inputs.push_back({Input::Kind::KeyReleased, name, {}});
}

void DeviceEvents::release(std::vector<Input>& inputs) {
  for (const std::string& name : std::exchange(held_, {})) {
    inputs.push_back({Input::Kind::KeyReleased, name, {}});
  }
}

}  // namespace lectern::screen
