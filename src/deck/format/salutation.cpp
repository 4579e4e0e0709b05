#include "deck/format/salutation.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/break/boundaries.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

// "Mr. President, Excellencies, Distinguished Delegates, Ladies and Gentlemen," is 75.
constexpr std::size_t longest = 120;
constexpr std::size_t longest_spaceless = 40;

bool is_short_sentence(std::string_view paragraph, const LanguageTag& language) {
  // A grapheme takes no more bytes than this in any orthography; longer texts need no counting.
  if (paragraph.size() > longest * 32) return false;
  const auto first = text::first_telling_character(paragraph);
  const std::size_t limit = first && text::is_spaceless(*first) ? longest_spaceless : longest;
  return text::character_count(paragraph, language) <= limit &&
         text::sentences(paragraph, language).size() <= 1;
}

}  // namespace

bool is_salutation(std::string_view paragraph, const LanguageTag& language) {
  const auto last = text::last_telling_character(paragraph);
  return last && (text::is_comma(*last) || text::is_colon(*last)) &&
         is_short_sentence(paragraph, language);
}

bool may_be_salutation(std::string_view paragraph, const LanguageTag& language) {
  const auto last = text::last_telling_character(paragraph);
  return last &&
         (text::is_exclamation(*last) || !(text::ends_sentence(*last) || text::is_comma(*last))) &&
         is_short_sentence(paragraph, language);
}

void Addresses::learn(std::string_view salutation) {
  const auto characters = lectern::characters(salutation);
  const auto end = std::find_if(characters.begin(), characters.end(), [](const auto& character) {
    return text::is_comma(character.value) || text::is_colon(character.value);
  });
  if (end != characters.end()) addresses_.emplace_back(salutation.substr(0, end->byte));
}

bool Addresses::lead(std::string_view sentence) const {
  return std::any_of(addresses_.begin(), addresses_.end(),
                     [=](const std::string& address) { return sentence.starts_with(address); });
}

}  // namespace lectern::deck
