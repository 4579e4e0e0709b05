// A note to a kiosk's staff, over what the panel shows.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "slide/block.h"
#include "slide/slide.h"
#include "text/font/fonts.h"

namespace lectern::slide {

/// A band along the panel's upper edge. Keeps pointers to faces, as slides do.
struct Note {
  Rect band;
  int edge = 1;  ///< pixels of the line that parts it from what it does not cover
  std::vector<BlockPointer> sentences;
};

/// As large as passages must be for the viewer, a sentence beneath the other; those that would
/// cover more than half of the panel are left out, but never the first. Throws Failure when a
/// pinned font is missing.
Note set_note(const std::vector<std::string>& sentences, const LanguageTag& language,
              const Settings& settings, text::Fonts& fonts);

}  // namespace lectern::slide
