// What the kernel's events of keyboards, pads and touch screens mean; the devices are libevdev's.
#include "screen/input/device_events.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

#include "base/handle.h"
#include "screen/input/devices.h"
#include "screen/input/key_names.h"
#include "support/temporary_folder.h"

namespace lectern::screen {
namespace {

using Evdev = Handle<libevdev, libevdev_free>;
using Codes = std::initializer_list<unsigned>;

struct Range {
  unsigned code;
  int minimum;
  int maximum;
};

/// A device with these keys, axes and properties.
Evdev device(Codes keys, std::initializer_list<Range> axes = {}, Codes properties = {}) {
  Evdev made(libevdev_new());
  for (const unsigned key : keys) libevdev_enable_event_code(made.get(), EV_KEY, key, nullptr);
  for (const Range& each : axes) {
    input_absinfo info{};
    info.minimum = each.minimum;
    info.maximum = each.maximum;
    libevdev_enable_event_code(made.get(), EV_ABS, each.code, &info);
  }
  for (const unsigned each : properties) libevdev_enable_property(made.get(), each);
  return made;
}

input_event event(unsigned type, unsigned code, int value) {
  input_event made{};
  made.type = static_cast<std::uint16_t>(type);
  made.code = static_cast<std::uint16_t>(code);
  made.value = value;
  return made;
}

input_event key(unsigned code, int value) { return event(EV_KEY, code, value); }
input_event axis(unsigned code, int value) { return event(EV_ABS, code, value); }
const input_event report = event(EV_SYN, SYN_REPORT, 0);

const TouchMap upright_map = touch_map({1920, 1080}, {1920, 1080}, Rotation::None);

std::vector<Input> inputs_of(DeviceEvents& events, std::initializer_list<input_event> sent,
                             const TouchMap& map = upright_map) {
  std::vector<Input> inputs;
  for (const input_event& each : sent) events.receive(each, map, inputs);
  return inputs;
}

Input pressed(const char* name) { return {Input::Kind::Key, name, {}}; }
Input repeated(const char* name) { return {Input::Kind::KeyRepeated, name, {}}; }
Input released(const char* name) { return {Input::Kind::KeyReleased, name, {}}; }
Input touched(int x, int y, Point travel = {}) { return {Input::Kind::Touch, {}, {x, y}, travel}; }

using Inputs = std::vector<Input>;

Evdev touch_screen() {
  Evdev made = device({BTN_TOUCH}, {{ABS_X, 0, 4095}, {ABS_Y, 0, 4095}}, {INPUT_PROP_DIRECT});
  for (const Range& each : {Range{ABS_MT_SLOT, 0, 9}, Range{ABS_MT_TRACKING_ID, 0, 65535},
                            Range{ABS_MT_POSITION_X, 0, 4095}, Range{ABS_MT_POSITION_Y, 0, 4095}}) {
    input_absinfo info{};
    info.minimum = each.minimum;
    info.maximum = each.maximum;
    libevdev_enable_event_code(made.get(), EV_ABS, each.code, &info);
  }
  return made;
}

}  // namespace

TEST_CASE("keys and buttons have the names that are in configurations") {
  const std::pair<unsigned, const char*> rows[] = {{KEY_RIGHT, "Right"},
                                                   {KEY_SPACE, "Space"},
                                                   {KEY_L, "L"},
                                                   {KEY_Q, "Q"},
                                                   {KEY_ENTER, "Return"},
                                                   {KEY_ESC, "Escape"},
                                                   {KEY_0, "0"},
                                                   {KEY_1, "1"},
                                                   {KEY_LEFTCTRL, "Left Ctrl"},
                                                   {KEY_LEFTALT, "Left Alt"},
                                                   {KEY_RIGHTSHIFT, "Right Shift"},
                                                   {KEY_F1, "F1"},
                                                   {KEY_F10, "F10"},
                                                   {KEY_F12, "F12"},
                                                   {KEY_PAGEUP, "PageUp"},
                                                   {KEY_PAGEDOWN, "PageDown"},
                                                   {KEY_HOME, "Home"},
                                                   {KEY_END, "End"},
                                                   {KEY_KP5, "Keypad 5"},
                                                   {KEY_KPENTER, "Keypad Enter"},
                                                   {KEY_M, "M"},
                                                   {KEY_Z, "Z"},
                                                   {KEY_LEFTMETA, "Left GUI"},
                                                   {KEY_RED, "KEY_RED"},
                                                   {KEY_OK, "KEY_OK"},
                                                   {BTN_TRIGGER, "Button 1"},
                                                   {BTN_BASE6, "Button 12"},
                                                   {BTN_TRIGGER_HAPPY1, "Button 17"},
                                                   {BTN_SOUTH, "Pad South"},
                                                   {BTN_NORTH, "Pad North"},
                                                   {BTN_TL, "Pad L1"},
                                                   {BTN_START, "Pad Start"},
                                                   {BTN_DPAD_LEFT, "Pad Left"},
                                                   {BTN_LEFT, ""},
                                                   {BTN_TOUCH, ""},
                                                   {BTN_TOOL_PEN, ""}};
  for (const auto& [code, name] : rows) {
    CAPTURE(code);
    CHECK(key_name(code) == name);
  }
}

TEST_CASE("a key is pressed, walks on if it is an arrow, and is released") {
  const Evdev keyboard = device({KEY_RIGHT, KEY_SPACE, KEY_L});
  DeviceEvents events(keyboard.get(), DeviceUse::Console);
  CHECK(events.useful());
  CHECK(inputs_of(events, {key(KEY_RIGHT, 1), report, key(KEY_RIGHT, 2), report, key(KEY_RIGHT, 0),
                           report}) ==
        Inputs{pressed("Right"), repeated("Right"), released("Right")});
  CHECK(inputs_of(events, {key(KEY_SPACE, 1), key(KEY_SPACE, 2), key(KEY_SPACE, 0)}) ==
        Inputs{pressed("Space"), released("Space")});
}

TEST_CASE("a release without its press is none, and what is held when a device goes is released") {
  const Evdev keyboard = device({KEY_LEFTCTRL, KEY_Q});
  DeviceEvents events(keyboard.get(), DeviceUse::Console);
  CHECK(inputs_of(events, {key(KEY_Q, 0)}).empty());
  CHECK(inputs_of(events, {key(KEY_LEFTCTRL, 1), key(KEY_Q, 1), key(KEY_Q, 0)}).size() == 3);
  Inputs inputs;
  events.release(inputs);
  CHECK(inputs == Inputs{released("Left Ctrl")});
  events.release(inputs);
  CHECK(inputs.size() == 1);
}

TEST_CASE("a stick counts beyond half way, and until it is well back") {
  // An arcade encoder's: 0 … 255, at rest in the middle.
  const Evdev encoder = device({BTN_TRIGGER, BTN_THUMB}, {{ABS_X, 0, 255}, {ABS_Y, 0, 255}});
  DeviceEvents events(encoder.get(), DeviceUse::Console);
  CHECK(inputs_of(events, {axis(ABS_X, 127), axis(ABS_X, 190), axis(ABS_X, 65)}).empty());
  CHECK(inputs_of(events, {axis(ABS_X, 255), axis(ABS_X, 190), axis(ABS_X, 180)}) ==
        Inputs{pressed("Pad Right")});
  CHECK(inputs_of(events, {axis(ABS_X, 170)}) == Inputs{released("Pad Right")});
  CHECK(inputs_of(events, {axis(ABS_X, 255), axis(ABS_X, 0), axis(ABS_X, 127)}) ==
        Inputs{pressed("Pad Right"), released("Pad Right"), pressed("Pad Left"),
               released("Pad Left")});
  CHECK(inputs_of(events, {axis(ABS_Y, 0), key(BTN_THUMB, 1)}) ==
        Inputs{pressed("Pad Up"), pressed("Button 2")});
}

TEST_CASE("a hat's directions are keys, its device no touch screen") {
  const Evdev pad = device(
      {BTN_SOUTH, BTN_TOUCH},
      {{ABS_X, -32768, 32767}, {ABS_Y, -32768, 32767}, {ABS_HAT0X, -1, 1}, {ABS_HAT0Y, -1, 1}});
  DeviceEvents events(pad.get(), DeviceUse::Console);
  CHECK(inputs_of(events, {axis(ABS_HAT0Y, 1), report, axis(ABS_HAT0Y, 0), report,
                           key(BTN_SOUTH, 1), key(BTN_TOUCH, 1), report}) ==
        Inputs{pressed("Pad Down"), released("Pad Down"), pressed("Pad South")});
}

TEST_CASE("every finger that comes down touches once, when it is lifted, wherever it was before") {
  const Evdev screen = touch_screen();
  DeviceEvents events(screen.get(), DeviceUse::Console);
  CHECK(events.useful());
  CHECK(inputs_of(events, {axis(ABS_MT_SLOT, 0), axis(ABS_MT_TRACKING_ID, 7),
                           axis(ABS_MT_POSITION_X, 2048), axis(ABS_MT_POSITION_Y, 1024),
                           key(BTN_TOUCH, 1), axis(ABS_X, 2048), axis(ABS_Y, 1024), report})
            .empty());
  CHECK(inputs_of(events, {axis(ABS_MT_POSITION_X, 2100), report}).empty());  // it moves
  CHECK(inputs_of(events, {axis(ABS_MT_SLOT, 1), axis(ABS_MT_TRACKING_ID, 8),
                           axis(ABS_MT_POSITION_X, 4095), axis(ABS_MT_POSITION_Y, 4095), report})
            .empty());
  CHECK(inputs_of(events, {axis(ABS_MT_TRACKING_ID, -1), report}) == Inputs{touched(1919, 1079)});
  CHECK(inputs_of(events, {axis(ABS_MT_TRACKING_ID, 9), report}).empty());
  CHECK(inputs_of(events, {axis(ABS_MT_TRACKING_ID, -1), report}) == Inputs{touched(1919, 1079)});
  CHECK(inputs_of(events, {axis(ABS_MT_SLOT, 0), axis(ABS_MT_POSITION_X, 1024),
                           axis(ABS_MT_TRACKING_ID, -1), report}) ==
        Inputs{touched(960, 270, {-480, 0})});
  CHECK(inputs_of(events, {axis(ABS_MT_SLOT, 77), axis(ABS_MT_TRACKING_ID, 9), report,
                           axis(ABS_MT_TRACKING_ID, -1), report})
            .empty());
}

TEST_CASE("a finger that takes another's slot is one more, and one that never came is none") {
  const Evdev screen = touch_screen();
  DeviceEvents events(screen.get(), DeviceUse::Console);
  CHECK(inputs_of(events, {axis(ABS_MT_SLOT, 0), axis(ABS_MT_TRACKING_ID, -1), report}).empty());
  CHECK(inputs_of(events, {axis(ABS_MT_TRACKING_ID, 7), axis(ABS_MT_POSITION_X, 0),
                           axis(ABS_MT_POSITION_Y, 0), report})
            .empty());
  CHECK(inputs_of(events, {axis(ABS_MT_TRACKING_ID, 8), axis(ABS_MT_POSITION_X, 2048), report}) ==
        Inputs{touched(0, 0)});
  CHECK(inputs_of(events, {axis(ABS_MT_TRACKING_ID, -1), report}) == Inputs{touched(960, 0)});
}

TEST_CASE("touch frames that say they are pointers touch, in the pixels of the panel as it hangs") {
  const Evdev frame = device({BTN_LEFT}, {{ABS_X, 0, 32767}, {ABS_Y, 0, 32767}});
  DeviceEvents events(frame.get(), DeviceUse::Console);
  const TouchMap turned = touch_map({1080, 1920}, {1080, 1920}, Rotation::Quarter);
  CHECK(inputs_of(events, {axis(ABS_X, 16384), axis(ABS_Y, 0), key(BTN_LEFT, 1), report}, turned)
            .empty());
  CHECK(inputs_of(events, {key(BTN_LEFT, 0), report}, turned) == Inputs{touched(0, 539)});

  // A picture of another shape stands in the middle.
  const TouchMap barred = touch_map({1000, 1000}, {2000, 1000}, Rotation::None);
  CHECK(inputs_of(events,
                  {axis(ABS_X, 16384), axis(ABS_Y, 16384), key(BTN_LEFT, 1), report,
                   key(BTN_LEFT, 0), report},
                  barred) == Inputs{touched(500, 500)});
}

TEST_CASE("touches are where the panel's matrix takes them, and no further than the display") {
  const struct {
    std::optional<CalibrationMatrix> matrix;
    int x, y;
  } rows[] = {{{}, 480, 810},
              {CalibrationMatrix{1, 0, 0, 0, 1, 0}, 480, 810},
              {CalibrationMatrix{-1, 0, 1, 0, -1, 1}, 1440, 270},
              {CalibrationMatrix{0, -1, 1, 1, 0, 0}, 480, 270},
              {CalibrationMatrix{4, 0, 1, 0, -4, 0}, 1919, 0}};
  for (const auto& row : rows) {
    const Evdev screen = touch_screen();
    DeviceEvents events(screen.get(), DeviceUse::Console);
    events.calibrate(row.matrix);
    CHECK(inputs_of(events, {axis(ABS_MT_SLOT, 0), axis(ABS_MT_TRACKING_ID, 7),
                             axis(ABS_MT_POSITION_X, 1024), axis(ABS_MT_POSITION_Y, 3072), report,
                             axis(ABS_MT_TRACKING_ID, -1), report}) ==
          Inputs{touched(row.x, row.y)});
  }
}

TEST_CASE("what moves a cursor is not listened to") {
  const Evdev mouse = device({BTN_LEFT, BTN_RIGHT});
  CHECK_FALSE(DeviceEvents(mouse.get(), DeviceUse::Console).useful());
  const Evdev pad = device({BTN_LEFT, BTN_TOUCH, BTN_TOOL_FINGER},
                           {{ABS_X, 0, 1000}, {ABS_Y, 0, 1000}}, {INPUT_PROP_POINTER});
  CHECK_FALSE(DeviceEvents(pad.get(), DeviceUse::Console).useful());
}

TEST_CASE("beside a window only what the window system keeps to itself counts") {
  const Evdev keyboard = device({KEY_A, KEY_SPACE});
  CHECK_FALSE(DeviceEvents(keyboard.get(), DeviceUse::BesideWindow).useful());
  const Evdev screen = touch_screen();
  CHECK_FALSE(DeviceEvents(screen.get(), DeviceUse::BesideWindow).useful());
  const Evdev pad = device({BTN_SOUTH, KEY_HOMEPAGE}, {{ABS_HAT0X, -1, 1}});
  DeviceEvents events(pad.get(), DeviceUse::BesideWindow);
  CHECK(events.useful());
  CHECK(inputs_of(events, {key(KEY_HOMEPAGE, 1), key(BTN_SOUTH, 1), axis(ABS_HAT0X, -1)}) ==
        Inputs{pressed("Pad South"), pressed("Pad Left")});
}

TEST_CASE("what is no device among the devices is passed over") {
  TemporaryFolder folder;
  folder.with("event0", "no device").with("mice", "");
  Devices devices(DeviceUse::Console, folder.path());
  Inputs inputs;
  CHECK_FALSE(devices.drain(upright_map, inputs));
  folder.with("event1", "");
  CHECK_FALSE(devices.drain(upright_map, inputs));
  CHECK(inputs.empty());
}

}  // namespace lectern::screen
