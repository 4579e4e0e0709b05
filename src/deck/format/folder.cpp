#include "deck/format/folder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "deck/speech.h"
#include "text/languages.h"

namespace lectern::deck {
namespace {

bool is_text_file(const std::filesystem::path& file) {
  return format_of(file).has_value() && !file.filename().string().starts_with('.');
}

bool is_listed(const LanguageTag& language, const DeckToml& deck_toml) {
  return std::any_of(deck_toml.languages.begin(), deck_toml.languages.end(),
                     [&](const LanguageEntry& entry) { return entry.language == language; });
}

/// ": do you mean fr.txt?", where a file's name is another name of a language.
std::string meant_by(const std::filesystem::path& file) {
  const auto meant = text::language_meant(file.stem().string());
  return meant ? ": do you mean " + meant->text() + file.extension().string() + "?" : std::string();
}

/// The language of a text file, or why it is not shown.
std::optional<LanguageTag> language_of(const std::filesystem::path& file, const DeckToml& deck_toml,
                                       Problems& problems) {
  auto tag = language_named(file);
  const bool listed = tag && is_listed(*tag, deck_toml);
  if (!tag || (!listed && !counts_unlisted(*tag))) {
    problems.push_back({file, 0, 0, Severity::Note, "not-a-language",
                        "the name is no language tag such as fr or zh-Hans, so the file is not "
                        "shown" +
                            meant_by(file)});
    return std::nullopt;
  }
  if (listed ? text::has_known_script(*tag) : text::is_known(*tag)) return tag;
  const std::string language(tag->language());
  const bool written = !listed && text::has_known_script(*LanguageTag::parse(language));
  const std::string meant = meant_by(file);
  const std::string remedy = !meant.empty() ? meant
                             : written      ? "; if it is to be, list it in deck.toml"
                                            : "; if it is a language, name the script, as in " +
                                             language + "-Latn" + file.extension().string();
  problems.push_back({file, 0, 0, Severity::Warning, "unknown-language",
                      (written ? "no language is known as " + tag->text()
                               : "the script of " + tag->text() + " is not known") +
                          ", so the file is not shown" + remedy});
  return std::nullopt;
}

/// Notes a file that a word processor saved under a language's name.
void report_unread(const std::filesystem::path& file, Problems& problems) {
  constexpr std::array formats{".doc", ".docx", ".odt", ".rtf", ".pdf", ".md", ".htm", ".html"};
  const auto tag = LanguageTag::parse(file.stem().string());
  const bool written = std::find(formats.begin(), formats.end(), file.extension()) != formats.end();
  if (!written || !tag || !counts_unlisted(*tag) || !text::is_known(*tag)) return;
  problems.push_back({file, 0, 0, Severity::Note, "not-read",
                      "is not read: save it as plain text, " + file.stem().string() + ".txt"});
}

}  // namespace

std::optional<LanguageTag> language_named(const std::filesystem::path& file) {
  return is_text_file(file) ? LanguageTag::parse(file.stem().string()) : std::nullopt;
}

bool counts_unlisted(const LanguageTag& language) { return language.language().size() <= 3; }

std::vector<TextFile> text_files(const std::filesystem::path& folder, const DeckToml& deck_toml,
                                 Problems& problems, const FileReader& reader) {
  std::vector<TextFile> files;
  for (const std::string& name : reader.list(folder)) {
    const std::filesystem::path path = folder / name;
    if (!is_text_file(path)) {
      report_unread(path, problems);
      continue;
    }
    const auto language = language_of(path, deck_toml, problems);
    if (!language) continue;
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
