#include "kiosk/controls/keys.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace lectern::kiosk {
namespace {

constexpr std::array named{
    "Return",      "Escape",       "Backspace",  "Tab",         "Space",      "CapsLock",
    "PrintScreen", "ScrollLock",   "Pause",      "Insert",      "Home",       "PageUp",
    "Delete",      "End",          "PageDown",   "Right",       "Left",       "Down",
    "Up",          "Numlock",      "Keypad /",   "Keypad *",    "Keypad -",   "Keypad +",
    "Keypad =",    "Keypad Enter", "Keypad .",   "Application", "Power",      "Menu",
    "Select",      "Stop",         "Help",       "Mute",        "VolumeUp",   "VolumeDown",
    "AudioNext",   "AudioPrev",    "AudioStop",  "AudioPlay",   "AudioMute",  "AC Search",
    "AC Home",     "AC Back",      "AC Forward", "AC Stop",     "AC Refresh", "AC Bookmarks",
    "Left Ctrl",   "Left Shift",   "Left Alt",   "Left GUI",    "Right Ctrl", "Right Shift",
    "Right Alt",   "Right GUI",    "Pad South",  "Pad East",    "Pad West",   "Pad North",
    "Pad C",       "Pad Z",        "Pad L1",     "Pad R1",      "Pad L2",     "Pad R2",
    "Pad L3",      "Pad R3",       "Pad Select", "Pad Start",   "Pad Mode",   "Pad Up",
    "Pad Down",    "Pad Left",     "Pad Right"};

struct Numbered {
  const char* name;
  int first;
  int last;
};
constexpr std::array<Numbered, 3> numbered{{{"F", 1, 24}, {"Keypad ", 0, 9}, {"Button ", 1, 64}}};

/// What is printed on keys, or is their name elsewhere.
struct Alias {
  const char* written;
  const char* name;
};
constexpr std::array aliases{
    Alias{"Esc", "Escape"},     Alias{"Enter", "Return"},      Alias{"Spacebar", "Space"},
    Alias{"PgUp", "PageUp"},    Alias{"PgDn", "PageDown"},     Alias{"Page Down", "PageDown"},
    Alias{"Page Up", "PageUp"}, Alias{"Del", "Delete"},        Alias{"Ins", "Insert"},
    Alias{"Ctrl", "Left Ctrl"}, Alias{"Control", "Left Ctrl"}, Alias{"Shift", "Left Shift"},
    Alias{"Alt", "Left Alt"},   Alias{"AltGr", "Right Alt"},   Alias{"Win", "Left GUI"},
    Alias{"Super", "Left GUI"}, Alias{"ArrowLeft", "Left"},    Alias{"ArrowRight", "Right"},
    Alias{"ArrowUp", "Up"},     Alias{"ArrowDown", "Down"}};

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

bool same_but_for_case(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, upper, upper);
}

bool is_one_character(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text.front()) > ' ' &&
         count_characters(text) == 1;
}

/// The kernel's own name of a key that nobody else has one for (linux/input-event-codes.h).
bool is_kernels(std::string_view name) {
  return name.size() > 4 && name.starts_with("KEY_") &&
         std::ranges::all_of(name, [](char c) { return is_upper(c) || is_digit(c) || c == '_'; });
}

}  // namespace

std::optional<std::string> key_name(std::string_view written) {
  for (const std::string& name : all_names()) {
    if (same_but_for_case(name, written)) return name;
  }
  if (is_kernels(written)) return std::string(written);
  if (!is_one_character(written)) return std::nullopt;
  return written.size() == 1 ? std::string(1, upper(written.front())) : std::string(written);
}

std::optional<std::string> nearest_key(std::string_view written) {
  for (const Alias& alias : aliases) {
    if (same_but_for_case(alias.written, written)) return alias.name;
  }
  const std::vector<std::string_view> names(all_names().begin(), all_names().end());
  const auto name = nearest(written, names);
  return name ? std::optional(std::string(*name)) : std::nullopt;
}

}  // namespace lectern::kiosk
