#include "text/break/words_beside.h"

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

}  // namespace lectern::text
