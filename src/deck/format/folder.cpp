#include "deck/format/folder.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "deck/accepted.h"
#include "deck/format/limits.h"
#include "deck/format/unread_file.h"
#include "deck/speech.h"
#include "text/languages.h"

namespace lectern::deck {
namespace {

namespace fs = std::filesystem;

bool is_text_file(const fs::path& file) {
  const std::string name = file.filename().string();
  return format_of(file).has_value() && !name.starts_with('.') && name != report_name;
}

bool is_listed(const LanguageTag& language, const DeckToml& deck_toml) {
  return std::any_of(deck_toml.languages.begin(), deck_toml.languages.end(),
                     [&](const LanguageEntry& entry) { return entry.language == language; });
}

/// Without its ending, and without the same once more: `fr.txt.txt` is what becomes of `fr.txt`
/// where endings are hidden.
std::string name_without_ending(const fs::path& file) {
  const fs::path stem = file.stem();
  const auto format = format_of(file);
  return (format && format_of(stem) == format ? stem.stem() : stem).string();
}

/// The name that a text of this language has, beside the file.
std::string right_name(const fs::path& file, const LanguageTag& language) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), lower);
  return language.text() + ending;
}

/// The same but for case and `_`.
bool is_named_so(const fs::path& file, const LanguageTag& language) {
  std::string name = file.filename().string();
  std::replace(name.begin(), name.end(), '_', '-');
  const std::string right = right_name(file, language);
  return std::equal(name.begin(), name.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

/// ": do you mean fr.txt?", where a file's name speaks of a language.
std::string advice_on(const fs::path& file) {
  const auto meant = text::language_in_name(name_without_ending(file));
  return meant ? ": do you mean " + right_name(file, *meant) + '?' : std::string();
}

Problem not_a_language(const fs::path& file) {
  const std::string advice = advice_on(file);
  return {file,
          0,
          0,
          advice.empty() ? Severity::Note : Severity::Warning,
          "not-a-language",
          "the name is no language tag such as fr or zh-Hans, so the file is not shown" + advice};
}

Problem unknown_language(const fs::path& file, const LanguageTag& tag, bool listed) {
  const std::string language(tag.language());
  const bool written = !listed && text::has_known_script(*LanguageTag::parse(language));
  const std::string advice = advice_on(file);
  const std::string remedy = !advice.empty() ? advice
                             : written       ? "; if it is to be, list it in deck.toml"
                                             : "; if it is a language, name the script, as in " +
                                             language + "-Latn" + file.extension().string();
  return {file,
          0,
          0,
          Severity::Warning,
          "unknown-language",
          (written ? "no language is known as " + tag.text()
                   : "the script of " + tag.text() + " is not known") +
              ", so the file is not shown" + remedy};
}

/// The language of a text file, or why it is not shown.
std::optional<LanguageTag> language_of(const fs::path& file, const DeckToml& deck_toml,
                                       Problems& problems) {
  auto tag = language_named(file);
  const bool listed = tag && is_listed(*tag, deck_toml);
  if (!tag || (!listed && !counts_unlisted(*tag))) {
    problems.push_back(not_a_language(file));
    return std::nullopt;
  }
  if (!(listed ? text::has_known_script(*tag) : text::is_known(*tag))) {
    problems.push_back(unknown_language(file, *tag, listed));
    return std::nullopt;
  }
  if (!is_named_so(file, *tag)) {
    problems.push_back(
        {file, 0, 0, Severity::Note, "file-name",
         "is taken for " + tag->text() + ": its right name is " + right_name(file, *tag)});
  }
  return tag;
}

/// A document whose language the deck has no text in would be missed.
bool is_missed(const fs::path& file, const std::vector<TextFile>& files) {
  const auto meant = text::language_in_name(file.stem().string());
  return meant && std::none_of(files.begin(), files.end(),
                               [&](const TextFile& each) { return each.language == *meant; });
}

}  // namespace

std::optional<LanguageTag> language_named(const fs::path& file) {
  return is_text_file(file) ? text::language_tag(name_without_ending(file)) : std::nullopt;
}

bool counts_unlisted(const LanguageTag& language) { return language.language().size() <= 3; }

std::vector<TextFile> text_files(const fs::path& folder, const DeckToml& deck_toml,
                                 Problems& problems, const FileReader& reader) {
  std::vector<TextFile> files;
  Problems unread;
  const std::vector<std::string> names = reader.list(folder);
  if (!within_limit(names.size(), most_files, "files", folder, problems)) return files;
  for (const std::string& name : names) {
    const fs::path path = folder / name;
    if (name == accepted_name) continue;
    if (!is_text_file(path)) {
      if (const auto reason = why_unread(path)) unread.push_back(*reason);
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
  for (Problem& problem : unread) {
    if (is_missed(problem.file, files)) problem.severity = Severity::Warning;
    problems.push_back(std::move(problem));
  }
  if (!within_limit(files.size(), most_languages, "languages", folder, problems)) return {};
  std::sort(files.begin(), files.end(),
            [](const TextFile& a, const TextFile& b) { return a.language < b.language; });
  return files;
}

}  // namespace lectern::deck
