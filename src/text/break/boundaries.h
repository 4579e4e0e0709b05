// Where sentences, words and graphemes begin and end in a text, by the rules of its language.
#pragma once

#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"

namespace lectern::text {

/// The sentences of a text without the spaces between them, in order (UAX #29 by ICU, with the
/// abbreviations of the language kept whole: "Mr. President" does not end one).
std::vector<ByteRange> sentences(std::string_view text, const LanguageTag& language);

/// The clauses of a text without the spaces between them: stretches that end after a comma,
/// semicolon, colon or dash, or their counterparts in other scripts, where a line may break.
std::vector<ByteRange> clauses(std::string_view text, const LanguageTag& language);

/// The stretches between opportunities where a line may break, without the spaces between them.
std::vector<ByteRange> unbreakables(std::string_view text, const LanguageTag& language);

/// How many words a reader would count (UAX #29, segments with letters, digits or ideographs).
std::size_t word_count(std::string_view text, const LanguageTag& language);

/// How many characters a reader would count: graphemes that are not white space.
std::size_t character_count(std::string_view text, const LanguageTag& language);

}  // namespace lectern::text
