// Two wordings of a passage, and what differs between them, word by word.
#pragma once

#include <string>
#include <string_view>

#include "base/language_tag.h"

namespace lectern::deck {

enum class Unchanged {
  Whole,
  Shortened,  ///< no more of it than three words beside what has changed
};

/// "Thank you [-very-] {+so+} much.": what is gone in square brackets, what is new in curly ones.
std::string word_changes(std::string_view before, std::string_view now, const LanguageTag& language,
                         Unchanged unchanged);

/// How much of both is the same, from 0 to 1: of their words twice those that both have, in order.
double likeness(std::string_view before, std::string_view now, const LanguageTag& language);

}  // namespace lectern::deck
