#include "deck/headline.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "deck/dateline.h"
#include "text/dates/date.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// A paragraph on both sides of a separator.
struct Split {
  std::string_view first;
  std::string_view second;
};

Split split_at(std::string_view text, const std::vector<Character>& characters,
               const Separator& separator) {
  return {without_margins(text.substr(0, characters[separator.begin].byte)),
          without_margins(text.substr(characters[separator.end].byte))};
}

/// At the first dash between spaces.
std::optional<Split> split_at_dash(std::string_view text,
                                   const std::vector<Character>& characters) {
  for (const Separator& dash : separators_in(characters)) {
    if (dash.spaced) return split_at(text, characters, dash);
  }
  return std::nullopt;
}

/// `Opening address (London, 12 July 2011)`
std::optional<Split> split_at_brackets(std::string_view text,
                                       const std::vector<Character>& characters) {
  const auto is = [](const char32_t* set) {
    return [set](const Character& each) {
      return std::u32string_view(set).find(each.value) != std::u32string_view::npos;
    };
  };
  if (characters.empty() || !is(U")）")(characters.back())) return std::nullopt;
  const auto open = std::find_if(characters.rbegin(), characters.rend(), is(U"(（"));
  if (open == characters.rend() || open.base() == characters.end()) return std::nullopt;
  const std::size_t inside = open.base()->byte;
  return Split{without_margins(text.substr(0, open->byte)),
               text.substr(inside, characters.back().byte - inside)};
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
  bool apart = false;  ///< it does not go on with the line before, however it begins
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
    lines.push_back({without_margins(text.substr(marks[i].byte, end - marks[i].byte)), marks[i]});
  }
  return lines;
}

/// Not an address ("Excellencies,"), nor what leads to something, nor a sentence, nor a number.
bool may_be_title(std::string_view line) {
  const auto last = text::last_telling_character(line);
  const auto all = characters(line);
  const auto is_letter = [](const Character& each) { return text::is_letter(each.value); };
  return last && std::ranges::any_of(all, is_letter) && line.size() <= longest_dateline &&
         !text::is_comma(*last) && *last != U':' && !text::ends_sentence(*last);
}

bool is_short(std::string_view line) {
  constexpr std::size_t most = 80;
  return characters(line).size() <= most;
}

/// What begins or ends in small letters is part of a sentence: `It was 4 May 2024`; but for what
/// kind of place it is: `г. Казань`.
bool may_be_place(std::string_view place) {
  constexpr std::size_t longest_kind = 4;  // letters and a full stop
  const std::size_t kind = place.find(". ");
  if (kind != std::string_view::npos &&
      characters(place.substr(0, kind + 1)).size() <= longest_kind)
    place.remove_prefix(kind + 2);
  const auto is_small = [](std::string_view word) {
    const auto first = text::first_telling_character(word);
    return first && text::case_of(*first) == text::LetterCase::Lower;
  };
  return !is_small(place) && !is_small(place.substr(place.rfind(' ') + 1));
}

/// `(2011. 8. 3. Seoul)`, `- by the Mayor -`.
std::string_view without_ornament(std::string_view line) {
  const auto all = characters(line);
  constexpr std::size_t shortest = 5;
  if (all.size() < shortest) return line;
  const char32_t first = all.front().value, last = all.back().value;
  const bool bracketed = (first == U'(' && last == U')') || (first == U'（' && last == U'）');
  const bool dashed = text::is_dash(first) && text::is_dash(last) &&
                      text::is_white_space(all[1].value) &&
                      text::is_white_space(all[all.size() - 2].value);
  if (!bracketed && !dashed) return line;
  return without_margins(line.substr(all[1].byte, all.back().byte - all[1].byte));
}

/// Without the date in another calendar: `2 ທັນວາ 1995 (ພ.ສ. 2538)`.
std::string_view without_last_bracket(std::string_view line) {
  const std::size_t open = line.rfind('(');
  if (!line.ends_with(')') || open == 0 || open == std::string_view::npos) return line;
  return without_margins(line.substr(0, open));
}

