#include "deck/lines/text_lines.h"

#include <algorithm>

namespace lectern::deck {

std::vector<LineBlock> blocks_of(const std::vector<LineShape>& shapes) {
  std::vector<LineBlock> blocks;
  for (std::size_t begin = 0; begin < shapes.size(); ++begin) {
    if (shapes[begin].width == 0) continue;
    LineBlock block{{begin, begin}};
    for (; block.lines.end < shapes.size() && shapes[block.lines.end].width > 0;
         ++block.lines.end) {
      block.widest = std::max(block.widest, shapes[block.lines.end].width);
    }
    begin = block.lines.end;
    blocks.push_back(block);
  }
  return blocks;
}

TextLines::TextLines(const std::vector<SourceLine>& source)
    : shapes(shapes_of(source)), blocks(blocks_of(shapes)) {
  for (const LineBlock& block : blocks) longest = std::max(longest, block.widest);
  if (std::ranges::any_of(blocks, &LineBlock::several)) words = LineWords(source);
}

void TextLines::keep(std::vector<SourceLine>& source, IndexRange lines) {
  for (std::size_t i = lines.begin; i < lines.end; ++i) source[i].kept = shapes[i].kept = true;
}

}  // namespace lectern::deck
