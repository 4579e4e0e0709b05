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

/// A dash or comma between characters `[begin, end)`.
struct Separator {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool spaced = false;
};

/// Dashes between spaces; long ones without, and two hyphens, too. A line has few before its title.
std::vector<Separator> dashes_of(const std::vector<Character>& characters) {
  constexpr std::size_t most = 6;
  const auto is_long = [](char32_t dash) { return dash >= U'–' && dash <= U'―'; };
  std::vector<Separator> dashes;
  for (std::size_t i = 1; i + 1 < characters.size() && dashes.size() < most; ++i) {
    if (characters[i].byte > longest_dateline) break;
    if (!text::is_dash(characters[i].value)) continue;
    std::size_t end = i;
    while (end < characters.size() && text::is_dash(characters[end].value)) ++end;
    if (end == characters.size()) break;
    const bool spaced = text::is_white_space(characters[i - 1].value) &&
                        text::is_white_space(characters[end].value);
    if (spaced || is_long(characters[i].value) || end - i == 2) dashes.push_back({i, end, spaced});
    i = end;
  }
  return dashes;
}

Split split_at(std::string_view text, const std::vector<Character>& characters,
               const Separator& dash) {
  return {trimmed(text.substr(0, characters[dash.begin].byte)),
          trimmed(text.substr(characters[dash.end].byte))};
}

/// At the first dash between spaces.
std::optional<Split> split_at_dash(std::string_view text,
                                   const std::vector<Character>& characters) {
  for (const Separator& dash : dashes_of(characters)) {
    if (dash.spaced) return split_at(text, characters, dash);
  }
  return std::nullopt;
}

/// What may be between a place and a date.
std::vector<Separator> separators_of(const std::vector<Character>& dateline) {
  std::vector<Separator> separators = dashes_of(dateline);
  for (std::size_t i = 0; i + 1 < dateline.size(); ++i) {
    if (text::is_comma(dateline[i].value)) separators.push_back({i, i + 1, false});
  }
  std::ranges::sort(separators, {}, &Separator::begin);
  return separators;
}

bool has_digit(std::string_view text) {
  const auto characters = lectern::characters(text);
  return std::any_of(characters.begin(), characters.end(),
                     [](const Character& character) { return text::is_digit(character.value); });
}

/// Place and date, or date and place.
struct Dateline {
  std::string_view place;
  std::optional<Date> date;
};

/// Both a place ("Washington, D.C.") and a date ("July 12, 2011") may hold commas: the longest end
/// of the line that reads as a date is the date, or else the longest beginning.
std::optional<Dateline> read_dateline(std::string_view dateline, const LanguageTag& language) {
  const auto characters = lectern::characters(dateline);
  const auto separators = separators_of(characters);
  const auto before = [&](const Separator& separator) {
    return trimmed(dateline.substr(0, characters[separator.begin].byte));
  };
  const auto after = [&](const Separator& separator) {
    return trimmed(dateline.substr(characters[separator.end].byte));
  };
  for (const Separator& separator : separators) {
    if (before(separator).empty()) return std::nullopt;
    const auto date = text::parse_date(after(separator), language);
    if (date) return Dateline{before(separator), *date};
  }
  for (auto separator = separators.rbegin(); separator != separators.rend(); ++separator) {
    const auto date = text::parse_date(before(*separator), language);
    if (date && !after(*separator).empty()) return Dateline{after(*separator), *date};
  }
  return std::nullopt;
}

/// The place of a dateline that has something with a digit where its date belongs.
std::optional<std::string_view> place_of_undated(std::string_view dateline) {
  const auto characters = lectern::characters(dateline);
  for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
    if (!text::is_comma(characters[i].value)) continue;
    const std::string_view place = trimmed(dateline.substr(0, characters[i].byte));
    if (place.empty()) return std::nullopt;
    if (has_digit(dateline.substr(characters[i + 1].byte))) return place;
  }
  return std::nullopt;
}

/// `Nuremberg, about 1890`
bool ends_in_year(std::string_view line) {
  constexpr std::size_t digits = 4;
  const auto all = characters(line);
  return all.size() > digits && !text::is_digit((all.end() - digits - 1)->value) &&
         std::all_of(all.end() - digits, all.end(),
                     [](const Character& each) { return text::is_digit(each.value); });
}

struct Line {
  std::string_view text;
  SourceMark mark;
};

/// As they are in the file.
std::vector<Line> lines_in(const SourceParagraph& paragraph) {
  std::vector<Line> lines;
  const std::string_view text = paragraph.text;
  const auto& marks = paragraph.source;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!lines.empty() && lines.back().mark.line == marks[i].line) continue;
    const auto next =
        std::find_if(marks.begin() + static_cast<std::ptrdiff_t>(i), marks.end(),
                     [&](const SourceMark& mark) { return mark.line != marks[i].line; });
    const std::size_t end = next == marks.end() ? text.size() : next->byte;
    lines.push_back({trimmed(text.substr(marks[i].byte, end - marks[i].byte)), marks[i]});
  }
  return lines;
}

/// Not an address ("Excellencies,"), nor what leads to something, nor a sentence.
bool may_be_title(std::string_view line) {
  const auto last = text::last_telling_character(line);
  return last && line.size() <= longest_dateline && !text::is_comma(*last) && *last != U':' &&
         !text::ends_sentence(*last);
}

/// The same of a line beside a title, where a date alone is enough.
std::optional<Dateline> read_dateline(std::string_view line, const LanguageTag& language,
                                      DateRule rule) {
  if (auto dated = read_dateline(line, language)) return dated;
  if (const auto date = text::parse_date(line, language)) return Dateline{"", date};
  if (rule == DateRule::Required) return std::nullopt;
  const auto place = place_of_undated(line);
  return place ? std::optional(Dateline{*place, std::nullopt}) : std::nullopt;
}

