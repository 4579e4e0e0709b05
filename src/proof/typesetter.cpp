#include "proof/typesetter.h"

#include <utility>

namespace lectern::proof {
namespace {

using FontDescription = Handle<PangoFontDescription, pango_font_description_free>;
using FontOptions = Handle<cairo_font_options_t, cairo_font_options_destroy>;

/// Print has no pixels to be hinted to, and is as wide at any size.
GHandle<PangoContext> context_for(cairo_t* page, const Text& text, PangoFontMap* map) {
  GHandle<PangoContext> context(pango_font_map_create_context(map));
  pango_cairo_update_context(page, context.get());
  const FontOptions options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options.get());
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string(text.language.c_str()));
  pango_context_set_base_dir(context.get(), text.direction == Direction::RightToLeft
                                                ? PANGO_DIRECTION_RTL
                                                : PANGO_DIRECTION_LTR);
  return context;
}

}  // namespace

SetText::SetText(std::shared_ptr<PangoLayout> layout, Text text, Color color)
    : layout_(std::move(layout)), text_(std::move(text)), color_(color) {}

Points SetText::height() const {
  PangoRectangle extents;
  pango_layout_get_extents(layout_.get(), nullptr, &extents);
  return static_cast<Points>(extents.height) / PANGO_SCALE;
}

Points SetText::width() const {
  PangoRectangle extents;
  pango_layout_get_extents(layout_.get(), nullptr, &extents);
  return static_cast<Points>(extents.width) / PANGO_SCALE;
}

void SetText::draw(cairo_t* page, Points x, Points y) const {
  cairo_set_source_rgb(page, color_.red / 255.0, color_.green / 255.0, color_.blue / 255.0);
  cairo_move_to(page, x, y);
  pango_cairo_show_layout(page, layout_.get());
}

GHandle<PangoLayout> Typesetter::layout_of(const Text& text, const TextStyle& style,
                                           PangoFontMap* map) const {
  std::vector<std::string> names = text.fonts;
  if (style.face == Typeface::Serif) names.insert(names.begin(), "NotoSerif-Regular");
  names.emplace_back("NotoSans-Regular");
  const FontDescription font(pango_font_description_new());
  pango_font_description_set_family(font.get(), fonts_.families_of(names).c_str());
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), style.weight);
  GHandle<PangoLayout> layout(pango_layout_new(context_for(page_, text, map).get()));
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_text(layout.get(), text.text.c_str(), static_cast<int>(text.text.size()));
  return layout;
}

SetText Typesetter::set(const Text& text, const TextStyle& style, Points width) const {
  GHandle<PangoLayout> layout = layout_of(text, style, fonts_.map());
  if (pango_layout_get_unknown_glyphs_count(layout.get()) > 0) {
    // such as a translator's name in another script than any of the texts
    layout = layout_of(text, style, pango_cairo_font_map_get_default());
  }
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_alignment(layout.get(), text.direction == Direction::RightToLeft
                                               ? PANGO_ALIGN_RIGHT
                                               : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  return {std::move(layout), text, style.color};
}

SetText Typesetter::set(std::string_view english, const TextStyle& style, Points width) const {
  return set(Text{"en", Direction::LeftToRight, {}, std::string(english)}, style, width);
}

}  // namespace lectern::proof
