// Text set for print by Pango: what a sheet of paper says.
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/color.h"
#include "base/handle.h"
#include "proof/pinned_fonts.h"
#include "proof/proof.h"

namespace lectern::proof {

/// 1/72 of an inch.
using Points = double;

enum class Typeface { Sans, Serif };

struct TextStyle {
  Points size = 8;
  Typeface face = Typeface::Sans;
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
  Color color{0x1c, 0x1c, 0x1c};
};

/// Text in lines, in a language.
class SetText {
 public:
  SetText(std::shared_ptr<PangoLayout> layout, Text text, Color color);

  Points height() const;
  Points width() const;  ///< of its longest line
  /// With its upper left corner there.
  void draw(cairo_t* page, Points x, Points y) const;

  const Text& text() const { return text_; }

 private:
  std::shared_ptr<PangoLayout> layout_;
  Text text_;
  Color color_;
};

class Typesetter {
 public:
  Typesetter(cairo_t* page, const PinnedFonts& fonts) : page_(page), fonts_(fonts) {}

  /// In lines no longer than `width`, at the side where the language begins.
  SetText set(const Text& text, const TextStyle& style, Points width) const;
  /// In English, as all that the proof itself says.
  SetText set(std::string_view english, const TextStyle& style, Points width) const;

 private:
  GHandle<PangoLayout> layout_of(const Text& text, const TextStyle& style, PangoFontMap* map) const;

  cairo_t* page_;
  const PinnedFonts& fonts_;
};

}  // namespace lectern::proof
