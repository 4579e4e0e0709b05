// Memory that was needed to set a show, and is not needed to play it.
#pragma once

#include "app/exhibit.h"

namespace lectern::app {

/// Gives back what the heap has free, and lets go of all pages that can be read again when they are
/// needed: those of fonts, and of libraries as far as nothing can have been written there. What
/// plays needs little of either.
void give_memory_back(const Exhibit& exhibit);

}  // namespace lectern::app