/// Whether a dash stands after place and date, and a title, or half of one, after it.
bool goes_on_after_dash(std::string_view line, std::string_view place) {
  const auto all = characters(line);
  const auto dashes = separators_in(all);
  return !dashes.empty() && split_at(line, all, dashes.back()).first != place;
}

/// What a few words and a colon say of the rest of their line: `Date: 9 October 2019`; the end of
/// the colon, or 0.
std::size_t end_of_label(std::string_view line) {
  constexpr std::size_t most_words = 3;
  std::size_t words = 1;
  for (const Character& each : characters(line)) {
    if (text::is_digit(each.value)) return 0;
    words += text::is_white_space(each.value) ? 1 : 0;
    if (words > most_words) return 0;
    if (text::is_colon(each.value)) return boundary_after(line, each.byte + 1);
  }
  return 0;
}

/// `14:00`, `19h30`, `9.15`
bool is_time(std::string_view word) {
  constexpr std::size_t longest = 6;
  const auto all = characters(word);
  const auto is_number = [](const Character& each) { return text::is_digit(each.value); };
  return all.size() <= longest && !all.empty() && is_number(all.front()) && is_number(all.back()) &&
         std::ranges::count_if(all, is_number) + 1 == std::ssize(all);
}

/// Without the hour before a date or after it.
std::string_view without_time(std::string_view line) {
  const auto without_comma = [](std::string_view words) {
    return words.substr(0, words.find_last_not_of(", ") + 1);
  };
  const std::size_t first = line.find(' '), last = line.rfind(' ');
  if (first == std::string_view::npos) return line;
  if (is_time(line.substr(last + 1))) return without_comma(line.substr(0, last));
  return is_time(without_comma(line.substr(0, first))) ? without_margins(line.substr(first)) : line;
}

/// What a line by itself says, without what is put around it or leads to it.
std::string_view words_of(std::string_view line) {
  line = without_ornament(line);
  return without_margins(line.substr(end_of_label(line)));
}

/// The dateline of words.
std::optional<Dateline> dated_words(std::string_view words, const LanguageTag& language) {
  // a day of the week is no place
  if (const auto date = text::parse_date(words, language)) return Dateline{"", date};
  auto dated = read_dateline(words, language);
  if (dated && is_time(dated->place)) dated->place = "";
  return dated;
}

/// The dateline of a line by itself, with the hour or without, and without another calendar's date.
std::optional<Dateline> dated_line(std::string_view line, const LanguageTag& language) {
  const std::string_view words = words_of(line);
  // 一九五一年 has numerals
  const auto counts = [](const Character& each) {
    return text::is_digit(each.value) || text::is_ideographic_numeral(each.value);
  };
  if (std::ranges::none_of(characters(words), counts)) return std::nullopt;
  if (auto dated = dated_words(words, language)) return dated;
  for (const std::string_view fewer : {without_time(words), without_last_bracket(words)}) {
    if (fewer.size() == words.size()) continue;
    if (auto dated = dated_words(fewer, language)) return dated;
  }
  return std::nullopt;
}

/// The dateline of a line by itself beside a title, where a date alone is enough.
std::optional<Dateline> dateline_of_line(std::string_view line, const LanguageTag& language,
                                         DateRule rule) {
  if (const auto dated = dated_line(line, language)) {
    return may_be_place(dated->place) ? dated : std::nullopt;
  }
  line = words_of(line);
  if (rule == DateRule::Required) {
    auto undated = undated_line(line, Beside::Nothing);
    return undated && !goes_on_after_dash(line, undated->place) ? undated : std::nullopt;
  }
  const auto place = place_of_undated(line);
  return place ? std::optional(Dateline{*place, std::nullopt}) : std::nullopt;
}

