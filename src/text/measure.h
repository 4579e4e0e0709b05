// The glyphs of any stretch of a shaped paragraph when it is set alone on a line, and its width.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/range.h"
#include "text/runs/itemise.h"
#include "text/shape.h"

namespace lectern::text {

/// Widths are in ems. Shapes the whole text once; a stretch is shaped again only from its ends to
/// the next index where HarfBuzz says that a cut changes nothing.
class Measure {
 public:
  /// The text and runs that `shaper` and `runs` refer to must outlive this.
  Measure(const std::vector<Run>& runs, const Shaper& shaper, std::size_t size);

  double width(IndexRange stretch) const;

  /// The same by shaping all of it.
  double shaped_width(IndexRange stretch) const;

  /// The glyphs of `part`, which lies within one run, from left to right or from the top.
  std::vector<ShapedGlyph> glyphs(IndexRange part) const;

  /// From the paragraph's beginning, shaped as one line, to the character.
  double position(std::size_t index) const { return positions_[index]; }

  bool cluster_starts(std::size_t index) const { return flags_[index] != Within; }
  const Run& run_at(std::size_t index) const;
  const std::vector<Run>& runs() const { return runs_; }

  /// How the end of a line differs in width from the same stretch within the paragraph. `reach` is
  /// the nearest index from which that holds; none when it is too far to be worth looking.
  struct Edge {
    double difference = 0;
    std::size_t reach = none;
  };
  Edge begin_edge(std::size_t index) const;
  Edge end_edge(std::size_t index) const;

  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

 private:
  enum Flag : std::uint8_t { Within, Unsafe, Safe };

  /// Of a stretch, what lies between the first and the last index where a cut changes nothing;
  /// empty, at the stretch's end, where there is none.
  IndexRange safe_within(IndexRange stretch) const;
  std::size_t run_index_at(std::size_t index) const;

  const std::vector<Run>& runs_;
  const Shaper& shaper_;
  std::vector<std::vector<ShapedGlyph>> glyphs_;  // of each run
  std::vector<double> positions_;
  std::vector<Flag> flags_;  // of the boundary before each character, and of the end
};

}  // namespace lectern::text
