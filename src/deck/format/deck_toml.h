// What deck.toml says of a speech and of its languages.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::deck {

inline constexpr std::string_view deck_toml_name = "deck.toml";

/// What is not said is empty.
struct LanguageEntry {
  LanguageTag language;
  SourceMark mark;  ///< of its name in deck.toml; `byte` is not used
  std::optional<Status> status;
  std::string translator;
  Credits credits;
  std::string source_sha256;  ///< of the original's text that the translation was made from
  std::optional<std::vector<std::string>> made_from;  ///< fingerprints of its paragraphs
};

struct DeckToml {
  Credits credits;                       ///< in the original's language
  std::vector<LanguageEntry> languages;  ///< in the order of the file
  bool is_whole = true;  ///< else an error hides what is said of a language, or may do so
};

/// Reads what can be read. Everything wrong becomes a problem with its line and column: a syntax
/// error (`invalid-toml`: its line counts for nothing, and none after it is reported), an unknown
/// key (`unknown-key`, with the nearest right one), a wrong type or value (`bad-value`), a language
/// named twice (`duplicate-language`).
DeckToml read_deck_toml(std::string_view toml, const std::filesystem::path& file,
                        Problems& problems);

}  // namespace lectern::deck
