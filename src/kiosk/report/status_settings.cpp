#include "kiosk/report/status_settings.h"

#include <unistd.h>

#include <string>

#include "kiosk/report/state_directory.h"

namespace lectern::kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "status.json";
const fs::path last_resort = "/run/lectern";

bool writable(const fs::path& folder) {
  return access(folder.c_str(), F_OK) == 0 ? access(folder.c_str(), W_OK) == 0
                                           : access(folder.parent_path().c_str(), W_OK) == 0;
}

}  // namespace

std::vector<fs::path> status_places(const StatusSettings& settings) {
  if (!settings.file.empty()) return {settings.file};
  std::vector<fs::path> places;
  if (const auto folder = folder_in("RUNTIME_DIRECTORY")) places.push_back(*folder / file_name);
  if (const auto folder = folder_in("XDG_RUNTIME_DIR")) {
    places.push_back(*folder / "lectern" / file_name);
  }
  places.push_back(last_resort / file_name);
  return places;
}

std::optional<fs::path> status_place(const StatusSettings& settings) {
  const std::vector<fs::path> places = status_places(settings);
  const bool for_want = settings.file.empty() && places.size() == 1;
  if (for_want && !writable(last_resort)) return std::nullopt;
  return places.front();
}

}  // namespace lectern::kiosk
