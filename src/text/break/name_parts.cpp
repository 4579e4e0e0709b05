#include "text/break/name_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/break/words.h"
#include "text/letters.h"

namespace lectern::text {

bool is_name_particle(const Codepoints& text, IndexRange word) {
  constexpr std::array<std::u32string_view, 17> particles{
      U"van", U"von", U"den", U"der", U"ter", U"de", U"del", U"da", U"di",
      U"du",  U"dos", U"bin", U"ibn", U"ben", U"af", U"av",  U"zu"};
  if (word.size() > 3) return false;
  const auto letters = text.values().subspan(word.begin, word.size());
  return std::ranges::any_of(particles, [&](std::u32string_view particle) {
    return std::ranges::equal(letters, particle);
  });
}

bool leads_to_name(const Codepoints& text, IndexRange particle) {
  const std::size_t next = particle.end;
  if (!is_name_particle(text, particle) || next >= text.size() || !is_breaking_space(text[next])) {
    return false;
  }
  const IndexRange after = word_after(text, next, 3);
  if (after.empty()) return false;
  return case_of(text[after.begin]) == LetterCase::Upper || is_name_particle(text, after);
}

}  // namespace lectern::text
