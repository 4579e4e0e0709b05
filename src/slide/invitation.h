// The invitation: on every slide, the names of the languages that a visitor may choose.
#pragma once

#include <vector>

#include "slide/block.h"
#include "slide/layout/typesetter.h"
#include "slide/slide.h"

namespace lectern::slide {

/// The languages' own names as they stand on each slide of an edition, that of the edition marked
/// by its colour.
struct Invitation {
  std::vector<BlockPointer> names;
  int beneath = 0;  ///< pixels that they take beneath the edition's labels
};

/// Whom an edition invites.
struct Invited {
  std::vector<LanguageTag> languages;  ///< all that can be chosen
  LanguageTag shown;                   ///< the edition's own
  std::vector<BlockPointer> labels;    ///< of the edition, its own first
  bool beneath = false;                ///< whether names may take room from the texts
};

/// Sets the names as small as labels, in one line beside them. Where they have no room, that one is
/// left out which the label names; then, where they may, the others stand in rows beneath the
/// labels; then there are tags beside those, and where these have no room either, nothing. One
/// language invites nobody. The typesetter is one of its own: names reach as far as they do, not as
/// texts.
Invitation invitation_of(const Invited& invited, const Settings& settings, Typesetter& typesetter);

}  // namespace lectern::slide
