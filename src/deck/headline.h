// First lines such as "New York, 12 July 2011 - Remarks on …" → place, date, title.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/language_tag.h"
#include "deck/deck.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// Whether a date that cannot be read keeps a paragraph from being a headline.
enum class DateRule { Required, Optional };

/// Reads `PLACE, DATE - TITLE`, `DATE, PLACE - TITLE`, `DATE - TITLE`, and the same with the title
/// first or the rest in brackets: any comma, dash or space between place and date, any separator
/// before the title, the date in one of the language's own forms, as ISO 8601, or one that looks
/// like a date. Lines after the title's are a subtitle. Nothing when the paragraph does not read
/// like that; with DateRule::Optional, something with a digit where the date belongs will do, for
/// the translation of a paragraph that is a headline.
std::optional<Headline> read_headline(const SourceParagraph& paragraph, const LanguageTag& language,
                                      DateRule rule = DateRule::Required);

/// A headline, and how many of the first paragraphs it is made of.
struct OpeningHeadline {
  Headline headline;
  std::size_t paragraphs = 1;
};

/// Of a text that begins with these paragraphs: the first, if it reads like a headline; or lines of
/// which none is a sentence, up to the paragraph that has one of place and date, or of a date: the
/// first other is the title, the rest a subtitle. Its text is then all of them, the dateline first,
/// as it would be read again.
std::optional<OpeningHeadline> opening_headline(std::span<const SourceParagraph> paragraphs,
                                                const LanguageTag& language,
                                                DateRule rule = DateRule::Required);

/// Of all of these, whose place and date are not read: the first line is the title, the rest a
/// subtitle. Nothing where one of them is a sentence or an address, or none has a heading's mark, a
/// number or a dash, unless it is a short line by itself.
std::optional<Headline> unread_headline(std::span<const SourceParagraph> paragraphs,
                                        const LanguageTag& language);

/// Of a paragraph beside which another language has a title without place and date: nothing where
/// it is long, a sentence or an address.
std::optional<Headline> title_by_itself(const SourceParagraph& paragraph);

/// Of a paragraph that is one for sure, without place and date: the first line is the title, the
/// rest a subtitle.
Headline headline_without_date(const SourceParagraph& paragraph);

/// Why a first paragraph that looks like a headline, with a number before a free dash and no end of
/// a sentence, is not read as one; nothing where it does not look like one or is one.
std::optional<std::string> headline_flaw(std::string_view paragraph, const LanguageTag& language);

}  // namespace lectern::deck
