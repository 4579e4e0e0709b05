#include "deck/dateline.h"

#include <algorithm>

#include "text/dates/date.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

bool is_bar(char32_t character) {
  return character == U'|' || character == U'·' || character == U'•' || character == U'｜';
}

bool is_ideographic_space(char32_t character) { return character == U'\u3000'; }

/// What may be between a place and a date.
std::vector<Separator> separators_of(const std::vector<Character>& dateline) {
  std::vector<Separator> separators = separators_in(dateline);
  for (std::size_t i = 0; i + 1 < dateline.size(); ++i) {
    if (text::is_comma(dateline[i].value)) separators.push_back({i, i + 1, false});
  }
  std::ranges::sort(separators, {}, &Separator::begin);
  return separators;
}

/// The spaces before the first number, the last of them first: a day of the week, an article and a
/// month's name may come between it and the place.
std::vector<std::size_t> spaces_before_number(const std::vector<Character>& dateline) {
  constexpr std::size_t most_words = 5;
  const auto number = std::ranges::find_if(
      dateline, [](const Character& character) { return text::is_digit(character.value); });
  std::vector<std::size_t> spaces;
  for (auto each = number; each != dateline.begin() && spaces.size() < most_words;) {
    --each;
    if (text::is_white_space(each->value))
      spaces.push_back(static_cast<std::size_t>(each - dateline.begin()));
  }
  return spaces;
}