/// Of one that a title is beside on the same line.
std::optional<Dateline> dateline_beside(std::string_view title, std::string_view dateline,
                                        const LanguageTag& language) {
  if (title.empty() || dateline.size() > longest_dateline) return std::nullopt;
  // a sentence may be one, but no end of one
  const auto first = text::first_telling_character(title);
  if (first && text::case_of(*first) == text::LetterCase::Lower) return std::nullopt;
  if (!may_be_title(title)) return read_dateline(dateline, language);
  const auto dated = dateline_of_line(dateline, language, DateRule::Required);
  return dated ? dated : undated_line(dateline, Beside::Title);
}

/// 2011-07-12 at either end.
bool has_machine_date(std::string_view dateline) {
  constexpr std::size_t length = 10;
  if (dateline.size() < length || std::ranges::count(dateline, '-') < 2) return false;
  const LanguageTag any;
  return text::parse_date(dateline.substr(dateline.size() - length), any) ||
         text::parse_date(dateline.substr(0, length), any);
}

/// Of a paragraph that is all of it. A date as machines write it is not for people.
Headline headline_of(const SourceParagraph& paragraph, std::string_view titles,
                     std::string_view dateline, const Dateline& dated) {
  Headline headline;
  headline.text = paragraph.text;
  if (!has_machine_date(dateline)) headline.dateline = dateline;
  headline.place = dated.place;
  headline.date = dated.date;
  headline.source = paragraph.source;
  const std::size_t end = titles.find(line_end);
  headline.title = without_margins(titles.substr(0, end));
  if (end != std::string_view::npos) {
    headline.subtitle = without_margins(titles.substr(end + line_end.size()));
  }
  return headline;
}

/// Whether a line goes on with what the one before it began, and was broken for want of room.
bool goes_on(const Line& line) {
  const auto first = text::first_telling_character(line.text);
  return !line.apart && first && text::case_of(*first) == text::LetterCase::Lower;
}

/// The end of what stands before place and date on their line, and of the comma after it: `by Piet
/// Botha, Kimberley, 3 August 1951`; 0: nothing does.
std::size_t end_of_byline(std::string_view line, const LanguageTag& language) {
  const auto all = characters(line);
  const auto comma =
      std::ranges::find_if(all, [](const Character& each) { return text::is_comma(each.value); });
  if (comma == all.end() || comma + 1 == all.end()) return 0;
  const std::size_t end = (comma + 1)->byte;
  const auto first = text::first_telling_character(line);
  const bool begins_small = first && text::case_of(*first) == text::LetterCase::Lower;
  if (!begins_small) return 0;
  const auto rest = read_dateline(without_margins(line.substr(end)), language);
  return rest && may_be_place(rest->place) ? end : 0;
}

/// The end of a date before the number of an issue: `14 October 1923 - No. 212`; 0: it has none.
std::size_t end_of_date(std::string_view line, const LanguageTag& language) {
  const auto all = characters(line);
  for (const Separator& separator : separators_in(all)) {
    const auto [date, number] = split_at(line, all, separator);
    if (!text::has_digit(date) || !text::has_digit(number)) continue;
    const bool dated = read_dateline(date, language) || text::parse_date(date, language);
    if (dated && !text::parse_date(number, language)) return all[separator.end].byte;
  }
  return 0;
}

/// A line as two, where two are on it; without the comma or the dash between them.
std::optional<std::pair<Line, Line>> parted(const Line& line, const LanguageTag& language) {
  const std::string_view text = without_ornament(line.text);
  std::size_t end = end_of_byline(text, language);
  if (end == 0) end = end_of_date(text, language);
  if (end == 0) return std::nullopt;
  auto first = characters(text.substr(0, end));
  const auto column = line.mark.column + static_cast<int>(first.size());
  const auto is_between = [](const Character& each) {
    return text::is_white_space(each.value) || text::is_comma(each.value) ||
           text::is_dash(each.value) || each.value == U'|';
  };
  while (!first.empty() && is_between(first.back())) first.pop_back();
  if (first.empty()) return std::nullopt;
  const std::size_t bytes = boundary_after(text, first.back().byte + 1);
  return std::pair{Line{text.substr(0, bytes), line.mark, true},
                   Line{without_margins(text.substr(end)), {0, line.mark.line, column}, true}};
}

