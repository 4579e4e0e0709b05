// Which files of a deck folder hold which language.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "base/system/file.h"
#include "deck/format/deck_toml.h"

namespace lectern::deck {

struct TextFile {
  LanguageTag language;
  std::filesystem::path path;
};

/// What a kiosk says of a deck on a stick, beside its texts: none of them.
inline constexpr const char* report_name = "lectern-report.txt";

/// The language that a file's name says it holds a speech in: `fr.txt`, `zh-Hans.po`, `iw.txt`,
/// `fra.txt`, `sr@latin.po`, `fr.txt.txt`. Nothing for other kinds of files and hidden ones.
std::optional<LanguageTag> language_named(const std::filesystem::path& file);

/// Longer words than registered languages are (notes.txt, README.txt) have to be listed in
/// deck.toml to count.
bool counts_unlisted(const LanguageTag& language);

/// The files of a folder that hold a speech, by language, one each, in the order of their tags. Of
/// every other file it is said once why it is not read: one whose name is no language
/// (`not-a-language`; a warning where the name speaks of one), one of no language that is known or
/// with no known script (`unknown-language`, a warning), a second one for a language
/// (`duplicate-language`, an error), one of another format (`not-read`; a warning where the deck
/// has no text in that language). A name that is taken for what it means is noted (`file-name`).
/// Throws Failure when the folder cannot be listed.
std::vector<TextFile> text_files(const std::filesystem::path& folder, const DeckToml& deck_toml,
                                 Problems& problems, const FileReader& reader = disk_reader());

}  // namespace lectern::deck
