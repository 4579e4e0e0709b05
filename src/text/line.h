// A set line: runs of positioned glyphs, in the order they stand from left to right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "base/range.h"
#include "text/face.h"
#include "text/script.h"

namespace lectern::text {

/// x runs right from the line's left edge, y runs down from its baseline (a mark above the
/// baseline has a negative y), both in pixels where the glyph's origin stands.
struct Glyph {
  std::uint32_t id = 0;
  std::size_t cluster = 0;  ///< byte offset into the paragraph's text
  Pixels x = 0;
  Pixels y = 0;
  Pixels advance = 0;
  friend bool operator==(const Glyph&, const Glyph&) = default;
};

/// Glyphs of one face, script, language and direction.
struct GlyphRun {
  const Face* face = nullptr;  ///< owned by Fonts
  Pixels size = 0;             ///< of the em
  Script script;
  LanguageTag language;
  Direction direction = Direction::LeftToRight;
  ByteRange range;
  std::vector<Glyph> glyphs;
};

struct Line {
  ByteRange range;   ///< without trailing spaces
  Pixels width = 0;  ///< sum of the advances, without trailing spaces
  std::vector<GlyphRun> runs;
};

}  // namespace lectern::text
