// Where things are on a slide: the regions of the panel, and texts stacked in its body.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "slide/block.h"
#include "slide/layout/typesetter.h"

namespace lectern::slide {

/// A text of a slide's body on its way to becoming a block. All its lines stand clear of its mark.
struct Piece {
  Role role = Role::Passage;
  TextStyle style;
  std::string text;
  Pixels size = 0;
  int gap = 0;  ///< pixels between the piece before and this one, beyond those between lines
  std::string mark = {};  ///< of an item of a list
  int indent = 0;         ///< pixels that it takes before the lines
  bool loose = false;     ///< over one line more than it needs
};

/// Of the longest line that the piece may have in an area so long.
int measure_of(const Piece& piece, int longest, Typesetter& typesetter);

/// The same in a body: down it or across, as the piece runs.
int measure_of(const Piece& piece, const Rect& body, Typesetter& typesetter);

/// The panel from top to bottom, within its safe area: labels and text, credit, progress line.
struct Regions {
  Rect body;
  Rect footer;
  Rect progress;
};

/// The safe area but for a little at each side, since letters such as J reach beyond where their
/// line starts.
Rect text_rect(const Panel& panel, int gap);

/// A body that leaves `footer` pixels for the credit, and `gap` above it.
Regions regions_of(const Panel& panel, int footer, int gap);

/// How full the pieces make the body: beyond 1, they do not fit.
double fullness_of(const std::vector<Piece>& pieces, const Rect& body, Typesetter& typesetter);

/// Gives one line more to each piece that reads better with it, while the body has room.
void loosen(std::vector<Piece>& pieces, const Rect& body, Typesetter& typesetter);

/// Pixels of the body's height that the pieces leave.
int spare_of(const std::vector<Piece>& pieces, const Rect& body, Typesetter& typesetter);

/// How much of what is spare goes above a text, so that it is a little above the middle, where
/// the eye seeks the centre.
int room_above(int spare);

/// Stacks the pieces, `above` pixels below the body's top. Each is at the start edge of its
/// language, which labels and credit share. Pieces that run down are side by side, in the middle
/// of the body's width and above those that run across. The blocks come in the pieces' order.
std::vector<BlockPointer> stack(const std::vector<Piece>& pieces, const Rect& body, int above,
                                const Theme& theme, Typesetter& typesetter);

Color color_of(Role role, const Theme& theme);

}  // namespace lectern::slide
