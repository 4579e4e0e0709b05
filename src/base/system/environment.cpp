#include "base/system/environment.h"

#include <cstdlib>
#include <utility>

namespace lectern {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::vector<std::string> locales_of_messages() {
  std::vector<std::string> locales;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (std::string locale = environment(name); !locale.empty())
      locales.push_back(std::move(locale));
  }
  return locales;
}

}  // namespace lectern
