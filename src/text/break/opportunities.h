// Where a line of a paragraph may end: UAX #14 by ICU, with the customs of the language.
#pragma once

#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace lectern::text {

/// Byte offsets in order, without 0 and with the end of the text. On top of ICU's rules for the
/// language: Korean keeps words whole, French keeps a space between a word and its high
/// punctuation or guillemet, no line begins with a danda or a sign of repetition, or with
/// a dash that closes, none ends with one that opens, no Myanmar syllable and no grapheme is ever
/// broken. A line separator always ends one.
std::vector<std::size_t> line_breaks(std::string_view utf8, const LanguageTag& language);

}  // namespace lectern::text