/// 2011-07-12 at either end.
bool has_machine_date(std::string_view dateline) {
  constexpr std::size_t length = 10;
  if (dateline.size() < length || std::ranges::count(dateline, '-') < 2) return false;
  const LanguageTag any;
  return text::parse_date(dateline.substr(dateline.size() - length), any) ||
         text::parse_date(dateline.substr(0, length), any);
}

/// What is before the titles that a text ends in, without the dash between them. A date as machines
/// write it is not for people.
std::string_view before_dash(std::string_view text, std::string_view titles) {
  std::string_view dateline = text.substr(0, static_cast<std::size_t>(titles.data() - text.data()));
  std::size_t end = 0;
  for (const Character& character : characters(dateline)) {
    const bool between = text::is_white_space(character.value) || text::is_dash(character.value);
    if (!between) end = boundary_after(dateline, character.byte + 1);
  }
  dateline = trimmed(dateline.substr(0, end));
  return has_machine_date(dateline) ? std::string_view() : dateline;
}

/// Of a paragraph that is all of it.
Headline headline_of(const SourceParagraph& paragraph, std::string_view titles,
                     const Dateline& dated) {
  Headline headline;
  headline.text = paragraph.text;
  headline.dateline = before_dash(paragraph.text, titles);
  headline.place = dated.place;
  headline.date = dated.date;
  headline.source = paragraph.source;
  const std::size_t end = titles.find(line_end);
  headline.title = trimmed(titles.substr(0, end));
  if (end != std::string_view::npos) {
    headline.subtitle = trimmed(titles.substr(end + line_end.size()));
  }
  return headline;
}

/// Whether a line goes on with what the one before it began, and was broken for want of room.
bool goes_on(const Line& line) {
  const auto first = text::first_telling_character(line.text);
  return first && text::case_of(*first) == text::LetterCase::Lower;
}

/// As if all were one text, the dateline first.
Headline headline_of(const std::vector<Line>& lines, std::size_t dateline, const Dateline& dated) {
  SourceParagraph whole{std::string(lines[dateline].text) + " - ",
                        {{0, lines[dateline].mark.line, lines[dateline].mark.column}}};
  const std::size_t titles = whole.text.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == dateline) continue;
    if (whole.text.size() > titles) whole.text += goes_on(lines[i]) ? " " : line_end;
    whole.source.push_back({whole.text.size(), lines[i].mark.line, lines[i].mark.column});
    whole.text += lines[i].text;
  }
  return headline_of(whole, std::string_view(whole.text).substr(titles), dated);
}

/// The lines of the first paragraphs as long as none of them is a sentence, and how many there are
/// up to each paragraph's end.
struct Opening {
  std::vector<Line> lines;
  std::vector<std::size_t> ends;
};

Opening opening_of(std::span<const SourceParagraph> paragraphs) {
  constexpr std::size_t most_paragraphs = 4, most_lines = 6;
  Opening opening;
  for (const SourceParagraph& paragraph :
       paragraphs.first(std::min(paragraphs.size(), most_paragraphs))) {
    const std::vector<Line> own = lines_in(paragraph);
    const bool fits = opening.lines.size() + own.size() <= most_lines;
    if (!fits || !std::ranges::all_of(own, may_be_title, &Line::text)) break;
    opening.lines.insert(opening.lines.end(), own.begin(), own.end());
    opening.ends.push_back(opening.lines.size());
  }
  return opening;
}

}  // namespace

std::optional<Headline> read_headline(const SourceParagraph& paragraph, const LanguageTag& language,
                                      DateRule rule) {
  const auto characters = lectern::characters(paragraph.text);
  for (const Separator& dash : dashes_of(characters)) {
    const Split split = split_at(paragraph.text, characters, dash);
    if (split.title.empty()) continue;
    const auto dateline = may_be_title(split.title)
                              ? read_dateline(split.dateline, language, DateRule::Required)
                              : read_dateline(split.dateline, language);
    if (dateline) return headline_of(paragraph, split.title, *dateline);
  }
  const auto split = split_at_dash(paragraph.text, characters);
  if (rule == DateRule::Required || !split || split->title.empty()) return std::nullopt;
  const auto place = place_of_undated(split->dateline);
  if (!place) return std::nullopt;
  return headline_of(paragraph, split->title, {*place, std::nullopt});
}

std::optional<OpeningHeadline> opening_headline(std::span<const SourceParagraph> paragraphs,
                                                const LanguageTag& language, DateRule rule) {
  if (paragraphs.empty()) return std::nullopt;
  if (auto headline = read_headline(paragraphs[0], language, rule)) return {{*std::move(headline)}};
  const Opening opening = opening_of(paragraphs);
  for (std::size_t i = 0; i < opening.ends.size(); ++i) {
    // a paragraph that only dates what follows, as a letter's, has no title
    if (opening.ends[i] < 2) continue;
    // below what is marked as the title, a place and a year will do
    const bool titled = i == 1 && opening.ends[i] == 2 && paragraphs[0].heading &&
                        ends_in_year(opening.lines[1].text);
    const DateRule rule_here = opening.ends[i] != 2 ? DateRule::Required
                               : titled             ? DateRule::Optional
                                                    : rule;
    for (std::size_t line = i == 0 ? 0 : opening.ends[i - 1]; line < opening.ends[i]; ++line) {
      const auto dated = read_dateline(opening.lines[line].text, language, rule_here);
      if (!dated) continue;
      const auto end = opening.lines.begin() + static_cast<std::ptrdiff_t>(opening.ends[i]);
      return {{headline_of({opening.lines.begin(), end}, line, *dated), i + 1}};
    }
  }
  return std::nullopt;
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
