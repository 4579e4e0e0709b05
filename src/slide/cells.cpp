#include "slide/cells.h"

#include <cmath>

namespace lectern::slide {
namespace {

/// How much wider than high a cell reads best: some forty letters a line, some ten lines.
constexpr double best_shape = 1.6;

struct Grid {
  std::size_t columns = 1;
  std::size_t rows = 1;
};

/// The grid whose cells come nearest to the best shape, as few of them empty as can be.
Grid grid_of(std::size_t count, const Rect& area) {
  Grid best;
  double least = HUGE_VAL;
  for (std::size_t columns = 1; columns <= count; ++columns) {
    const std::size_t rows = (count + columns - 1) / columns;
    const double shape = static_cast<double>(area.width) * static_cast<double>(rows) /
                         (static_cast<double>(area.height) * static_cast<double>(columns));
    const double empty = static_cast<double>(rows * columns - count);
    const double badness = std::abs(std::log(shape / best_shape)) + empty;
    if (badness < least) {
      least = badness;
      best = {columns, rows};
    }
  }
  return best;
}

Grid grid_of(Arrangement arrangement, std::size_t count, const Rect& area) {
  switch (arrangement) {
    case Arrangement::Single:
    case Arrangement::Caption: break;
    case Arrangement::Parallel: return area.width >= area.height ? Grid{count, 1} : Grid{1, count};
    case Arrangement::Wall: return grid_of(count, area);
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

std::vector<Cell> cells_of(Arrangement arrangement, std::size_t count, const Rect& area, int gap,
                           Order order) {
  const bool shared = arrangement == Arrangement::Parallel || arrangement == Arrangement::Wall;
  const Grid grid = grid_of(arrangement, count, area);
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < (shared ? count : 1); ++i) {
    const std::size_t row = i / grid.columns;
    const std::size_t nth = i % grid.columns;
    const std::size_t column = order == Order::FromLeft ? nth : grid.columns - 1 - nth;
    const Part across = part_of(area.width, grid.columns, column, gap);
    const Part down = part_of(area.height, grid.rows, row, gap);
    cells.push_back(
        {{area.x + across.begin, area.y + down.begin, across.extent, down.extent}, row});
  }
  return cells;
}

}  // namespace lectern::slide
