#include "slide/layout/grain.h"

#include <map>

namespace lectern::slide {
namespace {

/// Reading takes as long as a line is: in one size of one language, that is its width.
using Lengths = std::map<LanguageTag, double>;

double length_of(const PlacedLine& line) { return static_cast<double>(line.line.width); }

Lengths lengths_of(const std::vector<BlockPointer>& blocks) {
  Lengths lengths;
  for (const BlockPointer& block : blocks) {
    for (const PlacedLine& line : block->lines) lengths[block->language] += length_of(line);
  }
  return lengths;
}

}  // namespace

std::vector<BlockPointer> cut_into_lines(const std::vector<BlockPointer>& blocks) {
  const Lengths whole = lengths_of(blocks);
  Lengths read;
  std::vector<BlockPointer> lines;
  for (const BlockPointer& block : blocks) {
    double& before = read[block->language];
    for (std::size_t i = 0; i < block->lines.size(); ++i) {
      Block part{block->role, block->language, block->color, block->bounds, {block->lines[i]}};
      part.read_before = before / whole.at(block->language);
      before += length_of(block->lines[i]);
      if (i == 0 && block->marked) {
        part.lines.push_back(block->lines[++i]);
        before += length_of(block->lines[i]);
      }
      lines.push_back(std::make_shared<const Block>(std::move(part)));
    }
  }
  return lines;
}

}  // namespace lectern::slide
