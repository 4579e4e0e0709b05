// Where in its files a configuration says what it says.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace lectern::config {

/// Where a value is written; line and column count from 1.
struct KeyPlace {
  std::filesystem::path file;
  int line = 0;
  int column = 0;
  friend bool operator==(const KeyPlace&, const KeyPlace&) = default;
};

/// By the value's name: `style.logo`, `languages.show`, `languages.show[0]`.
using KeyPlaces = std::map<std::string, KeyPlace>;

}  // namespace lectern::config
