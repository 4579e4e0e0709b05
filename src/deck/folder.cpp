#include "deck/folder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>

#include "base/failure.h"
#include "deck/speech.h"

namespace lectern::deck {
namespace {

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    files.push_back(entry->path());
  }
  if (error) throw Failure("cannot read the folder " + folder.string() + ": " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_text_file(const std::filesystem::path& file) {
  return format_of(file).has_value() && !file.filename().string().starts_with('.');
}

std::optional<LanguageTag> language_of(const std::filesystem::path& file,
                                       const DeckToml& deck_toml) {
  const auto tag = language_named(file);
  if (!tag) return std::nullopt;
  const bool listed =
      std::any_of(deck_toml.languages.begin(), deck_toml.languages.end(),
                  [&](const LanguageEntry& entry) { return entry.language == *tag; });
  return listed || counts_unlisted(*tag) ? tag : std::nullopt;
}

}  // namespace

std::optional<LanguageTag> language_named(const std::filesystem::path& file) {
  return is_text_file(file) ? LanguageTag::parse(file.stem().string()) : std::nullopt;
}

bool counts_unlisted(const LanguageTag& language) { return language.language().size() <= 3; }

std::vector<TextFile> text_files(const std::filesystem::path& folder, const DeckToml& deck_toml,
                                 Problems& problems) {
  std::vector<TextFile> files;
  for (const std::filesystem::path& path : files_in(folder)) {
    if (!is_text_file(path)) continue;
    const auto language = language_of(path, deck_toml);
    if (!language) {
      problems.push_back({path, 0, 0, Severity::Note, "not-a-language",
                          "the name is no language tag such as fr or zh-Hans, so the file is "
                          "not shown"});
      continue;
    }
    const auto same = std::find_if(files.begin(), files.end(), [&](const TextFile& file) {
      return file.language == *language;
    });
    if (same == files.end()) {
      files.push_back({*language, path});
    } else {
      problems.push_back({path, 0, 0, Severity::Error, "duplicate-language",
                          same->path.filename().string() + " is in the same language and is "
                                                           "shown instead"});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const TextFile& a, const TextFile& b) { return a.language < b.language; });
  return files;
}

}  // namespace lectern::deck
