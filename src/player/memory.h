// Memory that was needed to set a show, and is not needed to play it.
#pragma once

#include "content/prepared_show.h"

namespace lectern::player {

/// Gives back what the heap has free, and all pages that can be read again when they are needed:
/// those of fonts, and of libraries as far as nothing can have been written there.
void trim_memory(const content::PreparedShow& prepared);

}  // namespace lectern::player
