// Blocks of text cut into blocks of a line each, so that they can brighten one by one.
#pragma once

#include <vector>

#include "slide/block.h"

namespace lectern::slide {

/// The lines of the blocks, each a block that knows how much of its language is read before it.
/// Ink of all lines together stays what it was.
std::vector<BlockPointer> cut_into_lines(const std::vector<BlockPointer>& blocks);

}  // namespace lectern::slide
