#include "text/break/addresses.h"

#include <algorithm>
#include <string_view>

#include "text/letters.h"

namespace lectern::text {
namespace {

/// Whether a domain's name may be on both sides: museum.example, not 3.50 nor z.B.
bool is_within_domain(const Codepoints& text, IndexRange word, std::size_t stop) {
  return stop >= word.begin + 2 && stop + 2 < word.end && is_letter(text[stop - 1]) &&
         is_letter(text[stop - 2]) && is_letter(text[stop + 1]) && is_letter(text[stop + 2]);
}

}  // namespace

bool is_address(const Codepoints& text, IndexRange word) {
  for (std::size_t i = word.begin; i < word.end; ++i) {
    if (text[i] == U'@' && i > word.begin && i + 1 < word.end) return true;
    if (text[i] == U'.' && is_within_domain(text, word, i)) return true;
    const bool has_scheme =
        text[i] == U':' && i + 2 < word.end && text[i + 1] == U'/' && text[i + 2] == U'/';
    if (has_scheme) return true;
  }
  return false;
}

std::vector<std::size_t> cuts_of_address(const Codepoints& text, IndexRange address) {
  constexpr std::u32string_view marks = U"/.@_?&=:-";
  std::vector<std::size_t> cuts;
  for (std::size_t i = address.begin + 1; i < address.end; ++i) {
    const bool after_mark = marks.find(text[i - 1]) != marks.npos;
    if (after_mark && marks.find(text[i]) == marks.npos) cuts.push_back(i);
  }
  return cuts;
}

std::vector<bool> within_addresses(const Codepoints& text) {
  std::vector<bool> within(text.size(), false);
  for (IndexRange word; word.begin < text.size(); word.begin = word.end + 1) {
    word.end = word.begin;
    while (word.end < text.size() && !is_breaking_space(text[word.end])) ++word.end;
    if (!is_address(text, word)) continue;
    std::fill(within.begin() + static_cast<std::ptrdiff_t>(word.begin),
              within.begin() + static_cast<std::ptrdiff_t>(word.end), true);
  }
  return within;
}

}  // namespace lectern::text
