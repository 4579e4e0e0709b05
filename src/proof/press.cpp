#include "proof/press.h"

namespace lectern::proof {
namespace {

void set_color(cairo_t* page, Color color) {
  cairo_set_source_rgb(page, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

/// Letters that do not stand on one line, such as those of Nastaliq, are copied in no order: what
/// runs leftward says besides what it is.
StructureElement element_of(const Text& text) {
  return {text.language, "", text.direction == Direction::RightToLeft ? text.text : ""};
}

}  // namespace

void Press::draw(const SetText& text, const char* type, Points x, Points y) {
  const PdfStructure::Within element(structure, page, type, element_of(text.text()));
  text.draw(page, x, y);
}

void Press::line(Points x, Points y, Points to, Color color, Points thickness) const {
  set_color(page, color);
  cairo_set_line_width(page, thickness);
  cairo_move_to(page, x, y);
  cairo_line_to(page, to, y);
  cairo_stroke(page);
}

void Press::box(Points x, Points y, Points side) const {
  set_color(page, ink);
  cairo_set_line_width(page, 0.8);
  cairo_rectangle(page, x, y, side, side);
  cairo_stroke(page);
}

void Press::fill(Points x, Points y, Points wide, Points high, Color color) const {
  set_color(page, color);
  cairo_rectangle(page, x, y, wide, high);
  cairo_fill(page);
}

}  // namespace lectern::proof
