// Where the targets of a menu are: a grid of equal cells, and a row of signs beneath.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/geometry.h"

namespace lectern::slide {

/// Pixels; what is in a cell needs so much of it.
struct MenuSpace {
  Rect area;     ///< for all
  Size cell;     ///< at least
  int gap = 0;   ///< between two targets
  int sign = 0;  ///< the side of a sign's target, which is square
  bool from_left = true;
};

class MenuGrid {
 public:
  /// The grid for so many cells that is filled best and shaped like the area. Nothing when they
  /// have no room.
  static std::optional<MenuGrid> of(std::size_t count, const MenuSpace& space);

  /// What the signs leave of the area.
  static Size room(const MenuSpace& space);

  /// How many cells there is room for; none where not even one has its size.
  static std::size_t most(const MenuSpace& space);

  std::size_t count() const { return count_; }
  std::size_t columns() const { return columns_; }
  bool full() const { return rows_ * columns_ == count_; }
  Rect cell(std::size_t index) const;
  /// The signs of a row of so many, in reading order.
  Rect sign(std::size_t index, std::size_t count) const;

 private:
  MenuGrid(std::size_t count, std::size_t columns, const MenuSpace& space);

  MenuSpace space_;
  std::size_t count_;
  std::size_t columns_;
  std::size_t rows_;
  Size cell_;  // grown where there is room
  Point corner_;
};

}  // namespace lectern::slide
