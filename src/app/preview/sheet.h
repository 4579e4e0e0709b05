// Lines of text on a ground, drawn as slides are: what a preview says around the panel.
#pragma once

#include <string>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/language_tag.h"
#include "screen/compose/picture.h"
#include "text/font/fonts.h"

namespace lectern::app {

/// A term stands before its meaning, in a column of its own; without one the text has all the
/// width. What is in a language that runs leftward begins at the right.
struct SheetLine {
  std::string term;
  std::string text;
  Color color;
  LanguageTag language = {};  ///< empty: English, which may quote all others
};

/// The lines from above, broken where they are too long; those that have no room left are left out.
/// `fonts` must outlive the call.
screen::Picture draw_sheet(const std::vector<SheetLine>& lines, Size size, int em, Color ground,
                           text::Fonts& fonts);

}  // namespace lectern::app
