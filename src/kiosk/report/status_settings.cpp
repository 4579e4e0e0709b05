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

std::vector<fs::path> status_file_candidates(const StatusSettings& settings) {
  if (!settings.file.empty()) return {settings.file};
  std::vector<fs::path> files;
  for (const fs::path& folder : runtime_directories()) files.push_back(folder / file_name);
  files.push_back(last_resort / file_name);
  return files;
}

std::optional<fs::path> own_status_file(const StatusSettings& settings) {
  const std::vector<fs::path> files = status_file_candidates(settings);
  const bool only_last_resort = settings.file.empty() && files.size() == 1;
  if (only_last_resort && !writable(last_resort)) return std::nullopt;
  return files.front();
}

}  // namespace lectern::kiosk
