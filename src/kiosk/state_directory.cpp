#include "kiosk/state_directory.h"

#include <cstdlib>
#include <string>

namespace lectern::kiosk {
namespace {

/// Relative ones are not valid (XDG Base Directory Specification).
std::optional<std::filesystem::path> absolute_path(const char* variable) {
  const char* value = std::getenv(variable);
  if (value == nullptr || *value != '/') return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::filesystem::path> state_directory() {
  if (const auto given = absolute_path("STATE_DIRECTORY")) {
    const std::string list = given->string();
    return list.substr(0, list.find(':'));
  }
  if (const auto xdg = absolute_path("XDG_STATE_HOME")) return *xdg / "lectern";
  if (const auto home = absolute_path("HOME")) return *home / ".local" / "state" / "lectern";
  return std::nullopt;
}

}  // namespace lectern::kiosk
