// What a configuration asks of its deck.
#pragma once

#include "base/problem.h"
#include "config/config.h"
#include "deck/deck.h"

namespace lectern::content {

/// What it asks for and the deck does not have, where it does so: languages (`missing-language`;
/// a warning where only keys are bound to one), and captions of what is shown anyway (`no-effect`).
Problems incompatibilities(const config::Config& config, const deck::Deck& deck);

}  // namespace lectern::content
