// Which words keep a hyphen that stands at the end of a line, by the customs of a language.
#pragma once

#include <string_view>

#include "base/language_tag.h"

namespace lectern::deck {

/// Whether a word before which a hyphen stands for the end of a longer one: "Fracht- und".
bool is_conjunction(std::string_view word, const LanguageTag& language);

/// Whether two parts of a word, in small letters, are written with a hyphen between them, as far as
/// the language's most usual ones go: "long-serving", "peut-être", "кто-то".
bool keeps_hyphen(std::string_view first, std::string_view second, const LanguageTag& language);

}  // namespace lectern::deck
