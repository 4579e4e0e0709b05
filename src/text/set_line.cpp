#include "text/set_line.h"

#include <algorithm>

namespace lectern::text {
namespace {

/// What is on the line of one run, at one level.
struct Piece {
  Run run;  ///< the run it is of, at the level it has on this line
  IndexRange part;
  bool as_measured = true;  ///< at the level of the run
};

std::vector<Piece> pieces_of(const LineSource& source, IndexRange part) {
  const std::vector<Level> levels = source.bidi.line_levels(part);
  const std::vector<Run>& runs = source.measure.runs();
  auto run = std::upper_bound(runs.begin(), runs.end(), part.begin,
                              [](std::size_t i, const Run& r) { return i < r.range.end; });
  std::vector<Piece> pieces;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const bool next_run = i >= run->range.end;
    if (next_run) ++run;
    // UAX #9 L1 may give the end of a run another level; within a run nothing else does
    const Level level =
        levels[i - part.begin] == source.bidi.levels()[i] ? run->level : levels[i - part.begin];
    if (pieces.empty() || next_run || pieces.back().run.level != level) {
      pieces.push_back({*run, {i, i}, level == run->level});
      pieces.back().run.level = level;
    }
    pieces.back().part.end = i + 1;
  }
  return pieces;
}

std::vector<ShapedGlyph> glyphs_of(const LineSource& source, const Piece& piece) {
  const bool measured = source.trust == Trust::Sums && piece.as_measured;
  return measured ? source.measure.glyphs(piece.part) : source.shaper.shape(piece.run, piece.part);
}

/// At the end, or where a soft one was, which HarfBuzz made invisible.
void show_hyphen(std::vector<ShapedGlyph>& glyphs, const Piece& piece, const LineSource& source) {
  const std::size_t last = piece.part.end - 1;
  ShapedGlyph hyphen = source.shaper.hyphen(piece.run);
  hyphen.cluster = last;
  if (source.text[last] == soft_hyphen) {
    std::erase_if(glyphs, [last](const ShapedGlyph& glyph) { return glyph.cluster == last; });
  }
  const bool at_right = direction_of(piece.run.level) == Direction::LeftToRight;
  glyphs.insert(at_right ? glyphs.end() : glyphs.begin(), hyphen);
}

/// A bracket that opens the line stands at its very beginning.
void begin_flush(std::vector<ShapedGlyph>& glyphs, const Piece& piece, const Shaper& shaper) {
  if (glyphs.empty() || direction_of(piece.run.level) == Direction::RightToLeft) return;
  const auto opening = shaper.opening(piece.run, piece.part.begin);
  if (opening && opening->id == glyphs.front().id) glyphs.front() = *opening;
}

/// Where a glyph's origin is when the pen is at `pen`, in ems; y runs down.
struct Origin {
  double x = 0;
  double y = 0;
};

Origin origin_of(const ShapedGlyph& glyph, const Run& run, double pen) {
  const double em = run.face->units_per_em();
  const double x = glyph.x_offset / em;
  const double y = -glyph.y_offset / em;
  switch (run.orientation) {
    case Orientation::Horizontal: break;
    case Orientation::Upright: return {x, pen + y};
    // the middle of its letters on the middle of the line
    case Orientation::Sideways: return {-y - static_cast<double>(run.face->middle()), pen + x};
  }
  return {pen + x, y};
}

/// Places the glyphs of a run from `pen`, in ems from the line's beginning, and moves it on.
GlyphRun placed(const LineSource& source, const Piece& piece,
                const std::vector<ShapedGlyph>& glyphs, Pixels size, double& pen) {
  GlyphRun run{piece.run.face,
               size,
               piece.run.script,
               source.language,
               direction_of(piece.run.level),
               piece.run.orientation,
               source.text.bytes(piece.part),
               {}};
  const double em = piece.run.face->units_per_em();
  const auto pixels = [size](double ems) {
    return static_cast<Pixels>(ems * static_cast<double>(size));
  };
  run.glyphs.reserve(glyphs.size());
  for (const ShapedGlyph& glyph : glyphs) {
    const Origin origin = origin_of(glyph, piece.run, pen);
    run.glyphs.push_back({glyph.id, source.text.byte(glyph.cluster), pixels(origin.x),
                          pixels(origin.y), pixels(glyph.advance / em)});
    pen += glyph.advance / em;
  }
  return run;
}

}  // namespace

Line set_line(const LineSource& source, IndexRange part, LineEnd end, Pixels size) {
  const std::vector<Piece> pieces = pieces_of(source, part);
  std::vector<Level> levels;
  levels.reserve(pieces.size());
  for (const Piece& piece : pieces) levels.push_back(piece.run.level);
  Line line{source.text.bytes(part), 0, {}, false};
  line.runs.reserve(pieces.size());
  double pen = 0;
  for (const std::size_t index : visual_order(levels)) {
    const Piece& piece = pieces[index];
    std::vector<ShapedGlyph> glyphs = glyphs_of(source, piece);
    if (index == 0) begin_flush(glyphs, piece, source.shaper);
    const bool last = index + 1 == pieces.size();
    if (end == LineEnd::Hyphen && last) show_hyphen(glyphs, piece, source);
    line.runs.push_back(placed(source, piece, glyphs, size, pen));
  }
  line.hyphenated = end == LineEnd::Hyphen;
  line.width = static_cast<Pixels>(pen * static_cast<double>(size));
  return line;
}

}  // namespace lectern::text
