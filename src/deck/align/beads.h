// Speeches in several languages → beads: paragraphs are matched first, then the sentences in them.
#pragma once

#include <vector>

#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::deck {

/// Matches every speech to the first, the original. A translation's paragraph that is matched
/// with just one takes that one's kind. Paragraphs without a counterpart are warned of, with the
/// position in both files: `missing-translation`, `extra-passage`.
std::vector<Bead> match(std::vector<Speech>& speeches, Problems& problems);

}  // namespace lectern::deck
