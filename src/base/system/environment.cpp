#include "base/system/environment.h"

#include <cstdlib>

namespace lectern {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace lectern
