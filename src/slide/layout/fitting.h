// Pages that fit all editions at once, and how large their text is.
#pragma once

#include <vector>

#include "deck/deck.h"
#include "slide/edition.h"
#include "slide/layout/typesetter.h"
#include "slide/page.h"
#include "slide/slide.h"

namespace lectern::slide {

struct Fitted {
  Pixels scale = 0;  ///< see EditionSetter
  std::vector<Page> pages;
  std::vector<std::vector<Portion>> portions;  ///< by edition
};

/// Where it can be, the same pages at the same steps on every panel of the same shape and size,
/// however many pixels it has: what was approved on one holds on another.
Fitted fitted(const deck::Deck& deck, const Settings& settings,
              const std::vector<EditionSetter>& editions, Typesetter& typesetter);

}  // namespace lectern::slide
