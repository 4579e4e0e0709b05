#include "text/runs/isolated.h"

#include <algorithm>

#include "text/grouped_numbers.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

bool is_latin(char32_t c) { return case_of(c) != LetterCase::None && c < 0x0250; }
bool is_latin_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_sign(char32_t c) { return c == U'+' || c == U'-' || c == U'−' || c == U'±' || c == U'~'; }
bool is_degree(char32_t c) { return c == U'°' || c == U'º' || c == U'µ'; }

class Stretches {
 public:
  explicit Stretches(const Codepoints& text) : text_(text) {}

  /// Of a number with a unit that begins at the index, or before it with a sign; else empty.
  IndexRange measure(std::size_t digit) const {
    if (!is_latin_digit(at(digit)) || (digit > 0 && belongs_to_more(at(digit - 1)))) return {};
    std::size_t end = digit;
    while (is_latin_digit(at(end)) || (is_decimal_mark(at(end)) && is_latin_digit(at(end + 1)))) {
      ++end;
    }
    const bool spaced = is_white_space(at(end)) && is_degree(at(end + 1));
    std::size_t unit = spaced ? end + 1 : end;
    while (is_degree(at(unit))) ++unit;
    const std::size_t letters = unit;
    while (is_latin(at(unit))) ++unit;
    if (unit == letters) return {};
    const bool has_sign =
        digit > 0 && is_sign(at(digit - 1)) && (digit == 1 || !is_latin_digit(at(digit - 2)));
    return {has_sign ? digit - 1 : digit, unit};
  }

  /// Of a word that begins at the index and that signs or full stops close; else empty.
  IndexRange word(std::size_t begin) const {
    if (!is_latin(at(begin)) || (begin > 0 && is_in_word(at(begin - 1)))) return {};
    std::size_t end = begin;
    while (is_in_word(at(end))) ++end;
    const bool closed_by_sign = at(end - 1) == U'+' || at(end - 1) == U'#';
    return closed_by_sign || are_initials({begin, end}) ? IndexRange{begin, end} : IndexRange{};
  }

 private:
  char32_t at(std::size_t index) const { return index < text_.size() ? text_[index] : U' '; }

  static bool is_decimal_mark(char32_t c) { return c == U'.' || c == U','; }
  static bool is_in_word(char32_t c) {
    return is_latin(c) || is_latin_digit(c) || c == U'.' || c == U'+' || c == U'#';
  }
  static bool belongs_to_more(char32_t c) {
    return is_digit(c) || is_decimal_mark(c) || case_of(c) != LetterCase::None;
  }

  /// U.S.A.: letters that each have a full stop.
  bool are_initials(IndexRange word) const {
    if (word.size() < 4 || word.size() % 2 != 0) return false;
    for (std::size_t i = word.begin; i < word.end; i += 2) {
      if (!is_latin(at(i)) || at(i + 1) != U'.') return false;
    }
    return true;
  }

  const Codepoints& text_;
};

}  // namespace

std::vector<IndexRange> isolated_stretches(const Codepoints& text) {
  std::vector<IndexRange> found;
  for (const GroupedNumber& number : grouped_numbers(text.values())) found.push_back(number.range);
  const Stretches stretches(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const IndexRange measure = stretches.measure(i);
    const IndexRange stretch = measure.empty() ? stretches.word(i) : measure;
    if (stretch.empty()) continue;
    found.push_back(stretch);
    i = stretch.end - 1;
  }
  std::ranges::sort(found, {}, &IndexRange::begin);
  std::vector<IndexRange> apart;
  for (const IndexRange& stretch : found) {
    if (apart.empty() || apart.back().end <= stretch.begin) apart.push_back(stretch);
  }
  return apart;
}

}  // namespace lectern::text
