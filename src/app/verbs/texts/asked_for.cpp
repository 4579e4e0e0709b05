#include "app/verbs/texts/asked_for.h"

#include "base/failure.h"
#include "content/compatibility.h"

namespace lectern::app {

std::vector<std::size_t> asked_for(const deck::Deck& deck,
                                   const std::optional<LanguageTag>& language) {
  std::vector<std::size_t> speeches;
  for (std::size_t speech = 1; speech < deck.speeches.size(); ++speech) {
    if (!language || deck.speeches[speech].language == *language) speeches.push_back(speech);
  }
  if (language && speeches.empty()) {
    std::vector<LanguageTag> there = deck::languages_of(deck);
    there.erase(there.begin());  // the original
    throw Failure("the deck has no translation into " + language->text() +
                  content::instead_of(*language, there));
  }
  return speeches;
}

}  // namespace lectern::app
