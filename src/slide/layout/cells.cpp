#include "slide/layout/cells.h"

#include <cmath>

namespace lectern::slide {
namespace {

/// How much wider than high a cell reads best: some forty letters a line, some ten lines.
constexpr double best_shape = 1.6;

struct Grid {
  std::size_t columns = 1;
  std::size_t rows = 1;
};

int width_of(const CellLayout& layout, std::size_t columns) {
  const auto count = static_cast<int>(columns);
  return (layout.area.width - layout.column_gap * (count - 1)) / count;
}

/// The grid whose cells come nearest to the best shape, as few of them empty as can be, and none
/// too narrow for a word.
Grid best_grid(const CellLayout& layout) {
  constexpr double broken_words = 100;
  Grid best;
  double least = HUGE_VAL;
  for (std::size_t columns = 1; columns <= layout.count; ++columns) {
    const std::size_t rows = (layout.count + columns - 1) / columns;
    const double shape = static_cast<double>(layout.area.width) * static_cast<double>(rows) /
                         (static_cast<double>(layout.area.height) * static_cast<double>(columns));
    const double empty = static_cast<double>(rows * columns - layout.count);
    const double narrow = width_of(layout, columns) < layout.least_width ? broken_words : 0;
    const double badness = std::abs(std::log(shape / best_shape)) + empty + narrow;
    if (badness < least) {
      least = badness;
      best = {columns, rows};
    }
  }
  return best;
}

Grid grid_of(Arrangement arrangement, const CellLayout& layout) {
  switch (arrangement) {
    case Arrangement::Single:
    case Arrangement::Caption: break;
    case Arrangement::Parallel: {
      const bool wide = layout.area.width >= layout.area.height;
      const bool beside = wide && width_of(layout, layout.count) >= layout.least_width;
      return beside ? Grid{layout.count, 1} : Grid{1, layout.count};
    }
    case Arrangement::Wall: return best_grid(layout);
  }
  return {};
}

/// The stretch of the nth of so many equal parts of an extent.
struct Part {
  int begin = 0;
  int extent = 0;
};

Part part_of(int extent, std::size_t parts, std::size_t nth, int gap) {
  const auto count = static_cast<int>(parts);
  const int each = (extent - gap * (count - 1)) / count;
  return {static_cast<int>(nth) * (each + gap), each};
}

}  // namespace

std::vector<Cell> cells_of(Arrangement arrangement, const CellLayout& layout) {
  const bool shared = arrangement == Arrangement::Parallel || arrangement == Arrangement::Wall;
  const Grid grid = grid_of(arrangement, layout);
  const Rect& area = layout.area;
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < (shared ? layout.count : 1); ++i) {
    const std::size_t row = i / grid.columns;
    const std::size_t nth = i % grid.columns;
    const std::size_t column = layout.order == Order::FromLeft ? nth : grid.columns - 1 - nth;
    const Part across = part_of(area.width, grid.columns, column, layout.column_gap);
    const Part down = part_of(area.height, grid.rows, row, layout.row_gap);
    cells.push_back(
        {{area.x + across.begin, area.y + down.begin, across.extent, down.extent}, row});
  }
  return cells;
}

}  // namespace lectern::slide
