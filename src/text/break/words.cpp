#include "text/break/words.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::text {

IndexRange word_before(const Codepoints& text, std::size_t index, std::size_t letters) {
  if (index == 0 || !is_breaking_space(text[index - 1])) return {};
  const std::size_t end = index - 1;
  std::size_t begin = end;
  while (begin > 0 && end - begin <= letters && is_letter(text[begin - 1])) --begin;
  return {begin, end};
}

IndexRange word_after(const Codepoints& text, std::size_t index, std::size_t letters) {
  if (index >= text.size() || !is_breaking_space(text[index])) return {};
  const std::size_t begin = index + 1;
  std::size_t end = begin;
  while (end < text.size() && end - begin <= letters && is_letter(text[end])) ++end;
  return {begin, end};
}

std::string small_letters_of(const Codepoints& text, IndexRange word) {
  std::string letters;
  for (std::size_t i = word.begin; i < word.end; ++i) {
    letters += encoded(static_cast<char32_t>(u_tolower(static_cast<UChar32>(text[i]))));
  }
  return letters;
}

}  // namespace lectern::text
