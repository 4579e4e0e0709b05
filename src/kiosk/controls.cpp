#include "kiosk/controls.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::kiosk {

std::optional<Action> action_for(std::string_view key) {
  static constexpr std::array<std::pair<std::string_view, Action>, 13> bindings{{
      {"Right", Action::Next},
      {"Down", Action::Next},
      {"PageDown", Action::Next},
      {"Return", Action::Next},
      {"Left", Action::Previous},
      {"Up", Action::Previous},
      {"PageUp", Action::Previous},
      {"Home", Action::First},
      {"End", Action::Last},
      {"L", Action::NextLanguage},
      {"Space", Action::Pause},
      {"Escape", Action::Leave},
      {"Q", Action::Leave},
  }};
  const auto found = std::find_if(bindings.begin(), bindings.end(),
                                  [&](const auto& binding) { return binding.first == key; });
  if (found == bindings.end()) return std::nullopt;
  return found->second;
}

}  // namespace lectern::kiosk
