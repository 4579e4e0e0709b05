// Which language a text seems to be in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"
#include "deck/deck.h"

namespace lectern::review {

/// A stretch of a text that is in one language, for all that can be told.
struct LanguageStretch {
  ByteRange range;
  LanguageTag language;
};

struct LikelyLanguage {
  LanguageTag language;
  int percent = 0;  ///< of the letters
};

/// A text without what is of no language: `apt-get`, `/etc/fstab`, `--help`, `README`, `%s`.
std::string prose_of(std::string_view text);

/// How many letters a text has to tell its language by; an ideograph tells as much as four.
std::size_t letters_in(std::string_view text);

/// Nothing where it cannot be told for sure. Chinese is told with its script.
std::optional<LikelyLanguage> likely_language(std::string_view text);

/// The same, leaning towards a language that is expected.
std::optional<LikelyLanguage> likely_language(std::string_view text, const LanguageTag& expected);

/// What stands in which language, without what cannot be told.
std::vector<LanguageStretch> languages_in(std::string_view text, const LanguageTag& expected);

/// Whether texts in the language are ever taken for it.
bool can_be_told(const LanguageTag& language);

/// Whether long texts of two that are close are told apart for sure, as Russian and Ukrainian are.
bool differ_in_long_texts(const LanguageTag& one, const LanguageTag& other);

/// Whether a text of the deck is in the language, or in one that is close to it.
bool has_language(const deck::Deck& deck, const LanguageTag& language);

/// Whether short texts of the two are easily taken for each other, or are the same in both.
bool are_close(const LanguageTag& one, const LanguageTag& other);

}  // namespace lectern::review
