#include "deck/format/headline.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "text/letters.h"
#include "text/locale.h"

namespace lectern::deck {
namespace {

// A place and a date are shorter than this in any language, and a speech's paragraph often not.
constexpr std::size_t longest_dateline = 200;

std::string_view trimmed(std::string_view text) {
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

struct Split {
  std::string_view dateline;
  std::string_view title;
};

/// At the first dash between spaces.
std::optional<Split> split_at_dash(std::string_view text,
                                   const std::vector<Character>& characters) {
  for (std::size_t i = 1; i + 1 < characters.size(); ++i) {
    if (characters[i].byte > longest_dateline) return std::nullopt;
    const bool is_apart = text::is_white_space(characters[i - 1].value) &&
                          text::is_white_space(characters[i + 1].value);
    if (!text::is_dash(characters[i].value) || !is_apart) continue;
    return Split{trimmed(text.substr(0, characters[i].byte)),
                 trimmed(text.substr(characters[i + 1].byte))};
  }
  return std::nullopt;
}

bool has_digit(std::string_view text) {
  const auto characters = lectern::characters(text);
  return std::any_of(characters.begin(), characters.end(),
                     [](const Character& character) { return text::is_digit(character.value); });
}

}  // namespace

std::optional<Headline> read_headline(const SourceParagraph& paragraph, const LanguageTag& language,
                                      DateRule rule) {
  const auto split = split_at_dash(paragraph.text, characters(paragraph.text));
  if (!split || split->title.empty()) return std::nullopt;

  // Both a place ("Washington, D.C.") and a date ("July 12, 2011") may hold commas: the longest
  // end of the line that reads as a date is the date.
  const auto characters = lectern::characters(split->dateline);
  std::optional<Headline> undated;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (!text::is_comma(characters[i].value)) continue;
    const std::size_t after =
        i + 1 < characters.size() ? characters[i + 1].byte : split->dateline.size();
    const std::string_view place = trimmed(split->dateline.substr(0, characters[i].byte));
    const std::string_view date = trimmed(split->dateline.substr(after));
    if (place.empty()) return std::nullopt;
    Headline headline{paragraph.text, std::string(place), std::string(split->title),
                      text::parse_date(date, language), paragraph.source};
    if (headline.date) return headline;
    if (!undated && has_digit(date)) undated = std::move(headline);
  }
  return rule == DateRule::Optional ? undated : std::nullopt;
}

std::optional<std::string> headline_flaw(std::string_view paragraph, const LanguageTag& language) {
  const auto split = split_at_dash(paragraph, characters(paragraph));
  if (!split || split->title.empty() || !has_digit(split->dateline)) return std::nullopt;
  const auto last = text::last_telling_character(paragraph);
  if (last && text::ends_sentence(*last)) return std::nullopt;
  if (read_headline({std::string(paragraph), {}}, language)) return std::nullopt;
  const auto characters = lectern::characters(split->dateline);
  const auto comma =
      std::find_if(characters.begin(), characters.end(),
                   [](const Character& character) { return text::is_comma(character.value); });
  if (comma == characters.end()) return "there is no comma between place and date";
  const std::size_t after =
      comma + 1 == characters.end() ? split->dateline.size() : (comma + 1)->byte;
  return "“" + std::string(trimmed(split->dateline.substr(after))) + "” is no date as " +
         language.text() + " writes it, or as 2011-07-12";
}

}  // namespace lectern::deck
