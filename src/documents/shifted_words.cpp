#include "documents/shifted_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::documents {

std::string shifted_words(std::string_view words, text::Shift shift, std::string_view before) {
  std::string letters = text::shifted(words, shift);
  const auto all = characters(before);
  if (!letters.empty() || all.empty() || text::is_digit(all.back().value)) return letters;
  constexpr std::string_view between = ", ";
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find_first_of(between, begin), words.size());
    const std::size_t next = std::min(words.find_first_not_of(between, end), words.size());
    const std::string each = text::shifted(words.substr(begin, end - begin), shift);
    if (each.empty()) return {};
    letters += each + std::string(words.substr(end, next - end));
    begin = next;
  }
  return letters;
}

bool is_missed_on_line(std::string_view words, text::Shift shift) {
  constexpr std::size_t longest = 20;
  const bool is_note = words.starts_with('[') || words.ends_with(')');
  return words.size() <= longest && !is_note &&
         (shift == text::Shift::Down || text::has_digit(words));
}

}  // namespace lectern::documents
