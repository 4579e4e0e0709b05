#include "text/break/number_parts.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "text/break/large_numbers.h"
#include "text/break/pauses.h"
#include "text/break/words.h"
#include "text/grouped_numbers.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

constexpr std::size_t longest_unit = 2;          // letters
constexpr std::size_t longest_abbreviation = 3;  // with a full stop, or a capital as kWh has

bool is_sign(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_S_MASK) != 0 || c == U'§' || c == U'‰';
}

bool is_operator(char32_t c) {
  constexpr std::u32string_view operators = U"+=·×÷−<>≤≥≈±";
  return operators.find(c) != operators.npos;
}

bool is_wide_dash(char32_t c) { return c == U'―' || c == U'—' || c == U'－' || c == U'‐'; }

bool is_ideographic_digit(char32_t c) { return c == U'〇' || is_ideographic_numeral(c); }

bool is_range_dash(char32_t c) { return is_long_dash(c) || joins(c); }

}  // namespace

bool leads_to_number(char32_t ideograph) {
  constexpr std::u32string_view ideographs = U"午後前第约約元年月時时点";
  return ideographs.find(ideograph) != ideographs.npos;
}

NumberParts::NumberParts(const Codepoints& text)
    : text_(text), grouped_(text.size() + 1, false), telephone_ends_(text.size() + 1, false) {
  for (const auto& [number, kind] : grouped_numbers(text.values())) {
    telephone_ends_[number.end] = kind == GroupedNumber::Kind::Telephone;
    std::fill(grouped_.begin() + static_cast<std::ptrdiff_t>(number.begin) + 1,
              grouped_.begin() + static_cast<std::ptrdiff_t>(number.end), true);
  }
}

bool NumberParts::is_within_wide_number(IndexRange place) const {
  if (!place.empty() || place.begin < 2 || place.begin + 1 > text_.size()) return false;
  const std::size_t index = place.begin;
  const char32_t before = text_[index - 1];
  const char32_t after = text_[index];
  if (is_colon(before)) return is_digit(text_[index - 2]) && is_digit(after);
  if (is_wide_dash(before)) {
    return is_ideographic_digit(text_[index - 2]) && is_ideographic_digit(after);
  }
  return is_ideographic_digit(before) && is_wide_dash(after) && index + 1 < text_.size() &&
         is_ideographic_digit(text_[index + 1]);
}

bool NumberParts::is_beside_operator(IndexRange place) const {
  if (place.empty()) return false;
  const auto stands_alone = [&](std::size_t index) {
    return is_operator(text_[index]) && index > 0 && is_breaking_space(text_[index - 1]) &&
           index + 1 < text_.size() && is_breaking_space(text_[index + 1]);
  };
  return (place.begin > 0 && stands_alone(place.begin - 1)) ||
         (place.end < text_.size() && stands_alone(place.end));
}

bool NumberParts::is_in_range(IndexRange place) const {
  const auto is_between = [](char32_t c) { return is_breaking_space(c) || is_range_dash(c); };
  std::size_t begin = place.begin;
  std::size_t end = place.end;
  while (begin > 0 && is_between(text_[begin - 1])) --begin;
  while (end < text_.size() && is_between(text_[end])) ++end;
  const bool has_dash = begin < place.begin || end > place.end;
  if (!has_dash || begin == 0) return false;
  begin = before_unit(begin);
  end = after_sign(end);
  return begin > 0 && end < text_.size() && is_digit(text_[begin - 1]) && is_digit(text_[end]);
}

std::size_t NumberParts::before_unit(std::size_t end) const {
  std::size_t begin = end;
  const auto is_of_unit = [](char32_t c) { return is_letter(c) || is_sign(c) || c == U'.'; };
  while (begin > 0 && end - begin <= longest_abbreviation + 1 && is_of_unit(text_[begin - 1]))
    --begin;
  if (begin == end || begin == 0 || !is_breaking_space(text_[begin - 1])) return end;
  return begin - 1;
}

std::size_t NumberParts::after_sign(std::size_t begin) const {
  std::size_t end = begin;
  while (end < text_.size() && is_sign(text_[end])) ++end;
  if (end > begin && end < text_.size() && is_breaking_space(text_[end])) ++end;
  return end;
}

bool NumberParts::is_beside_sign(IndexRange place) const {
  if (place.empty() || place.begin == 0 || place.end == text_.size()) return false;
  const char32_t left = text_[place.begin - 1];
  const char32_t right = text_[place.end];
  if (is_digit(left)) return is_digit(right) || is_sign(right);
  return is_digit(right) && is_sign(left);
}

bool NumberParts::holds(IndexRange left, IndexRange right) const {
  return is_unit_of(left, right) || follows_unit(left, right) || is_ordinal_of(left, right) ||
         is_enlarged(left, right);
}

bool NumberParts::is_enlarged(IndexRange number, IndexRange word) const {
  if (number.empty() || word.empty() || !is_digit(text_[number.end - 1])) return false;
  return !is_telephone(number) && names_large_number(small_letters_of(text_, word));
}

bool NumberParts::follows_unit(IndexRange left, IndexRange right) const {
  if (left.empty() || right.empty() || !is_digit(text_[right.begin])) return false;
  const std::size_t number = before_unit(left.end);
  return number < left.end && number + 1 == left.begin && number > 0 && is_digit(text_[number - 1]);
}

bool NumberParts::is_unit_of(IndexRange number, IndexRange word) const {
  if (number.empty() || word.empty() || !is_letter(text_[word.begin])) return false;
  if (is_telephone(number)) return false;
  if (!is_digit(text_[number.end - 1]) && !is_roman(number)) return false;
  return text_[word.end - 1] == U'.' && letters_in(word) <= longest_abbreviation;
}

bool NumberParts::is_short(IndexRange word) const {
  const auto letters = text_.values().subspan(word.begin, word.size());
  const bool has_capital =
      std::ranges::any_of(letters, [](std::uint32_t c) { return case_of(c) == LetterCase::Upper; });
  return letters_in(word) <= (has_capital ? longest_abbreviation : longest_unit);
}

std::size_t NumberParts::letters_in(IndexRange word) const {
  const auto letters = text_.values().subspan(word.begin, word.size());
  const auto stops = static_cast<std::size_t>(std::ranges::count(letters, U'.'));
  return word.size() - stops;
}

bool NumberParts::is_ordinal_of(IndexRange name, IndexRange numeral) const {
  constexpr std::size_t shortest_name = 3;
  if (name.size() < shortest_name || case_of(text_[name.begin]) != LetterCase::Upper) return false;
  const bool is_word = case_of(text_[name.begin + 1]) == LetterCase::Lower;
  return is_word && is_roman(numeral);
}

bool NumberParts::is_roman(IndexRange word) const {
  if (!word.empty() && text_[word.end - 1] == U'.') --word.end;
  constexpr std::u32string_view numerals = U"IVXLCDM";
  const auto letters = text_.values().subspan(word.begin, word.size());
  const bool is_pronoun = word.size() == 1 && text_[word.begin] == U'I';
  return !is_pronoun && !word.empty() && std::ranges::all_of(letters, [&](std::uint32_t c) {
    return numerals.find(c) != numerals.npos;
  });
}

}  // namespace lectern::text
