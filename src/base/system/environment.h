// What the environment says.
#pragma once

#include <string>
#include <vector>

namespace lectern {

/// The variable's value; empty where it is not set.
std::string environment(const char* name);

/// The locales that messages are in, as they are set, `de_AT.UTF-8`: the first is the one that
/// counts (POSIX, 8.2: LC_ALL, LC_MESSAGES, LANG).
std::vector<std::string> locales_of_messages();

}  // namespace lectern
