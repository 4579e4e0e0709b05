// Whether the lines of some paragraphs are their author's, or were wrapped for want of room.
#pragma once

#include <span>

#include "deck/lines/text_lines.h"

namespace lectern::deck {

/// How much likelier it is that these blocks are verse, lists or inscriptions than that they are
/// prose, as a logarithm of the odds. Signs of each kind count by themselves: a poem need not have
/// capitals, nor marks, nor rhymes.
double odds_of_own_lines(const TextLines& text, std::span<const LineBlock> blocks);

}  // namespace lectern::deck
