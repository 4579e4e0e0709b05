#include "kiosk/controls/chord_hold.h"

#include <algorithm>

namespace lectern::kiosk {

bool has_key(const Chord& chord, std::string_view key) {
  return std::ranges::any_of(chord, [key](const std::vector<std::string>& names) {
    return std::ranges::find(names, key) != names.end();
  });
}

std::optional<SteadyTime> held_since(const Chord& chord, const HeldKeys& held) {
  if (chord.empty()) return std::nullopt;
  SteadyTime first = SteadyTime::max();
  SteadyTime last = SteadyTime::min();
  for (const std::vector<std::string>& names : chord) {
    std::optional<SteadyTime> down;
    for (const std::string& name : names) {
      const auto key = held.find(name);
      if (key != held.end()) down = std::max(down, std::optional(key->second));
    }
    if (!down) return std::nullopt;
    first = std::min(first, *down);
    last = std::max(last, *down);
  }
  if (last - first > chord_gathering) return std::nullopt;
  return last;
}

}  // namespace lectern::kiosk