bool has_year(std::string_view text) {
  int digits = 0;
  for (const Character& character : characters(text)) {
    digits = text::is_digit(character.value) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

/// The numbers and the words of what may be a date.
struct DateWords {
  int years = 0;   ///< numbers of four digits
  int days = 0;    ///< numbers up to 31
  int others = 0;  ///< numbers that no date has
  int words = 0;
  bool month = false;  ///< a word that is long enough for one
};

DateWords date_words_of(std::string_view text) {
  constexpr int last_day = 31, first_year = 1000, last_year = 2999, shortest_month = 3;
  DateWords all;
  const auto characters = lectern::characters(text);
  for (std::size_t i = 0; i < characters.size();) {
    std::size_t end = i;
    if (text::is_digit(characters[i].value)) {
      int value = 0;
      for (; end < characters.size() && text::is_digit(characters[end].value); ++end) {
        value = std::min(value * 10 + *text::digit_value(characters[end].value), last_year + 1);
      }
      const std::size_t digits = end - i;
      const bool year = digits == 4 && value >= first_year && value <= last_year;
      const bool day = digits <= 2 && value >= 1 && value <= last_day;
      ++(year ? all.years : day ? all.days : all.others);
    } else if (text::is_letter(characters[i].value)) {
      for (; end < characters.size() && text::is_letter(characters[end].value);) ++end;
      const bool cased = text::case_of(characters[i].value) != text::LetterCase::None;
      all.month = all.month || !cased || end - i >= shortest_month;
      ++all.words;
    } else {
      end = i + 1;
    }
    i = end;
  }
  return all;
}

// Day of the week, article, month, "year" and what is put between them.
constexpr int most_words_of_date = 6;

bool looks_like_date(std::string_view text) {
  const DateWords all = date_words_of(text);
  if (all.others > 0 || all.words > most_words_of_date) return false;
  // or of two calendars, one after the other
  return (all.years == 1 && all.days == 1 && all.month) || (all.years == 1 && all.days == 2) ||
         (all.years == 2 && all.days == 2 && all.month);
}

bool looks_like_year(std::string_view text) {
  const DateWords all = date_words_of(text);
  return all.years == 1 && all.others == 0 && all.words <= most_words_of_date / 2;
}

std::string_view before(std::string_view text, const Character& character) {
  return without_margins(text.substr(0, character.byte));
}

/// Of what stands after a date, which the rest of a sentence may do as well.
bool may_be_place_after_date(std::string_view place) {
  constexpr std::size_t longest = 60, abbreviation = 5;  // characters: `D.C.`, `Mich.`
  const auto last = text::last_telling_character(place);
  if (!last || characters(place).size() > longest) return false;
  const std::string_view word = place.substr(place.rfind(' ') + 1);
  const bool is_abbreviation = *last == U'.' && word.size() <= abbreviation;
  return is_abbreviation || !text::ends_sentence(*last);
}

/// The spaces after the last number, the last of them first: `year` and a few words of a place may
/// come after it.
std::vector<std::size_t> spaces_after_number(const std::vector<Character>& dateline) {
  constexpr std::size_t most_words = 4;
  std::vector<std::size_t> spaces;
  for (std::size_t i = dateline.size(); i > 0 && !text::is_digit(dateline[i - 1].value); --i) {
    if (text::is_white_space(dateline[i - 1].value)) spaces.push_back(i - 1);
  }
  return spaces.size() > most_words ? std::vector<std::size_t>() : spaces;
}

/// Without a comma: `Praha 1. ledna 1990`, `2011. 8. 3. Seoul`.
std::optional<Dateline> dateline_of_words(std::string_view dateline,
                                          const std::vector<Character>& characters,
                                          const LanguageTag& language) {
  if (!has_year(dateline)) return std::nullopt;
  const auto spaces = spaces_before_number(characters);
  for (auto space = spaces.rbegin(); space != spaces.rend(); ++space) {
    const std::string_view place = before(dateline, characters[*space]);
    if (place.empty()) continue;
    const auto date = text::parse_date(dateline.substr(characters[*space].byte + 1), language);
    if (date) return Dateline{place, *date};
  }
  for (const std::size_t space : spaces_after_number(characters)) {
    const std::string_view place = without_margins(dateline.substr(characters[space].byte));
    const auto first = text::first_telling_character(place);
    const bool begins_small = first && text::case_of(*first) == text::LetterCase::Lower;
    const auto date = text::parse_date(before(dateline, characters[space]), language);
    if (date && !begins_small && may_be_place_after_date(place)) return Dateline{place, *date};
  }
  return std::nullopt;
}

}  // namespace

std::string_view without_margins(std::string_view text) {
  const auto characters = lectern::characters(text);
  const auto inked = [](const Character& character) {
    return !text::is_white_space(character.value) && !text::is_invisible(character.value);
  };
  const auto first = std::find_if(characters.begin(), characters.end(), inked);
  if (first == characters.end()) return {};
  const auto last = std::find_if(characters.rbegin(), characters.rend(), inked).base();
  const std::size_t end = last == characters.end() ? text.size() : last->byte;
  return text.substr(first->byte, end - first->byte);
}

std::vector<Separator> separators_in(const std::vector<Character>& characters) {
  constexpr std::size_t most = 6;
  const auto is_long = [](char32_t dash) { return dash >= U'–' && dash <= U'―'; };
  std::vector<Separator> separators;
  for (std::size_t i = 1; i + 1 < characters.size() && separators.size() < most; ++i) {
    if (characters[i].byte > longest_dateline) break;
    const char32_t first = characters[i].value;
    if (is_ideographic_space(first)) separators.push_back({i, i + 1, true});
    if (!text::is_dash(first) && !is_bar(first)) continue;
    std::size_t end = i;
    while (end < characters.size() && text::is_dash(characters[end].value)) ++end;
    if (is_bar(first)) end = i + 1;
    if (end == characters.size()) break;
    const bool spaced = text::is_white_space(characters[i - 1].value) &&
                        text::is_white_space(characters[end].value);
    // 1600–1700
    const bool range =
        text::is_digit(characters[i - 1].value) && text::is_digit(characters[end].value);
    const bool free = !is_bar(first) && !range && (is_long(first) || end - i == 2);
    if (spaced || free) separators.push_back({i, end, spaced});
    i = end;
  }
  return separators;
}

/// Both a place ("Washington, D.C.") and a date ("July 12, 2011") may hold commas: the longest end
/// of the line that reads as a date is the date, or else the longest beginning.
std::optional<Dateline> read_dateline(std::string_view dateline, const LanguageTag& language) {
  const auto characters = lectern::characters(dateline);
  const auto separators = separators_of(characters);
  const auto after = [&](const Separator& separator) {
    return without_margins(dateline.substr(characters[separator.end].byte));
  };
  for (const Separator& separator : separators) {
    const std::string_view place = before(dateline, characters[separator.begin]);
    if (place.empty()) return std::nullopt;
    const auto date = text::parse_date(after(separator), language);
    if (date) return Dateline{place, *date};
  }
  for (auto separator = separators.rbegin(); separator != separators.rend(); ++separator) {
    const auto date = text::parse_date(before(dateline, characters[separator->begin]), language);
    if (date && may_be_place_after_date(after(*separator)))
      return Dateline{after(*separator), *date};
  }
  if (auto dated = dateline_of_words(dateline, characters, language)) return dated;
  if (separators.empty()) return std::nullopt;
  // , 5 p.m.
  constexpr std::size_t longest_time = 24;  // characters
  const std::string_view time = after(separators.back());
  const bool may_be_time = text::has_digit(time) && count_characters(time) <= longest_time;
  if (!may_be_time || has_year(time)) return std::nullopt;
  return read_dateline(before(dateline, characters[separators.back().begin]), language);
}

std::optional<Dateline> undated_line(std::string_view text, Beside beside) {
  const auto characters = lectern::characters(text);
  const bool titled = beside == Beside::Title;
  for (const Separator& separator : separators_of(characters)) {
    const std::string_view place = before(text, characters[separator.begin]);
    if (place.empty()) return std::nullopt;
    if (text::has_digit(place)) break;
    const std::string_view rest = text.substr(characters[separator.end].byte);
    if (looks_like_date(rest) || (titled && looks_like_year(rest)))
      return Dateline{place, std::nullopt};
  }
  if (!titled) return std::nullopt;
  for (const std::size_t space : spaces_before_number(characters)) {
    const std::string_view place = before(text, characters[space]);
    if (!place.empty() && looks_like_date(text.substr(characters[space].byte)))
      return Dateline{place, std::nullopt};
  }
  return looks_like_date(text) ? std::optional(Dateline{"", std::nullopt}) : std::nullopt;
}

std::optional<std::string_view> place_of_undated(std::string_view dateline) {
  const auto characters = lectern::characters(dateline);
  for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
    if (!text::is_comma(characters[i].value)) continue;
    const std::string_view place = before(dateline, characters[i]);
    if (place.empty()) return std::nullopt;
    if (text::has_digit(dateline.substr(characters[i + 1].byte))) return place;
  }
  return std::nullopt;
}

}  // namespace lectern::deck
