#include "kiosk/controls/chord_hold.h"

#include <algorithm>

namespace lectern::kiosk {

ChordHold::ChordHold(const Chord& chord, Duration hold) : hold_(hold) {
  for (const std::vector<std::string>& names : chord) {
    Keys& keys = chord_.emplace_back();
    for (const std::string& name : names) keys.push_back({name, std::nullopt});
  }
}

bool ChordHold::take(const Press& press, SteadyTime now) {
  for (Keys& keys : chord_) {
    for (Key& key : keys) {
      if (key.name != press.key) continue;
      if (press.way == Press::Way::Down) key.down = now;
      if (press.way == Press::Way::Up) key.down.reset();
      return true;
    }
  }
  return false;
}

std::optional<SteadyTime> ChordHold::latest(const Keys& keys) {
  std::optional<SteadyTime> latest;
  for (const Key& key : keys) latest = std::max(latest, key.down);
  return latest;
}

std::optional<SteadyTime> ChordHold::due() const {
  if (chord_.empty()) return std::nullopt;
  SteadyTime first = SteadyTime::max();
  SteadyTime last = SteadyTime::min();
  for (const Keys& keys : chord_) {
    const auto down = latest(keys);
    if (!down) return std::nullopt;
    first = std::min(first, *down);
    last = std::max(last, *down);
  }
  if (last - first > gathering) return std::nullopt;
  return std::max(last, disturbed_) + hold_;
}

}  // namespace lectern::kiosk
