// What the environment says.
#pragma once

#include <string>

namespace lectern {

/// The variable's value; empty where it is not set.
std::string environment(const char* name);

}  // namespace lectern
