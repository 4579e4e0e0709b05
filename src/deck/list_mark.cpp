#include "deck/list_mark.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

constexpr std::size_t most_characters = 4;  // of a number, or a letter: xvii, 1001

bool is_opening_bracket(char32_t c) { return c == U'(' || c == U'（' || c == U'['; }
bool is_closing_bracket(char32_t c) { return c == U')' || c == U'）' || c == U']'; }

/// In a circle or in brackets, as one character: ① ⑴ ㈠ ㊀.
bool is_enclosed(char32_t c) {
  return (c >= U'①' && c <= U'⓿') || (c >= U'㈠' && c <= U'㉃') || (c >= U'㊀' && c <= U'㊰');
}

/// A text's first characters, which are all that tell.
class Beginning {
 public:
  explicit Beginning(std::string_view text)
      : text_(text.substr(0, boundary_after(text, std::min(text.size(), window)))),
        characters_(lectern::characters(text_)) {}

  char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i].value : 0; }
  bool is_white_space(std::size_t i) const { return text::is_white_space(at(i)); }

  /// Bytes up to the first character from `i` on that is not white space; 0 where there is none.
  std::size_t mark_before(std::size_t i) const {
    while (is_white_space(i)) ++i;
    return i < characters_.size() ? characters_[i].byte : 0;
  }

  /// `1、`, `十二、`, but for `三、四十` or `一个、`, which count.
  std::size_t mark_with_comma(std::size_t begin, std::size_t end) const {
    const auto counts = text::is_digit(at(begin)) ? text::is_digit : text::is_ideographic_numeral;
    for (std::size_t i = begin; i < end; ++i) {
      if (!counts(at(i))) return 0;
    }
    return counts(at(end + 1)) ? 0 : mark_before(end + 1);
  }

  /// `1 - `, as Arabic counts, but for a stretch from one number to another: `12 – 15`.
  std::size_t mark_with_dash(std::size_t begin, std::size_t end) const {
    constexpr std::size_t most_digits = 2;
    const std::size_t dash = is_white_space(end) ? end + 1 : end;
    if (end > begin + most_digits || !text::is_dash(at(dash)) || !is_white_space(dash + 1))
      return 0;
    return text::is_letter(at(dash + 2)) ? mark_before(dash + 1) : 0;
  }

  /// The end of a number, or of a letter that counts, from `begin` on.
  std::size_t end_of_number(std::size_t begin) const {
    std::size_t end = begin;
    const auto counts = text::is_digit(at(begin)) ? text::is_digit : text::is_letter;
    while (end < begin + most_characters && counts(at(end))) ++end;
    return end;
  }

 private:
  static constexpr std::size_t window = 32;
  std::string_view text_;
  std::vector<Character> characters_;
};

}  // namespace

std::size_t list_mark(std::string_view text) {
  const Beginning beginning(text);
  const char32_t first = beginning.at(0);
  if (is_enclosed(first)) return beginning.mark_before(1);
  if (text::is_bullet(first) || text::is_dash(first)) {
    return beginning.is_white_space(1) ? beginning.mark_before(1) : 0;
  }
  const std::size_t begin = is_opening_bracket(first) ? 1 : 0;
  const std::size_t end = beginning.end_of_number(begin);
  if (end == begin) return 0;
  const char32_t mark = beginning.at(end);
  const bool number = text::is_digit(beginning.at(begin));
  if (mark == U'、') return beginning.mark_with_comma(begin, end);
  if (const std::size_t dashed = number ? beginning.mark_with_dash(begin, end) : 0) return dashed;
  const bool stop = text::is_full_stop(mark) && number;
  return (is_closing_bracket(mark) || stop) && beginning.is_white_space(end + 1)
             ? beginning.mark_before(end + 1)
             : 0;
}

bool is_bullet_mark(std::string_view text) {
  const char32_t first = Beginning(text).at(0);
  return text::is_bullet(first) || text::is_dash(first);
}

}  // namespace lectern::deck
