// Which languages are on the panel together, and from how far they can be read.
#pragma once

#include <vector>

#include "base/problem.h"
#include "deck/deck.h"
#include "slide/edition.h"
#include "slide/layout/typesetter.h"
#include "slide/slide.h"

namespace lectern::slide {

/// An edition for each language in turn, or one for as many as the arrangement and the panel hold:
/// of a wall as many editions as it takes. Adds `too-many-languages`. Languages that the deck does
/// not have are left out. All that is passed must outlive them.
std::vector<EditionSetter> editions_of(const deck::Deck& deck, const Settings& settings,
                                       Typesetter& typesetter, Problems& problems);

/// The settings without the languages whose font is missing (`missing-font`); captions without
/// what they would be beneath are shown by themselves. Throws Failure when nothing is left.
Settings settable(const deck::Deck& deck, const Settings& settings, Typesetter& typesetter,
                  Problems& problems);

/// The settings, but for viewers so near that text has room on the panel at a legible size
/// (`too-far`): smaller text is read by those who come closer, cut off it is read by none.
Settings legible_settings(const deck::Deck& deck, const Settings& settings, Typesetter& typesetter,
                          Problems& problems);

}  // namespace lectern::slide
