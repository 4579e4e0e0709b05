#include "config/sources.h"

#include <algorithm>

#include "base/failure.h"
#include "deck/format/folder.h"

namespace lectern::config {
namespace {

namespace fs = std::filesystem;

void add_files_in(const fs::path& folder, bool (*is_read)(const fs::path&),
                  const FileReader& reader, std::vector<SourceFile>& files) {
  if (folder.empty()) return;
  try {
    for (const std::string& name : reader.list(folder)) {
      if (is_read(name)) files.push_back({folder / name, largest_text});
    }
  } catch (const Failure&) {
    return;  // whoever needs the folder says so
  }
}

}  // namespace

bool is_drop_in(const fs::path& file) {
  return file.extension() == ".toml" && !file.filename().string().starts_with('.');
}

bool is_of_deck(const fs::path& file) {
  return file.filename() == deck::deck_toml_name || deck::language_named(file).has_value();
}

bool is_read(const fs::path& file, const Sources& sources) {
  const auto among = [&](const std::vector<fs::path>& paths) {
    return std::ranges::find(paths, file) != paths.end();
  };
  const auto in = [&](const fs::path& folder, bool (*is_named)(const fs::path&)) {
    return !folder.empty() && file == folder / file.filename() && is_named(file.filename());
  };
  return among(sources.texts) || among(sources.pictures) || in(sources.drop_ins, is_drop_in) ||
         in(sources.deck, is_of_deck);
}

std::vector<SourceFile> files_of(const Sources& sources, const FileReader& reader) {
  std::vector<SourceFile> files;
  for (const fs::path& path : sources.texts) files.push_back({path, largest_text});
  for (const fs::path& path : sources.pictures) files.push_back({path, largest_picture, true});
  add_files_in(sources.drop_ins, is_drop_in, reader, files);
  add_files_in(sources.deck, is_of_deck, reader, files);
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  const auto end =
      std::unique(files.begin(), files.end(),
                  [](const SourceFile& a, const SourceFile& b) { return a.path == b.path; });
  files.erase(end, files.end());
  return files;
}

}  // namespace lectern::config
