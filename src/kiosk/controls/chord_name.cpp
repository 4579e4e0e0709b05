#include "kiosk/controls/chord_name.h"

#include <algorithm>
#include <array>

#include "kiosk/controls/keys.h"

namespace lectern::kiosk {
namespace {

/// The keys that a name stands for; none when it stands for nothing.
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

}  // namespace lectern::kiosk
