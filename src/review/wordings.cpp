#include "review/wordings.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "review/text.h"
#include "text/letters.h"

namespace lectern::review {
namespace {

constexpr std::size_t telling_words = 2;
constexpr std::size_t telling_letters = 10;
constexpr std::size_t telling_ideographs = 5;

}  // namespace

std::string wording_of(std::string_view passage) {
  std::string wording;
  std::size_t words = 0;
  std::size_t small_words = 0;  // not written like a name
  std::size_t letters = 0;
  std::size_t spaceless = 0;
  bool in_word = false;
  for (const auto& [value, byte] : characters(passage)) {
    const auto c = static_cast<UChar32>(value);
    if (!text::is_letter(value) && !text::is_digit(value)) {
      // an apostrophe parts no words
      if (value != '\'' && value != 0x2019) in_word = false;
      continue;
    }
    if (!in_word) {
      if (!wording.empty()) wording += ' ';
      ++words;
      if (text::is_letter(value) && u_isupper(c) == 0) ++small_words;
    }
    in_word = true;
    if (text::is_letter(value)) ++letters;
    if (text::is_spaceless(value)) ++spaceless;
    wording += encoded(static_cast<char32_t>(u_tolower(c)));
  }
  if (2 * spaceless > letters) return letters < telling_ideographs ? "" : wording;
  const bool telling = words >= telling_words && letters >= telling_letters && small_words > 0;
  return telling ? wording : "";
}

Wordings::Wordings(const deck::Deck& deck) {
  for (std::size_t i = 0; i < deck.speeches.size(); ++i) {
    for (const Passage& passage : Text(deck, i).passages) {
      std::string wording = wording_of(passage.text);
      if (wording.empty()) continue;
      auto& speeches = speeches_[std::move(wording)];
      if (speeches.empty() || speeches.back() != i) speeches.push_back(i);
    }
  }
}

const std::vector<std::size_t>& Wordings::speeches_with(const std::string& wording) const {
  static const std::vector<std::size_t> none;
  const auto found = speeches_.find(wording);
  return found == speeches_.end() ? none : found->second;
}

}  // namespace lectern::review
