// How the panel is shared out among the languages that are on it together.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.h"

namespace lectern::slide {

/// Which languages share a slide, and where each is.
enum class Arrangement {
  Single,    ///< one language, the next in its turn
  Caption,   ///< one language, and others in smaller letters beneath it
  Parallel,  ///< two or three side by side; one above the other where the panel is upright
  Wall,      ///< all in a grid
};

/// At most so many languages are shown in parallel: more are too narrow to be read.
inline constexpr std::size_t most_parallel = 3;

enum class Order { FromLeft, FromRight };

/// A part of the panel.
struct Cell {
  Rect area;
  std::size_t row = 0;  ///< counted from the top; the texts of a row are at one height
};

/// What is to be shared out.
struct CellLayout {
  std::size_t count = 1;
  Rect area;
  int column_gap = 0;   ///< pixels between two cells side by side
  int row_gap = 0;      ///< and between two of which one is above the other
  int least_width = 0;  ///< that a cell should have, lest words are broken
  Order order = Order::FromLeft;
};

/// Row by row in reading order. Single and Caption give one cell, however many are asked for.
std::vector<Cell> cells_of(Arrangement arrangement, const CellLayout& layout);

}  // namespace lectern::slide
