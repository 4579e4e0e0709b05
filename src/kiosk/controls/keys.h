// The names that keys and buttons go by.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::kiosk {

/// The name as devices tell it of a key as somebody wrote it, in any case: `space` → `Space`, `l` →
/// `L`, `button 1` → `Button 1`. Names are those on a keyboard's keys, as SDL has them; a joystick
/// and an arcade encoder have `Button 1` to `Button 64`, a game-pad `Pad South`, `Pad Start`; a key
/// that has no other name, of a remote control, goes by the kernel's, `KEY_RED`. Every single
/// character is a key on some keyboard. Nothing when no key is called so.
std::optional<std::string> key_name(std::string_view written);

/// The key that was most likely meant by a name that no key has.
std::optional<std::string> nearest_key(std::string_view written);

}  // namespace lectern::kiosk
