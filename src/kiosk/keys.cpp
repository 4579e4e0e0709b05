#include "kiosk/keys.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/nearest.h"

namespace lectern::kiosk {
namespace {

constexpr std::array named{"Return",
                           "Escape",
                           "Backspace",
                           "Tab",
                           "Space",
                           "CapsLock",
                           "PrintScreen",
                           "ScrollLock",
                           "Pause",
                           "Insert",
                           "Home",
                           "PageUp",
                           "Delete",
                           "End",
                           "PageDown",
                           "Right",
                           "Left",
                           "Down",
                           "Up",
                           "Numlock",
                           "Keypad /",
                           "Keypad *",
                           "Keypad -",
                           "Keypad +",
                           "Keypad Enter",
                           "Keypad .",
                           "Application",
                           "Power",
                           "Menu",
                           "Select",
                           "Stop",
                           "Help",
                           "Mute",
                           "VolumeUp",
                           "VolumeDown",
                           "AudioNext",
                           "AudioPrev",
                           "AudioStop",
                           "AudioPlay",
                           "AudioMute",
                           "AC Search",
                           "AC Home",
                           "AC Back",
                           "AC Forward",
                           "AC Stop",
                           "AC Refresh",
                           "AC Bookmarks",
                           "Left Ctrl",
                           "Left Shift",
                           "Left Alt",
                           "Left GUI",
                           "Right Ctrl",
                           "Right Shift",
                           "Right Alt",
                           "Right GUI",
                           "Pad South",
                           "Pad East",
                           "Pad West",
                           "Pad North",
                           "Pad Up",
                           "Pad Down",
                           "Pad Left",
                           "Pad Right",
                           "Pad Start",
                           "Pad Back",
                           "Pad Guide",
                           "Pad Left Stick",
                           "Pad Right Stick",
                           "Pad Left Shoulder",
                           "Pad Right Shoulder",
                           "Pad Left Trigger",
                           "Pad Right Trigger"};

struct Numbered {
  const char* name;
  int first;
  int last;
};
constexpr std::array<Numbered, 3> numbered{{{"F", 1, 24}, {"Keypad ", 0, 9}, {"Button ", 1, 64}}};

const std::vector<std::string>& all_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all(named.begin(), named.end());
    for (const Numbered& keys : numbered) {
      for (int n = keys.first; n <= keys.last; ++n) all.push_back(keys.name + std::to_string(n));
    }
    return all;
  }();
  return names;
}

char upper(char letter) {
  return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
}

bool same_but_for_case(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return upper(a) == upper(b); });
}

bool is_one_character(std::string_view text) {
  const auto begins_one = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  };
  return !text.empty() && static_cast<unsigned char>(text.front()) > ' ' &&
         std::count_if(text.begin(), text.end(), begins_one) == 1;
}

}  // namespace

std::optional<std::string> key_name(std::string_view written) {
  for (const std::string& name : all_names()) {
    if (same_but_for_case(name, written)) return name;
  }
  if (!is_one_character(written)) return std::nullopt;
  return written.size() == 1 ? std::string(1, upper(written.front())) : std::string(written);
}

std::optional<std::string> nearest_key(std::string_view written) {
  const std::vector<std::string_view> names(all_names().begin(), all_names().end());
  const auto name = nearest(written, names);
  return name ? std::optional(std::string(*name)) : std::nullopt;
}

}  // namespace lectern::kiosk
