#include "config/sources.h"

#include <algorithm>
#include <system_error>

#include "base/failure.h"
#include "base/file.h"
#include "base/sha256.h"
#include "deck/format/folder.h"

namespace lectern::config {
namespace {

namespace fs = std::filesystem;

void add_files_in(const fs::path& folder, bool (*is_read)(const fs::path&),
                  std::vector<SourceFile>& files) {
  if (folder.empty()) return;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (is_read(entry->path())) files.push_back({entry->path(), largest_text});
  }
}

}  // namespace

bool is_drop_in(const fs::path& file) {
  return file.extension() == ".toml" && !file.filename().string().starts_with('.');
}

bool is_of_deck(const fs::path& file) {
  return file.filename() == deck::deck_toml_name || deck::language_named(file).has_value();
}

std::vector<SourceFile> files_of(const Sources& sources) {
  std::vector<SourceFile> files;
  for (const fs::path& path : sources.texts) files.push_back({path, largest_text});
  for (const fs::path& path : sources.pictures) files.push_back({path, largest_picture, true});
  add_files_in(sources.drop_ins, is_drop_in, files);
  add_files_in(sources.deck, is_of_deck, files);
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  const auto end =
      std::unique(files.begin(), files.end(),
                  [](const SourceFile& a, const SourceFile& b) { return a.path == b.path; });
  files.erase(end, files.end());
  return files;
}

FileState read_source(const SourceFile& file, std::string& bytes) {
  try {
    bytes = read_file(file.path, file.most_bytes);
    return {file.path, sha256(bytes), {}};
  } catch (const Failure& failure) {
    bytes.clear();
    return {file.path, {}, failure.what()};
  }
}

std::string fingerprint(const Subject& subject, const std::vector<FileState>& states) {
  // No path and no reason has a zero byte in it, so nothing can be taken for something else.
  const char kind = subject.kind == Subject::Kind::Deck ? 'd' : 'c';
  std::string all = kind + subject.path.string() + '\0';
  for (const FileState& state : states) {
    all += state.path.string() + '\0' + (state.sha256.empty() ? state.reason : state.sha256) + '\0';
  }
  return sha256(all);
}

std::string fingerprint(const Sources& sources) {
  std::vector<FileState> states;
  std::string bytes;
  for (const SourceFile& file : files_of(sources)) states.push_back(read_source(file, bytes));
  return fingerprint(sources.subject, states);
}

fs::path mirrored(const fs::path& root, const fs::path& path) {
  return root.empty() ? path : root / fs::absolute(path).lexically_normal().relative_path();
}

}  // namespace lectern::config
