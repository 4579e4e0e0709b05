// The operator's chord: keys that are held down together, by their names and while they are held.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/controls/bindings.h"

namespace lectern::kiosk {

/// Keys by their names, joined by `+`: `Ctrl+Alt+Q`; `Ctrl`, `Alt`, `Shift` and `GUI` are those of
/// either side. Empty for an empty text. Nothing where a name is not one, or is there twice.
std::optional<Chord> parse_chord(std::string_view text);

bool has_key(const Chord& chord, std::string_view key);

/// All the chord's keys must have gone down within this of each other: a key whose release was lost
/// (a keyboard unplugged, a window that lost the focus) counts for so long only.
inline constexpr Duration chord_gathering{3000};

/// The keys that are down, and when each of them went down.
using HeldKeys = std::map<std::string, SteadyTime, std::less<>>;

/// Since when all of the chord has been held; nothing while it is not.
std::optional<SteadyTime> held_since(const Chord& chord, const HeldKeys& held);

}  // namespace lectern::kiosk
