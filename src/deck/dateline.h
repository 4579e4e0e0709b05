// "New York, 12 July 2011" → place and date, as any language may write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/utf8.h"
#include "deck/deck.h"

namespace lectern::deck {

// A place and a date are shorter than this in any language, and a speech's paragraph often not.
inline constexpr std::size_t longest_dateline = 200;

/// Place and date, or date and place.
struct Dateline {
  std::string_view place;    ///< empty: not said
  std::optional<Date> date;  ///< nothing: it is one to readers, but in no form that is read
};

/// What parts a line into a dateline and a title, or a place from a date: between characters
/// `[begin, end)`.
struct Separator {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool spaced = false;
};

/// Dashes, bars and dots between spaces; long dashes without, two hyphens and ideographic spaces,
/// too. The first few.
std::vector<Separator> separators_in(const std::vector<Character>& characters);

/// Without what is not seen at its ends.
std::string_view without_margins(std::string_view text);

/// A place and a date, parted by a comma, a dash or a space.
std::optional<Dateline> read_dateline(std::string_view text, const LanguageTag& language);

/// What is on the line that may be a dateline.
enum class Beside { Title, Nothing };

/// What readers take for place and date although the date is in no form that the language is known
/// to write: after a comma a day, a month's name and a year; beside a title also without a comma or
/// a place, or after a comma a year.
std::optional<Dateline> undated_line(std::string_view text, Beside beside);

/// The place of what has something with a digit after its comma.
std::optional<std::string_view> place_of_undated(std::string_view text);

}  // namespace lectern::deck
