// What reads oddly in the texts of a deck: wrong languages, words left untranslated or spoilt,
// numbers that differ. For whoever prepares a deck; nothing of it runs while a kiosk plays.
#pragma once

#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::review {

/// A warning for what a visitor would notice, else a note. What only follows from another finding
/// is not said, and of many alike in one text the first few are.
Problems review(const deck::Deck& deck);

/// Errors first, then by file and line.
void put_in_order(Problems& problems);

}  // namespace lectern::review
