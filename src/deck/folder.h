// Which files of a deck folder hold which language.
#pragma once

#include <filesystem>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "deck/deck_toml.h"

namespace lectern::deck {

struct TextFile {
  LanguageTag language;
  std::filesystem::path path;
};

/// The files of a folder that hold a speech, by language, one each, in the order of their tags. One
/// whose name is no language is noted (`not-a-language`), a second one for a language is an error
/// (`duplicate-language`), hidden files are passed over. Throws Failure when the folder cannot be
/// listed.
std::vector<TextFile> text_files(const std::filesystem::path& folder, const DeckToml& deck_toml,
                                 Problems& problems);

}  // namespace lectern::deck
