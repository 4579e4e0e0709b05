// A first line such as "New York, 12 July 2011 - Remarks on …" → place, date, title.
#pragma once

#include <optional>

#include "base/language_tag.h"
#include "deck/deck.h"
#include "deck/source_text.h"

namespace lectern::deck {

/// Whether a date that cannot be read keeps a paragraph from being a headline.
enum class DateRule { Required, Optional };

/// Reads `PLACE, DATE - TITLE`: any comma, any dash with a space on both sides, the date in the
/// language's own form or ISO 8601. Nothing when the paragraph does not read like that; with
/// DateRule::Optional, something with a digit in the date's place will do, for the translation of
/// a paragraph that is a headline.
std::optional<Headline> read_headline(const SourceParagraph& paragraph, const LanguageTag& language,
                                      DateRule rule = DateRule::Required);

}  // namespace lectern::deck
