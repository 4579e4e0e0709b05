#include "text/shape.h"

#include <hb.h>

#include <span>
#include <string>

#include "base/cancellation.h"

namespace lectern::text {
namespace {

hb_direction_t shaping_direction(const Run& run) {
  const bool backward = direction_of(run.level) == Direction::RightToLeft;
  if (run.orientation == Orientation::Upright) {
    return backward ? HB_DIRECTION_BTT : HB_DIRECTION_TTB;
  }
  return backward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
}

/// HarfBuzz knows the regions of Chinese by name, and takes the others (zh-AU) for simplified: they
/// are told by their likely script.
hb_language_t opentype_language(const LanguageTag& language) {
  std::string tag = language.text();
  if (language.language() == "zh" && language.script().empty()) {
    tag.insert(2, "-" + std::string(script_of(language).name()));
  }
  return hb_language_from_string(tag.c_str(), -1);
}

}  // namespace

Shaper::Shaper(const Codepoints& text, const LanguageTag& language)
    : text_(text), language_(opentype_language(language)), buffer_(hb_buffer_create()) {}

std::vector<ShapedGlyph> Shaper::shape(const Run& run, IndexRange part) const {
  throw_if_cancelled();
  if (part.empty()) return {};
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_codepoints(buffer, text_.values().data(), static_cast<int>(text_.size()),
                           static_cast<unsigned>(part.begin), static_cast<int>(part.size()));
  const std::string_view script = run.script.name();
  hb_buffer_set_script(buffer,
                       hb_script_from_string(script.data(), static_cast<int>(script.size())));
  hb_buffer_set_direction(buffer, shaping_direction(run));
  hb_buffer_set_language(buffer, language_);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  unsigned flags = HB_BUFFER_FLAG_DEFAULT;
  if (part.begin == 0) flags |= HB_BUFFER_FLAG_BOT;
  if (part.end == text_.size()) flags |= HB_BUFFER_FLAG_EOT;
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
  hb_shape(run.face->hb_font(), buffer, nullptr, 0);

  const bool upright = run.orientation == Orientation::Upright;
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const std::span positions(hb_buffer_get_glyph_positions(buffer, nullptr), count);
  std::vector<ShapedGlyph> glyphs;
  glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const bool unsafe =
        (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_offset,
                      positions[i].y_offset,
                      upright ? -positions[i].y_advance : positions[i].x_advance, !unsafe});
  }
  return glyphs;
}

double Shaper::width(const Run& run, IndexRange part) const {
  double units = 0;
  for (const ShapedGlyph& glyph : shape(run, part)) units += glyph.advance;
  return units / run.face->units_per_em();
}

ShapedGlyph Shaper::hyphen(const Run& run) const {
  ShapedGlyph glyph;
  for (const hb_codepoint_t character : {0x2010U, 0x002DU}) {
    if (hb_font_get_nominal_glyph(run.face->hb_font(), character, &glyph.id) == 0) continue;
    glyph.advance = hb_font_get_glyph_h_advance(run.face->hb_font(), glyph.id);
    return glyph;
  }
  return {};
}

}  // namespace lectern::text
