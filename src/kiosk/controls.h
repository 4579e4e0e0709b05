// What a key means to the player.
#pragma once

#include <optional>
#include <string_view>

namespace lectern::kiosk {

enum class Action { Next, Previous, First, Last, NextLanguage, Pause, Leave };

/// Keys by the names on them: arrows, Page Up and Page Down, Home, End, L, Space, Escape, Q.
std::optional<Action> action_for(std::string_view key);

}  // namespace lectern::kiosk
