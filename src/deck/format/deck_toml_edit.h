// deck.toml with one thing changed, and all else, comments too, as it was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace lectern::deck {

/// `deck_toml` with a key of the language's table set, in one line or in several of which a list's
/// last has the only `]`. Throws Failure where the table is written in another way than
/// `[languages.fr]` with its keys below.
std::string with_key(const std::string& deck_toml, const LanguageTag& language,
                     std::string_view key, const std::vector<std::string>& value);

/// A text as TOML writes it, in quotes.
std::string toml_string(std::string_view text);

}  // namespace lectern::deck
