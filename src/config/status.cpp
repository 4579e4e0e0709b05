#include "config/status.h"

#include <filesystem>
#include <string>

namespace lectern::config {
namespace {

namespace fs = std::filesystem;

void read_path(TomlReader& reader, std::string_view key, fs::path& path) {
  std::string name;
  reader.read(key, name);
  if (!name.empty()) path = reader.path_of(key, name);
}

}  // namespace

void read_status(TomlReader status, kiosk::StatusSettings& settings) {
  read_path(status, "file", settings.file);
  read_path(status, "prometheus", settings.prometheus);
}

}  // namespace lectern::config
