// The speech as one page of HTML, for a visitor's phone or in large print.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"
#include "deck/deck.h"

namespace lectern::app {

/// Needs nothing beside it, nor scripts: which language is read is chosen by links, and where a
/// browser cannot show one alone they stand one after the other. `TAG-12` names the passage of each
/// language that says what the original's twelfth paragraph does. `speeches`, by their index in the
/// deck, the first of which is read where nothing is chosen: one at least.
std::string reading_page(const deck::Deck& deck, const std::vector<std::size_t>& speeches,
                         const config::Config& config);

}  // namespace lectern::app
