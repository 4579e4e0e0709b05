// What the best matching leaves out of a text where another, about as good, leaves out its
// neighbour.
#pragma once

#include <vector>

#include "base/range.h"
#include "deck/align/table.h"

namespace lectern::deck {

/// Stretches of the source, ascending and apart. The best matching leaves out some paragraphs of
/// each, and one that is hardly less likely leaves out others instead: all of either are in the
/// stretch. Or the best leaves out none of it, but joins it to a neighbour that the other leaves
/// alone. Where the best leaves out nothing of all the source, nothing is uncertain.
std::vector<IndexRange> uncertain_stretches(Table& table, const Path& best);

}  // namespace lectern::deck
