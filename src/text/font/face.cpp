#include "text/font/face.h"

#include <hb-ot.h>

#include <array>

#include "base/failure.h"
#include "text/font/sfnt_directory.h"

namespace lectern::text {
namespace {

std::string postscript_name_of(hb_face_t* face) {
  std::array<char, 128> name{};  // a PostScript name has at most 63 characters
  auto length = static_cast<unsigned>(name.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length,
                      name.data());
  return {name.data(), length};
}

/// In font units; 0 where the font does not tell.
hb_position_t cap_height_of(hb_font_t* font) {
  hb_position_t height = 0;
  if (hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height) && height > 0) {
    return height;
  }
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents;
  if (hb_font_get_nominal_glyph(font, U'H', &glyph) &&
      hb_font_get_glyph_extents(font, glyph, &extents)) {
    return extents.y_bearing;
  }
  return 0;
}

hb_position_t middle_of(hb_font_t* font) {
  hb_position_t middle = 0;
  hb_ot_layout_get_baseline_with_fallback(font, HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_CENTRAL,
                                          HB_DIRECTION_LTR, HB_OT_TAG_DEFAULT_SCRIPT,
                                          HB_OT_TAG_DEFAULT_LANGUAGE, &middle);
  return middle;
}

}  // namespace

Face::Face(std::filesystem::path file, int index)
    : file_(std::move(file)), index_(index), mapped_(file_) {
  const auto* data = reinterpret_cast<const char*>(bytes().data());
  blob_.reset(hb_blob_create(data, static_cast<unsigned>(bytes().size()), HB_MEMORY_MODE_READONLY,
                             nullptr, nullptr));
  try {
    sfnt_directory(bytes(), index);
  } catch (const Failure& failure) {
    throw Failure(file_.string() + ": " + failure.what());
  }
  hb_face_.reset(hb_face_create(blob_.get(), static_cast<unsigned>(index)));
  if (hb_face_get_glyph_count(hb_face_.get()) == 0) {
    throw Failure("the font file " + file_.string() + " is damaged: it has no glyphs");
  }
  hb_font_.reset(hb_font_create(hb_face_.get()));
  units_per_em_ = static_cast<int>(hb_face_get_upem(hb_face_.get()));
  hb_font_set_scale(hb_font_.get(), units_per_em_, units_per_em_);
  postscript_name_ = postscript_name_of(hb_face_.get());

  const auto em = static_cast<float>(units_per_em_);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(hb_font_.get(), &extents);
  ascent_ = static_cast<float>(extents.ascender) / em;
  descent_ = static_cast<float>(-extents.descender) / em;
  const hb_position_t cap_height = cap_height_of(hb_font_.get());
  cap_height_ = cap_height > 0 ? static_cast<float>(cap_height) / em : 0.714F;
  middle_ = static_cast<float>(middle_of(hb_font_.get())) / em;
  hb_font_make_immutable(hb_font_.get());
  hb_face_make_immutable(hb_face_.get());
}

bool Face::covers(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(hb_font_.get(), character, &glyph) != 0 && glyph != 0;
}

bool Face::draws_vertically(char32_t character) const {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(hb_font_.get(), character, &glyph) == 0) return false;
  const Handle<hb_buffer_t, hb_buffer_destroy> buffer(hb_buffer_create());
  hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(&character), 1, 0, 1);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_TTB);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
  hb_buffer_set_language(buffer.get(), HB_LANGUAGE_INVALID);
  hb_shape(hb_font_.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  return count == 1 && infos[0].codepoint != glyph;
}

bool Face::boxes_missing() const {
  hb_glyph_extents_t extents{};
  return hb_font_get_glyph_extents(hb_font_.get(), 0, &extents) != 0 && extents.width != 0 &&
         extents.height != 0;
}

}  // namespace lectern::text
