// A block of set lines, placed on the panel: what is rasterised, faded and kept as a whole.
#pragma once

#include <memory>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/language_tag.h"
#include "text/line.h"

namespace lectern::slide {

enum class Role { Title, Heading, Salutation, Passage, Caption, Credit, Label };

/// A line whose left edge is at x (fractional) and whose baseline is at y.
struct PlacedLine {
  text::Line line;
  Pixels x = 0;
  int baseline = 0;
};

/// A corner of what is drawn, in pixels of the panel.
struct Vertex {
  Pixels x = 0;
  Pixels y = 0;
};
/// The closed edge of what is drawn. A point is inked that contours wind about, on the whole: one
/// that runs the other way cuts out of another.
using Contour = std::vector<Vertex>;

/// Immutable once placed. Blocks are shared between slides that show the same thing in the same
/// area (the credit line), so equal pointers mean an equal picture.
struct Block {
  Role role = Role::Passage;
  LanguageTag language;
  Color color;
  Rect bounds;  ///< holds all ink: from the first line's ascent to the last line's descent, and
                ///< what is drawn
  std::vector<PlacedLine> lines;
  std::vector<Contour> contours = {};  ///< of a pictogram
  bool marked = false;  ///< its first line is the mark of a list's item, beside the second
  /// Of what the slide says in this language, the part that is read before this: 0 at its
  /// beginning, and always where a text comes whole.
  double read_before = 0;
};

using BlockPointer = std::shared_ptr<const Block>;

}  // namespace lectern::slide
