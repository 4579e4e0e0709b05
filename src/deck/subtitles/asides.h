// Asides of a speaker, in brackets as sounds are.
#pragma once

#include <string_view>

#include "base/language_tag.h"

namespace lectern::deck {

/// Whether there is a word that a sentence has and the name of a sound has not, a pronoun or the
/// like: `(or so we thought)`, not `(laughter)`. Known of the languages that have most subtitles.
bool is_aside(std::string_view text, const LanguageTag& language);

}  // namespace lectern::deck
