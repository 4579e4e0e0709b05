// Lines and blocks for drawing tests, shaped by HarfBuzz alone.
#pragma once

#include <hb.h>

#include <memory>
#include <string>
#include <vector>

#include "slide/block.h"
#include "text/font/face.h"
#include "text/line.h"

namespace lectern::screen {

/// One run; HarfBuzz guesses script and direction from the text.
inline text::Line shaped(const text::Face& face, Pixels size, const std::string& text) {
  const Handle<hb_buffer_t, hb_buffer_destroy> buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(face.hb_font(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);

  const Pixels unit = size / static_cast<Pixels>(face.units_per_em());
  const auto pixels = [unit](hb_position_t value) { return static_cast<Pixels>(value) * unit; };
  text::Line line;
  text::GlyphRun run;
  run.face = &face;
  run.size = size;
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({infos[i].codepoint, infos[i].cluster,
                          line.width + pixels(positions[i].x_offset),
                          -pixels(positions[i].y_offset), pixels(positions[i].x_advance)});
    line.width += pixels(positions[i].x_advance);
  }
  line.runs.push_back(run);
  return line;
}

/// The second line set on from the end of the first.
inline text::Line beside(text::Line line, const text::Line& next) {
  for (text::GlyphRun run : next.runs) {
    for (text::Glyph& glyph : run.glyphs) glyph.x += line.width;
    line.runs.push_back(std::move(run));
  }
  line.width += next.width;
  return line;
}

/// One glyph whose origin stands at the line's left edge, on the baseline.
inline text::Line one_glyph(const text::Face& face, Pixels size, std::uint32_t glyph) {
  text::GlyphRun run;
  run.face = &face;
  run.size = size;
  run.glyphs.push_back({glyph, 0, 0, 0, 0});
  return {{}, 0, {run}};
}

inline slide::BlockPointer block_of(std::vector<slide::PlacedLine> lines, Color color = {}) {
  auto block = std::make_shared<slide::Block>();
  block->color = color;
  block->lines = std::move(lines);
  return block;
}

inline slide::BlockPointer block_at(const text::Line& line, Point origin, Color color = {}) {
  return block_of({{line, static_cast<Pixels>(origin.x), origin.y}}, color);
}

}  // namespace lectern::screen
