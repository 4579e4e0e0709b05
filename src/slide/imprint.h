// What a closing slide says: who translated, where the text comes from, whose it is.
#pragma once

#include <string>
#include <vector>

#include "base/language_tag.h"
#include "deck/deck.h"
#include "slide/style.h"

namespace lectern::slide {

struct Notice {
  std::string text;
  LanguageTag language;
};

/// Whether what the original says of source and rights is repeated where a translation says
/// nothing of its own: not where the original is beside it.
enum class Inherited { Said, Left };

/// In the order in which they are shown; none is empty. What a translation has from the original
/// keeps the original's language.
std::vector<Notice> imprint_of(const deck::Deck& deck, const deck::Speech& speech,
                               const Labels& labels, Inherited inherited);

/// Whether there is a translator, a source or a right to be told.
bool has_imprint(const deck::Deck& deck);

}  // namespace lectern::slide
