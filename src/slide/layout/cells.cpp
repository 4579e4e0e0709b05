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

int width_of(const CellLayout& share, std::size_t columns) {
  const auto count = static_cast<int>(columns);
  return (share.area.width - share.gap * (count - 1)) / count;
}

/// The grid whose cells come nearest to the best shape, as few of them empty as can be, and none
/// too narrow for a word.
Grid best_grid(const CellLayout& share) {
  constexpr double broken_words = 100;
  Grid best;
  double least = HUGE_VAL;
  for (std::size_t columns = 1; columns <= share.count; ++columns) {
    const std::size_t rows = (share.count + columns - 1) / columns;
    const double shape = static_cast<double>(share.area.width) * static_cast<double>(rows) /
                         (static_cast<double>(share.area.height) * static_cast<double>(columns));
    const double empty = static_cast<double>(rows * columns - share.count);
    const double narrow = width_of(share, columns) < share.least_width ? broken_words : 0;
    const double badness = std::abs(std::log(shape / best_shape)) + empty + narrow;
    if (badness < least) {
      least = badness;
      best = {columns, rows};
    }
  }
  return best;
}

Grid grid_of(Arrangement arrangement, const CellLayout& share) {
  switch (arrangement) {
    case Arrangement::Single:
    case Arrangement::Caption: break;
    case Arrangement::Parallel: {
      const bool wide = share.area.width >= share.area.height;
      const bool beside = wide && width_of(share, share.count) >= share.least_width;
      return beside ? Grid{share.count, 1} : Grid{1, share.count};
    }
    case Arrangement::Wall: return best_grid(share);
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

std::vector<Cell> cells_of(Arrangement arrangement, const CellLayout& share) {
  const bool shared = arrangement == Arrangement::Parallel || arrangement == Arrangement::Wall;
  const Grid grid = grid_of(arrangement, share);
  const Rect& area = share.area;
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < (shared ? share.count : 1); ++i) {
    const std::size_t row = i / grid.columns;
    const std::size_t nth = i % grid.columns;
    const std::size_t column = share.order == Order::FromLeft ? nth : grid.columns - 1 - nth;
    const Part across = part_of(area.width, grid.columns, column, share.gap);
    const Part down = part_of(area.height, grid.rows, row, share.gap);
    cells.push_back(
        {{area.x + across.begin, area.y + down.begin, across.extent, down.extent}, row});
  }
  return cells;
}

}  // namespace lectern::slide