/// The first line below the title that is two, as two.
void part_lines(std::vector<Line>& lines, const LanguageTag& language) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto both = parted(lines[i], language);
    if (!both) continue;
    lines[i] = both->first;
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, both->second);
    return;
  }
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
    whole.text += without_ornament(lines[i].text);
  }
  return headline_of(whole, std::string_view(whole.text).substr(titles), lines[dateline].text,
                     dated);
}

/// The lines of the first paragraphs as long as none of them is a sentence, and how many there are
/// up to each paragraph's end.
struct Opening {
  std::vector<Line> lines;
  std::vector<std::size_t> ends;
};

Opening opening_of(std::span<const SourceParagraph> paragraphs, const LanguageTag& language) {
  constexpr std::size_t most_paragraphs = 4, most_lines = 6;
  Opening opening;
  for (const SourceParagraph& paragraph :
       paragraphs.first(std::min(paragraphs.size(), most_paragraphs))) {
    std::vector<Line> own = lines_in(paragraph);
    part_lines(own, language);
    const bool fits = opening.lines.size() + own.size() <= most_lines;
    // what ends in 5 p.m. is no sentence, nor is 2011. 8. 3.
    const auto belongs = [&](const Line& line) {
      return may_be_title(line.text) || dated_line(line.text, language);
    };
    if (!fits || !std::ranges::all_of(own, belongs)) break;
    opening.lines.insert(opening.lines.end(), own.begin(), own.end());
    opening.ends.push_back(opening.lines.size());
  }
  return opening;
}

/// Several lines with dates are a roll of honour or a programme.
bool is_dated_list(const std::vector<Line>& lines, const LanguageTag& language) {
  return std::ranges::count_if(lines, [&](const Line& line) {
           return dated_line(line.text, language).has_value();
         }) > 1;
}

/// Whether a dash that parts title and dateline stands at an end of a line.
bool is_cut_at_dash(const Opening& opening) {
  const auto is_dash = [](std::optional<char32_t> mark) { return mark && text::is_dash(*mark); };
  return std::ranges::any_of(opening.lines, [&](const Line& line) {
    const auto all = characters(without_ornament(line.text));
    return !all.empty() && (is_dash(all.front().value) || is_dash(all.back().value));
  });
}

