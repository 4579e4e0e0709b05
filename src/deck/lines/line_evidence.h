// Whether the lines of some paragraphs are their author's, or were wrapped for want of room.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/range.h"
#include "deck/format/source_text.h"
#include "deck/lines/line_shape.h"
#include "deck/lines/line_words.h"

namespace lectern::deck {

/// Of the lines of a text, those between two blank ones.
struct LineBlock {
  IndexRange lines;
  std::size_t widest = 0;  ///< columns
  bool several() const { return lines.size() > 1; }
};

/// All lines of a text.
struct TextLines {
  explicit TextLines(const std::vector<SourceLine>& source);

  std::vector<LineShape> shapes;
  LineWords words;  ///< of a text with paragraphs of several lines
  std::vector<LineBlock> blocks;
  std::size_t longest = 0;  ///< columns
};

/// How much likelier it is that these blocks are verse, lists or inscriptions than that they are
/// prose, as a logarithm of the odds. Signs of each kind count by themselves: a poem need not have
/// capitals, nor marks, nor rhymes.
double odds_of_own_lines(const TextLines& text, std::span<const LineBlock> blocks);

}  // namespace lectern::deck
