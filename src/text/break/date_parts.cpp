#include "text/break/date_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/break/words.h"
#include "text/canonical.h"
#include "text/dates/month_names.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

/// Of the Islamic calendar, as Arabic, Persian and Urdu write them.
constexpr std::array islamic_months{"محرم",  "صفر",   "ربيع", "ربیع", "جمادى", "جمادی", "رجب",
                                    "شعبان", "رمضان", "شوال", "ذو",   "ذي",    "ذی"};

constexpr std::size_t longest_month = 16;   // letters
constexpr std::size_t longest_ending = 12;  // bytes

/// A month's name, or one with an ending: toukokuu, toukokuussa.
bool names(std::string_view month, std::string_view word) {
  constexpr std::size_t least_stem = 8;  // bytes
  if (month == word) return true;
  return month.size() >= least_stem && word.starts_with(month) &&
         word.size() - month.size() <= longest_ending;
}

}  // namespace

DateParts::DateParts(const Codepoints& text, const LanguageTag& language)
    : text_(text), language_(language) {}

bool DateParts::is_number(IndexRange word) const {
  return !word.empty() && is_digit(text_[word.begin]);
}

bool DateParts::is_year(IndexRange word) const {
  constexpr std::size_t digits_of_year = 4;
  return word.size() == digits_of_year &&
         std::ranges::all_of(text_.values().subspan(word.begin, word.size()), is_digit);
}

bool DateParts::follows_day(IndexRange month) const {
  std::size_t day = month.begin;
  while (day > 0 && (is_breaking_space(text_[day - 1]) || text_[day - 1] == U'.')) --day;
  return day > 0 && day < month.begin && is_digit(text_[day - 1]);
}

bool DateParts::ends_date(IndexRange year) const {
  const IndexRange month = word_before(text_, year.begin, longest_month);
  return !month.empty() && follows_day(month);
}

bool DateParts::is_month(IndexRange word) const {
  if (!word.empty() && text_[word.end - 1] == U'.') --word.end;
  if (word.empty() || word.size() > longest_month) return false;
  if (!std::ranges::all_of(text_.values().subspan(word.begin, word.size()), is_letter))
    return false;
  const std::string lower = canonical(small_letters_of(text_, word));
  const auto begins = [&](const char* name) { return lower.starts_with(name); };
  if (std::ranges::any_of(islamic_months, begins)) return true;
  return std::ranges::any_of(month_names(language_),
                             [&](const std::string& month) { return names(month, lower); });
}

/// 30 de junio de 1971.
bool DateParts::is_link(IndexRange word) const {
  constexpr std::array<std::u32string_view, 5> links{U"de", U"del", U"di", U"do", U"of"};
  const auto letters = text_.values().subspan(word.begin, word.size());
  return std::ranges::any_of(
      links, [&](std::u32string_view link) { return std::ranges::equal(letters, link); });
}

bool DateParts::holds_comma(IndexRange day, IndexRange year) const {
  constexpr std::size_t digits_of_day = 2;
  return is_year(year) && is_number(day) && day.size() <= digits_of_day &&
         is_month(word_before(text_, day.begin, longest_month));
}

bool DateParts::holds(IndexRange left, IndexRange right) const {
  if (is_link(right) && right.end + 1 < text_.size()) {
    const bool leads_to_year = is_digit(text_[right.end + 1]);
    if (leads_to_year) return is_month(left);
    return is_number(left) && is_month(word_after(text_, right.end, longest_month));
  }
  if (is_number(left)) return is_month(right);
  if (!is_number(right)) return false;
  return is_month(left) || (is_year(right) && follows_day(left));
}

}  // namespace lectern::text
