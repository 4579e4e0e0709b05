// Which passage a salutation leads: in a language that does not have the next one, one after it.
#pragma once

#include <cstddef>
#include <vector>

#include "base/range.h"
#include "deck/deck.h"
#include "slide/page.h"

namespace lectern::slide {

/// The beads of a page's lead that a speech has to say at its head; none where it is said on
/// another page.
IndexRange lead_of(const std::vector<deck::Bead>& beads, std::size_t speech, const Page& page);

/// For each bead, the first of the salutations from bead `from` on that lead it in any language;
/// itself where none do.
std::vector<std::size_t> first_leads(const std::vector<deck::Bead>& beads, std::size_t from = 0);

}  // namespace lectern::slide
