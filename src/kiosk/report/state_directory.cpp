#include "kiosk/report/state_directory.h"

#include <string>
#include <system_error>

#include "base/system/environment.h"

namespace lectern::kiosk {

std::optional<std::filesystem::path> folder_in(const char* variable) {
  const std::string list = environment(variable);
  if (!list.starts_with('/')) return std::nullopt;
  return list.substr(0, list.find(':'));
}

std::optional<std::filesystem::path> state_directory() {
  if (auto given = folder_in("STATE_DIRECTORY")) return given;
  if (const auto xdg = folder_in("XDG_STATE_HOME")) return *xdg / "lectern";
  if (const auto home = folder_in("HOME")) return *home / ".local" / "state" / "lectern";
  return std::nullopt;
}

std::vector<std::filesystem::path> runtime_directories() {
  std::vector<std::filesystem::path> folders;
  if (const auto given = folder_in("RUNTIME_DIRECTORY")) folders.push_back(*given);
  if (const auto session = folder_in("XDG_RUNTIME_DIR")) folders.push_back(*session / "lectern");
  return folders;
}

std::filesystem::path state_directory_with(const char* name) {
  const std::filesystem::path service = "/var/lib/lectern";
  const auto own = state_directory();
  std::error_code none;
  if (own && std::filesystem::exists(*own / name, none)) return *own;
  return own && !std::filesystem::exists(service / name, none) ? *own : service;
}

}  // namespace lectern::kiosk
