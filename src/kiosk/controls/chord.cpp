#include "kiosk/controls/chord.h"

#include <algorithm>

#include "kiosk/controls/keys.h"

namespace lectern::kiosk {
namespace {

/// The keys that a name may mean; none when it means nothing.
std::vector<std::string> keys_of(std::string_view name) {
  if (const auto key = key_name(name)) return {*key};
  const auto left = key_name("Left " + std::string(name));
  const auto right = key_name("Right " + std::string(name));
  if (!left || !right) return {};
  return {*left, *right};
}

bool share_a_key(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::ranges::find_first_of(one, other) != one.end();
}

}  // namespace

std::optional<Chord> parse_chord(std::string_view text) {
  Chord chord;
  while (!text.empty()) {
    // A key has at least one character, which may be a plus itself.
    const std::size_t end = std::min(text.find('+', 1), text.size());
    std::vector<std::string> keys = keys_of(text.substr(0, end));
    const bool twice = std::ranges::any_of(
        chord, [&](const std::vector<std::string>& other) { return share_a_key(other, keys); });
    if (keys.empty() || twice || end + 1 == text.size()) return std::nullopt;
    chord.push_back(std::move(keys));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return chord;
}

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
