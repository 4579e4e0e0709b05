#include "content/watched_folders.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

#include "config/stick.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

/// As the kernel has it (path_resolution(7)).
constexpr int most_links = 40;

using Folders = std::map<fs::path, WatchedFolder>;

/// The steps of a path, the first at the back.
void push_steps(const fs::path& path, std::vector<fs::path>& steps) {
  const auto first = static_cast<std::ptrdiff_t>(steps.size());
  steps.insert(steps.end(), path.begin(), path.end());
  std::reverse(steps.begin() + first, steps.end());
}

/// What a path leads to: the folder that it is, or that its last name is to be found in.
struct Way {
  fs::path folder;
  bool is_folder = false;
};

/// Follows a path as the system does, noting every step. Nothing when something on the way is
/// missing or in its place something else.
std::optional<Way> follow(const fs::path& path, Folders& folders) {
  std::vector<fs::path> steps;
  push_steps(path, steps);
  fs::path folder = "/";
  for (int links = 0; !steps.empty();) {
    const fs::path step = steps.back();
    steps.pop_back();
    if (step.empty() || step == ".") continue;
    if (step == "/" || step == "..") {
      folder = step == "/" ? step : folder.parent_path();
      continue;
    }
    folders[folder].names.insert(step.string());
    std::error_code error;
    const fs::path here = folder / step;
    const fs::file_status status = fs::symlink_status(here, error);
    if (fs::is_symlink(status)) {
      if (++links > most_links) return std::nullopt;
      push_steps(fs::read_symlink(here, error), steps);
    } else if (fs::is_directory(status)) {
      folder = here;
    } else {
      return steps.empty() ? std::optional<Way>({folder, false}) : std::nullopt;
    }
  }
  return Way{folder, true};
}

void add_folder(const fs::path& path, bool WatchedFolder::*what_matters, Folders& folders) {
  if (path.empty()) return;
  const auto way = follow(path, folders);
  if (way && way->is_folder) folders[way->folder].*what_matters = true;
}

}  // namespace

bool WatchedFolder::concerns(const std::string& name) const {
  return fonts || names.contains(name) || (drop_ins && config::is_drop_in(name)) ||
         (deck && config::is_of_deck(name));
}

void WatchedFolder::add(const WatchedFolder& other) {
  names.insert(other.names.begin(), other.names.end());
  has_files = has_files || other.has_files;
  drop_ins = drop_ins || other.drop_ins;
  deck = deck || other.deck;
  fonts = fonts || other.fonts;
}

Folders watched_folders(const config::Sources& sources) {
  Folders folders;
  follow(sources.subject.path, folders);
  add_folder(sources.drop_ins, &WatchedFolder::drop_ins, folders);
  add_folder(sources.deck, &WatchedFolder::deck, folders);
  for (const fs::path& folder : sources.fonts) {
    add_folder(folder, &WatchedFolder::fonts, folders);
  }
  for (const fs::path& folder : sources.awaited) {
    add_folder(folder, &WatchedFolder::deck, folders);
    follow(folder / config::stick_configuration, folders);
  }
  // A file of a deck may be a link to somewhere else.
  for (const config::SourceFile& file : config::files_of(sources)) {
    const auto way = follow(file.path, folders);
    if (way && !way->is_folder) folders[way->folder].has_files = true;
  }
  return folders;
}

}  // namespace lectern::content
