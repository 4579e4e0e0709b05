#include "slide/menus/menu_grid.h"

#include <algorithm>
#include <cmath>

namespace lectern::slide {
namespace {

/// How much larger than it must be a cell becomes where there is room, and how much wider than high
/// it is then.
constexpr double most_growth = 1.5;
constexpr double some_growth = 1.2;
constexpr double best_target_shape = 2.8;

/// How much wider than the area a grid of the least cells is, since cells rather grow in height.
constexpr double best_grid_shape = 1.6;

int extent_of(std::size_t count, int each, int gap) {
  const auto cells = static_cast<int>(count);
  return cells * each + (cells - 1) * gap;
}

/// Between the grid and the signs.
int gap_above_signs(const MenuSpace& space) { return 2 * space.gap; }

std::size_t fitting(int room, int each, int gap) {
  return static_cast<std::size_t>(std::max(0, (room + gap) / (each + gap)));
}

/// As much as there is room for, up to what looks best.
int grown(int room, std::size_t count, int gap, int least, double best) {
  const auto cells = static_cast<int>(count);
  const int most = (room - gap * (cells - 1)) / cells;
  return std::clamp(static_cast<int>(std::lround(best)), least, std::max(least, most));
}

}  // namespace

Size MenuGrid::room(const MenuSpace& space) {
  return {space.area.width, space.area.height - space.sign - gap_above_signs(space)};
}

std::size_t MenuGrid::most(const MenuSpace& space) {
  const Size room = MenuGrid::room(space);
  return fitting(room.width, space.cell.width, space.gap) *
         fitting(room.height, space.cell.height, space.gap);
}

std::optional<MenuGrid> MenuGrid::of(std::size_t count, const MenuSpace& space) {
  const Size room = MenuGrid::room(space);
  const std::size_t most_columns = fitting(room.width, space.cell.width, space.gap);
  const std::size_t most_rows = fitting(room.height, space.cell.height, space.gap);
  std::size_t best = 0;
  double least = HUGE_VAL;
  for (std::size_t columns = 1; columns <= std::min(count, most_columns); ++columns) {
    const std::size_t rows = (count + columns - 1) / columns;
    if (rows > most_rows) continue;
    const double shape = static_cast<double>(extent_of(columns, space.cell.width, space.gap)) /
                         extent_of(rows, space.cell.height, space.gap);
    const double wanted = best_grid_shape * room.width / room.height;
    const auto empty = static_cast<double>(rows * columns - count);
    const double badness =
        std::abs(std::log(shape / wanted)) + empty / static_cast<double>(columns);
    if (badness < least) {
      least = badness;
      best = columns;
    }
  }
  if (best == 0) return std::nullopt;
  return MenuGrid(count, best, space);
}

MenuGrid::MenuGrid(std::size_t count, std::size_t columns, const MenuSpace& space)
    : space_(space), count_(count), columns_(columns), rows_((count + columns - 1) / columns) {
  const Size room = MenuGrid::room(space);
  cell_.height =
      grown(room.height, rows_, space.gap, space.cell.height, space.cell.height * most_growth);
  cell_.width = grown(room.width, columns_, space.gap, space.cell.width,
                      std::max(space.cell.width * some_growth, cell_.height * best_target_shape));
  const Rect& area = space.area;
  const int width = extent_of(columns_, cell_.width, space.gap);
  const int height =
      extent_of(rows_, cell_.height, space.gap) + gap_above_signs(space) + space.sign;
  corner_ = {area.x + (area.width - width) / 2, area.y + (area.height - height) / 2};
}

Rect MenuGrid::cell(std::size_t index) const {
  const std::size_t nth = index % columns_;
  const std::size_t column = space_.from_left ? nth : columns_ - 1 - nth;
  const auto before = [&](std::size_t count, int each) {
    return static_cast<int>(count) * (each + space_.gap);
  };
  return {corner_.x + before(column, cell_.width),
          corner_.y + before(index / columns_, cell_.height), cell_.width, cell_.height};
}

Rect MenuGrid::sign(std::size_t index, std::size_t count) const {
  const std::size_t nth = space_.from_left ? index : count - 1 - index;
  const int width = extent_of(count, space_.sign, space_.gap);
  return {space_.area.x + (space_.area.width - width) / 2 +
              static_cast<int>(nth) * (space_.sign + space_.gap),
          corner_.y + extent_of(rows_, cell_.height, space_.gap) + gap_above_signs(space_),
          space_.sign, space_.sign};
}

}  // namespace lectern::slide
