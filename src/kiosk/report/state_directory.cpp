#include "kiosk/report/state_directory.h"

#include <cstdlib>
#include <string>

namespace lectern::kiosk {

std::optional<std::filesystem::path> folder_in(const char* variable) {
  const char* value = std::getenv(variable);
  if (value == nullptr || *value != '/') return std::nullopt;
  const std::string list = value;
  return list.substr(0, list.find(':'));
}

std::optional<std::filesystem::path> state_directory() {
  if (auto given = folder_in("STATE_DIRECTORY")) return given;
  if (const auto xdg = folder_in("XDG_STATE_HOME")) return *xdg / "lectern";
  if (const auto home = folder_in("HOME")) return *home / ".local" / "state" / "lectern";
  return std::nullopt;
}

}  // namespace lectern::kiosk
