// Which matches look wrong: where a translation is much longer or shorter than its like elsewhere.
#pragma once

#include <cstddef>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::deck {

/// The beads, ascending, that are said in the original and in the speech at lengths that do not go
/// together as they do elsewhere in the deck: by more than five standard deviations of Gale &
/// Church's measure, ratio and variance being the medians of these very texts, and three times.
/// None in a deck of fewer than a dozen such beads.
std::vector<std::size_t> doubtful_beads(const Deck& deck, std::size_t speech);

/// A warning for each, `doubtful-match`, with the positions in both files.
void report_doubts(Deck& deck);

}  // namespace lectern::deck