/// Of the lines up to the end of a paragraph, where one of that paragraph is a dateline.
std::optional<OpeningHeadline> dated_opening(const Opening& opening,
                                             std::span<const SourceParagraph> paragraphs,
                                             std::size_t paragraph, const LanguageTag& language,
                                             DateRule rule) {
  const std::size_t lines = opening.ends[paragraph];
  // a paragraph that only dates what follows, as a letter's, has no title
  if (lines < 2) return std::nullopt;
  // below what is marked as the title, a place and a year will do
  const bool titled =
      paragraph == 1 && lines == 2 && paragraphs[0].heading && ends_in_year(opening.lines[1].text);
  const DateRule rule_here = lines != 2 ? DateRule::Required : titled ? DateRule::Optional : rule;
  for (std::size_t i = paragraph == 0 ? 0 : opening.ends[paragraph - 1]; i < lines; ++i) {
    const auto dated = dateline_of_line(opening.lines[i].text, language, rule_here);
    if (!dated) continue;
    if (is_dated_list(opening.lines, language)) return std::nullopt;
    const auto end = opening.lines.begin() + static_cast<std::ptrdiff_t>(lines);
    return {{headline_of({opening.lines.begin(), end}, i, *dated), paragraph + 1}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Headline> read_headline(const SourceParagraph& paragraph, const LanguageTag& language,
                                      DateRule rule) {
  const auto characters = lectern::characters(paragraph.text);
  const auto separators = separators_in(characters);
  std::vector<Split> title_first;
  for (const Separator& separator : separators) {
    title_first.push_back(split_at(paragraph.text, characters, separator));
    const auto& [dateline, title] = title_first.back();
    const auto dated = dateline_beside(title, dateline, language);
    if (dated) return headline_of(paragraph, title, dateline, *dated);
  }
  if (const auto split = split_at_brackets(paragraph.text, characters))
    title_first.push_back(*split);
  for (const auto& [title, dateline] : title_first) {
    if (!may_be_title(title)) continue;
    const auto dated = dateline_beside(title, dateline, language);
    if (dated && may_be_place(dated->place)) return headline_of(paragraph, title, dateline, *dated);
  }
  const auto split = split_at_dash(paragraph.text, characters);
  if (rule == DateRule::Required || !split || split->second.empty()) return std::nullopt;
  const auto place = place_of_undated(split->first);
  if (!place) return std::nullopt;
  return headline_of(paragraph, split->second, split->first, {*place, std::nullopt});
}

std::optional<OpeningHeadline> opening_headline(std::span<const SourceParagraph> paragraphs,
                                                const LanguageTag& language, DateRule rule) {
  if (paragraphs.empty()) return std::nullopt;
  const Opening opening = opening_of(paragraphs, language);
  const bool of_lines = !opening.ends.empty() && opening.ends[0] > 1 && !is_cut_at_dash(opening);
  if (of_lines) {
    if (auto found = dated_opening(opening, paragraphs, 0, language, rule)) return found;
  }
  if (auto headline = read_headline(paragraphs[0], language, rule)) return {{*std::move(headline)}};
  for (std::size_t i = of_lines ? 1 : 0; i < opening.ends.size(); ++i) {
    if (auto found = dated_opening(opening, paragraphs, i, language, rule)) return found;
  }
  return std::nullopt;
}

std::optional<Headline> unread_headline(std::span<const SourceParagraph> paragraphs,
                                        const LanguageTag& language) {
  const Opening opening = opening_of(paragraphs, language);
  if (paragraphs.empty() || opening.ends.size() < paragraphs.size()) return std::nullopt;
  const auto looks_like_one = [](const SourceParagraph& paragraph) {
    return paragraph.heading || text::has_digit(paragraph.text) ||
           !separators_in(characters(paragraph.text)).empty();
  };
  const auto last = text::last_telling_character(opening.lines[0].text);
  // where nothing ends an address either
  const bool tells = last && !text::is_unpunctuated(*last);
  const bool short_title = tells && opening.lines.size() == 1 && is_short(opening.lines[0].text);
  if (!short_title && std::ranges::none_of(paragraphs, looks_like_one)) return std::nullopt;
  SourceParagraph whole{"", {}};
  for (const Line& line : opening.lines) {
    if (!whole.text.empty()) whole.text += line_end;
    whole.source.push_back({whole.text.size(), line.mark.line, line.mark.column});
    whole.text += line.text;
  }
  return headline_without_date(whole);
}

std::optional<Headline> title_by_itself(const SourceParagraph& paragraph) {
  const bool is_one = may_be_title(paragraph.text) && is_short(paragraph.text);
  return is_one ? std::optional(headline_without_date(paragraph)) : std::nullopt;
}

Headline headline_without_date(const SourceParagraph& paragraph) {
  return headline_of(paragraph, paragraph.text, "", {});
}

std::optional<std::string> headline_flaw(std::string_view paragraph, const LanguageTag& language) {
  const auto split = split_at_dash(paragraph, characters(paragraph));
  if (!split || !may_be_title(split->second) || !text::has_digit(split->first)) return std::nullopt;
  const auto last = text::last_telling_character(paragraph);
  if (last && text::ends_sentence(*last)) return std::nullopt;
  if (read_headline({std::string(paragraph), {}}, language)) return std::nullopt;
  const auto characters = lectern::characters(split->first);
  const auto comma =
      std::find_if(characters.begin(), characters.end(),
                   [](const Character& character) { return text::is_comma(character.value); });
  if (comma == characters.end()) return "there is no comma between place and date";
  const std::size_t after = comma + 1 == characters.end() ? split->first.size() : (comma + 1)->byte;
  return "“" + std::string(without_margins(split->first.substr(after))) + "” is no date as " +
         language.text() + " writes it, or as 2011-07-12";
}

}  // namespace lectern::deck
