// What keys and buttons are called: keys as SDL names them, whatever layout the keyboard has.
#pragma once

#include <string>
#include <string_view>

namespace lectern::screen {

/// A key held down walks on through the slides if it is an arrow or a page key; any other counts
/// once.
bool repeats(std::string_view key);

/// The name of an evdev code (linux/input-event-codes.h, KEY_* and BTN_*): "Right", "L",
/// "Left Ctrl" for keys; "Button 1" upward for a joystick's and an arcade encoder's buttons;
/// "Pad South", "Pad L1", "Pad Up" for a game-pad's. The kernel's own name ("KEY_RED") where there
/// is no better; empty where a code says only what a finger or a pointer does.
std::string key_name(unsigned code);

}  // namespace lectern::screen
