// Sets one line: positions the glyphs of its runs side by side.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "base/range.h"
#include "text/break/opportunities_at_width.h"
#include "text/codepoints.h"
#include "text/line.h"
#include "text/measure.h"
#include "text/runs/bidi.h"
#include "text/shape.h"

namespace lectern::text {

/// What a line is set from.
struct LineSource {
  const Codepoints& text;
  const LanguageTag& language;
  const Bidi& bidi;
  const Shaper& shaper;
  const Measure& measure;
  Trust trust;
};

enum class LineEnd { Plain, Hyphen };

/// `part` holds no space at either end. A hyphen follows its last character, or replaces a soft
/// one.
Line set_line(const LineSource& source, IndexRange part, LineEnd end, Pixels size);

}  // namespace lectern::text
