// Cuts a paragraph into runs that can be shaped: one bidi level, script, face and orientation.
#pragma once

#include <vector>

#include "base/language_tag.h"
#include "base/range.h"
#include "text/codepoints.h"
#include "text/font/fonts.h"
#include "text/paragraph.h"
#include "text/runs/bidi.h"
#include "text/script.h"
#include "text/writing.h"

namespace lectern::text {

struct Run {
  IndexRange range;
  Level level = 0;
  Script script;
  const Face* face = nullptr;
  Orientation orientation = Orientation::Horizontal;
};

struct Itemised {
  std::vector<Run> runs;  ///< cover the text, in its order
  std::vector<MissingGlyph> missing;
};

/// `grapheme_starts[i]` says whether a grapheme begins at i; no run ends within one, unless it is
/// monstrous. Throws Failure when a font pinned for the language in its own script is missing, or
/// none is pinned for a script.
Itemised itemise(const Codepoints& text, const LanguageTag& language, const Bidi& bidi,
                 const std::vector<bool>& grapheme_starts, Writing writing, Fonts& fonts,
                 Weight weight = Weight::Regular);

}  // namespace lectern::text
