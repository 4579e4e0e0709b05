// The lines of a text, looked at once.
#pragma once

#include <cstddef>
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

/// The longest stretches without a blank line.
std::vector<LineBlock> blocks_of(const std::vector<LineShape>& shapes);

struct TextLines {
  explicit TextLines(const std::vector<SourceLine>& source);

  /// Lets lines of that source, and what is known of them, be kept as they are.
  void keep(std::vector<SourceLine>& source, IndexRange lines);

  std::vector<LineShape> shapes;
  std::vector<LineBlock> blocks;
  LineWords words;          ///< of a text with paragraphs of several lines
  std::size_t longest = 0;  ///< columns
};

}  // namespace lectern::deck
