#include "slide/menus/phrases.h"

namespace lectern::slide {

std::optional<FoundPhrases> find_phrases(const PhraseBook& book, const LanguageTag& language) {
  auto found = find_by_language(book, language);
  if (found == book.end()) found = book.find("en");
  if (found == book.end()) return std::nullopt;
  return FoundPhrases{*LanguageTag::parse(found->first), found->second};
}

}  // namespace lectern::slide
