#include "app/findings/excerpt.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::app {
namespace {

using Characters = std::vector<Character>;

char32_t printable(char32_t character) {
  return text::is_control(character) || text::is_white_space(character) ? U' ' : character;
}

int columns_in(const Characters& line, std::size_t begin, std::size_t end) {
  int columns = 0;
  for (std::size_t i = begin; i < end; ++i) columns += text::columns_of(printable(line[i].value));
  return columns;
}

std::string text_in(const Characters& line, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += encoded(printable(line[i].value));
  return text;
}

/// The first character from `place` on that is no part of its word; a mark is a word of its own.
std::size_t end_of_word(const Characters& line, std::size_t place) {
  const auto is_part = [&](std::size_t i) {
    return text::is_letter(line[i].value) || text::is_digit(line[i].value);
  };
  std::size_t end = std::min(place + 1, line.size());
  while (place < line.size() && is_part(place) && end < line.size() && is_part(end)) ++end;
  return end;
}

}  // namespace

Excerpt excerpt_of(std::string_view line, std::size_t byte, int columns) {
  const std::size_t place_byte = std::min(byte, line.size());
  // repaired in two, so that the place stays one
  const std::string head = repaired(line.substr(0, place_byte));
  const Characters whole = characters(head + repaired(line.substr(place_byte)));
  const std::size_t place = count_characters(head);
  const std::size_t word_end = end_of_word(whole, place);
  constexpr int ellipsis = 1;
  std::size_t begin = 0;
  if (columns_in(whole, 0, whole.size()) > columns) {  // a third of the room is for what was before
    begin = place;
    const int room = columns / 3 - ellipsis;
    while (begin > 0 && columns_in(whole, begin - 1, place) <= room) --begin;
  }
  std::size_t end = whole.size();
  const int room = columns - (begin > 0 ? ellipsis : 0);
  if (columns_in(whole, begin, end) > room) {
    int used = columns_in(whole, begin, word_end);
    end = word_end;
    while (end < whole.size()) {
      used += text::columns_of(printable(whole[end].value));
      if (used > room - ellipsis) break;
      ++end;
    }
  }
  Excerpt excerpt;
  excerpt.before = (begin > 0 ? "…" : "") + text_in(whole, begin, place);
  excerpt.word = text_in(whole, place, word_end);
  excerpt.after = text_in(whole, word_end, end) + (end < whole.size() ? "…" : "");
  excerpt.columns_before = (begin > 0 ? ellipsis : 0) + columns_in(whole, begin, place);
  excerpt.right_to_left =
      std::any_of(whole.begin() + static_cast<std::ptrdiff_t>(begin),
                  whole.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Character& each) { return text::is_right_to_left(each.value); });
  return excerpt;
}

}  // namespace lectern::app
