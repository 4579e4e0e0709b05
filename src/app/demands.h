// What a configuration asks of its deck.
#pragma once

#include "base/problem.h"
#include "deck/deck.h"
#include "kiosk/config.h"

namespace lectern::app {

/// What it asks for and the deck does not have, where it does so: languages (`missing-language`;
/// a warning where only keys are bound to one), and captions of what is shown anyway (`no-effect`).
Problems unmet(const kiosk::Config& config, const deck::Deck& deck);

}  // namespace lectern::app
