// Whether a word with a full stop is listed as an abbreviation of a language.
#pragma once

#include <string_view>

#include "base/language_tag.h"

namespace lectern::text {

enum class Abbreviated {
  Unlisted,
  Always,        ///< ends no sentence: Dr.
  BeforeNumber,  ///< ends none where a number follows: p.
  BeforeSmall,   ///< ends one where a capital follows: etc.
  Never,         ///< a word that ends a sentence
};

/// Of a word with its full stop, or of two with one space between them.
Abbreviated abbreviated(std::string_view words, const LanguageTag& language);

}  // namespace lectern::text
