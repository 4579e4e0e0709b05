#include "slide/imprint.h"

#include <algorithm>

namespace lectern::slide {

std::vector<Notice> imprint_of(const deck::Deck& deck, const deck::Speech& speech,
                               const Labels& labels, Inherited inherited) {
  std::vector<Notice> notices;
  if (std::string translation = translation_of(speech, labels); !translation.empty()) {
    notices.push_back({std::move(translation), speech.language});
  }
  const deck::Speech& original = deck.speeches.front();
  for (const auto part : {&deck::Credits::source, &deck::Credits::rights}) {
    const std::string& text = speech.credits.*part;
    const bool own = &speech == &original || text != original.credits.*part;
    if (text.empty() || (!own && inherited == Inherited::Left)) continue;
    notices.push_back({text, own ? speech.language : original.language});
  }
  return notices;
}

bool has_imprint(const deck::Deck& deck) {
  return std::any_of(deck.speeches.begin(), deck.speeches.end(), [](const deck::Speech& speech) {
    return !speech.credits.source.empty() || !speech.credits.rights.empty() ||
           !speech.translator.empty();
  });
}

}  // namespace lectern::slide
