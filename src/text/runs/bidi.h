// The order of the parts of a text on a line: UAX #9, levels by FriBidi.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/range.h"
#include "text/script.h"

namespace lectern::text {

/// Even levels run from left to right, odd ones from right to left.
using Level = std::uint8_t;

inline Direction direction_of(Level level) {
  return level % 2 == 0 ? Direction::LeftToRight : Direction::RightToLeft;
}

/// The embedding levels of one paragraph.
class Bidi {
 public:
  /// `characters` are UTF-32. Each of `isolated`, which are in order and apart, is as if between
  /// LRI and PDI (UAX #9 HL3).
  Bidi(std::span<const std::uint32_t> characters, Direction direction,
       std::span<const IndexRange> isolated = {});

  std::span<const Level> levels() const { return levels_; }

  /// The levels of a line, `line` being indices into the paragraph (UAX #9 L1).
  std::vector<Level> line_levels(IndexRange line) const;

 private:
  Level base_;
  std::vector<Level> levels_;
  std::vector<bool> resets_;  // spaces, separators and what UAX #9 X9 leaves out of account
};

/// The indices of a line's elements in their order from left to right, given the level of
/// each (UAX #9 L2).
std::vector<std::size_t> visual_order(std::span<const Level> levels);

}  // namespace lectern::text
