// Slides that a recording goes on from before they can be read.
#pragma once

#include "base/problem.h"
#include "deck/deck.h"
#include "show/show.h"

namespace lectern::show {

/// A warning for each (`too-fast`), where its first sentence stands in its file.
Problems hurried(const Show& show, const deck::Deck& deck, const Pace& pace);

}  // namespace lectern::show
