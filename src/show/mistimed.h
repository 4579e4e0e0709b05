// Slides that a recording goes on from before they can be read, and times that nobody can mean.
#pragma once

#include "base/problem.h"
#include "deck/deck.h"
#include "show/show.h"

namespace lectern::show {

/// A warning for each time that nobody can mean (`too-slow`) and for the worst slide of each text
/// that is shown too short (`too-fast`), where its first sentence is in its file.
Problems mistimed(const Show& show, const deck::Deck& deck, const Pace& pace);

}  // namespace lectern::show
