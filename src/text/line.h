// A set line: runs of positioned glyphs, in their order from its beginning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "base/range.h"
#include "text/font/face.h"
#include "text/script.h"
#include "text/writing.h"

namespace lectern::text {

/// Where the glyph's origin is, in pixels from the line's own: x runs right, y runs down. The
/// origin of a line that runs across is its left edge on the baseline (a mark above the baseline
/// has a negative y), that of a line that runs down is the middle of its top edge.
struct Glyph {
  std::uint32_t id = 0;
  std::size_t cluster = 0;  ///< byte offset into the paragraph's text
  Pixels x = 0;
  Pixels y = 0;
  Pixels advance = 0;  ///< along the line
  friend bool operator==(const Glyph&, const Glyph&) = default;
};

/// Glyphs of one face, script, language, direction and orientation.
struct GlyphRun {
  const Face* face = nullptr;  ///< owned by Fonts
  Pixels size = 0;             ///< of the em
  Script script;
  LanguageTag language;
  Direction direction = Direction::LeftToRight;  ///< on a line that runs down, from its top
  Orientation orientation = Orientation::Horizontal;
  ByteRange range;
  std::vector<Glyph> glyphs;
};

struct Line {
  ByteRange range;   ///< without trailing spaces
  Pixels width = 0;  ///< sum of the advances along the line, without trailing spaces
  std::vector<GlyphRun> runs;
  bool continues = false;   ///< what was begun on the line before, not where the author ends one
  bool hyphenated = false;  ///< it ends in a hyphen that is shown there alone
};

}  // namespace lectern::text
