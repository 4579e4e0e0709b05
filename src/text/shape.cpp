#include "text/shape.h"

#include <hb.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/cancellation.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

hb_direction_t shaping_direction(const Run& run) {
  const bool backward = direction_of(run.level) == Direction::RightToLeft;
  if (run.orientation == Orientation::Upright) {
    return backward ? HB_DIRECTION_BTT : HB_DIRECTION_TTB;
  }
  return backward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
}

/// Of a script whose brackets and points stand in squares, half of them blank.
bool has_square_punctuation(const Run& run) {
  constexpr std::array<std::string_view, 5> scripts{"Hani", "Hira", "Kana", "Bopo", "Zyyy"};
  return std::ranges::find(scripts, run.script.name()) != scripts.end();
}

/// From kana to Hangul, quicker told than by what is in the lists of brackets.
bool is_letter_in_square(char32_t c) { return c >= 0x3040 && c < 0xFE00; }

bool is_straight(char32_t c) { return c < 0x80; }

bool is_point(char32_t c) { return c == U'。' || c == U'、' || c == U'，' || c == U'．'; }

bool is_square_opening(char32_t c) { return is_opening(c) && !is_straight(c); }

bool is_square_closing(char32_t c) { return is_closing(c) && !is_straight(c); }

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
    : text_(text),
      language_(opentype_language(language)),
      has_central_points_(script_of(language) == Script("Hant")),
      buffer_(hb_buffer_create()) {}

std::vector<IndexRange> Shaper::halved_in(const Run& run, IndexRange part) const {
  std::vector<IndexRange> halved;
  if (!has_square_punctuation(run)) return halved;
  const auto is_central = [this](char32_t c) { return has_central_points_ && is_point(c); };
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const char32_t c = text_[i];
    if (is_letter_in_square(c)) continue;
    const char32_t before = i > 0 ? text_[i - 1] : 0;
    const char32_t after = i + 1 < text_.size() ? text_[i + 1] : 0;
    const bool may_close = is_square_closing(c) || (is_point(c) && !is_central(c));
    const bool closes =
        may_close && (is_square_opening(after) || is_square_closing(after) || is_point(after));
    const bool opens = is_square_opening(c) && (is_square_opening(before) || is_central(before));
    if (closes || opens) halved.push_back({i, i + 1});
  }
  return halved;
}

std::optional<ShapedGlyph> Shaper::opening(const Run& run, std::size_t index) const {
  const char32_t c = text_[index];
  if (is_letter_in_square(c) || !has_square_punctuation(run) || !is_square_opening(c)) {
    return std::nullopt;
  }
  const IndexRange itself{index, index + 1};
  const std::vector<ShapedGlyph> glyphs = shape(run, itself, {itself});
  return glyphs.size() == 1 ? std::optional(glyphs.front()) : std::nullopt;
}

std::vector<ShapedGlyph> Shaper::shape(const Run& run, IndexRange part) const {
  return shape(run, part, halved_in(run, part));
}

std::vector<ShapedGlyph> Shaper::shape(const Run& run, IndexRange part,
                                       const std::vector<IndexRange>& halved) const {
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
  const bool upright = run.orientation == Orientation::Upright;
  std::vector<hb_feature_t> features;
  features.reserve(halved.size());
  for (const IndexRange& each : halved) {
    features.push_back({upright ? HB_TAG('v', 'h', 'a', 'l') : HB_TAG('h', 'a', 'l', 't'), 1,
                        static_cast<unsigned>(each.begin), static_cast<unsigned>(each.end)});
  }
  hb_shape(run.face->hb_font(), buffer, features.data(), static_cast<unsigned>(features.size()));

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

double Shaper::hyphen_width(const Run& run) const {
  return static_cast<double>(hyphen(run).advance) / run.face->units_per_em();
}

}  // namespace lectern::text
