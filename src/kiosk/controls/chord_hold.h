// Whether the operator's chord is being held.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/controls/bindings.h"

namespace lectern::kiosk {

/// All the chord's keys must have gone down within this of each other: a key whose release was lost
/// (a keyboard unplugged, a window that lost the focus) counts for so long only.
inline constexpr Duration chord_gathering{3000};

/// The keys that are down, and when each of them went down.
using HeldKeys = std::map<std::string, SteadyTime, std::less<>>;

bool has_key(const Chord& chord, std::string_view key);

/// Since when all of the chord has been held; nothing while it is not.
std::optional<SteadyTime> held_since(const Chord& chord, const HeldKeys& held);

}  // namespace lectern::kiosk
