// Characters at which a voice pauses, and where it had better not.
#pragma once

#include <vector>

#include "base/language_tag.h"
#include "text/codepoints.h"

namespace lectern::text {

bool joins(char32_t character);  ///< between two parts of one word: hyphen, stroke, wave dash
bool marks_statement(char32_t character);
bool marks_clause(char32_t character);
bool is_long_dash(char32_t character);
/// Of a script that puts spaces between phrases, not between words.
bool is_spaced_by_phrase(char32_t character);

/// Which dashes, with spaces on both sides, are for the words after them, as Romance languages have
/// the first of two in a sentence; none in another language.
std::vector<bool> opening_dashes(const Codepoints& text, const LanguageTag& language);

/// The indices before which a line would end within brackets, those of titles and quotations in
/// Chinese and Japanese too, that hold no more than is read at a glance.
std::vector<bool> bracketed(const Codepoints& text);

}  // namespace lectern::text
