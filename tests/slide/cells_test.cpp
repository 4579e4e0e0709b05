// How the panel is shared out.
#include "slide/layout/cells.h"

#include <doctest/doctest.h>

#include <string>

using namespace lectern;
using namespace lectern::slide;

namespace {

std::string dump(const std::vector<Cell>& cells) {
  std::string text;
  for (const Cell& cell : cells) {
    const Rect& area = cell.area;
    text += (text.empty() ? "" : " ") + std::to_string(cell.row) + ":" + std::to_string(area.x) +
            "," + std::to_string(area.y) + "," + std::to_string(area.width) + "x" +
            std::to_string(area.height);
  }
  return text;
}

}  // namespace

TEST_CASE("cells share the panel in reading order") {
  struct Row {
    const char* what;
    Arrangement arrangement;
    CellLayout share;
    const char* cells;
  };
  const Rect wide{100, 50, 1600, 900};
  const Rect upright{0, 0, 900, 1600};
  for (const Row& row : {
           Row{"one language has all", Arrangement::Single, {3, wide}, "0:100,50,1600x900"},
           Row{"captions share the cell", Arrangement::Caption, {3, wide}, "0:100,50,1600x900"},
           Row{"two side by side",
               Arrangement::Parallel,
               {2, wide, 100, 100},
               "0:100,50,750x900 0:950,50,750x900"},
           Row{"from the right where the first language does",
               Arrangement::Parallel,
               {2, wide, 100, 100, 0, Order::FromRight},
               "0:950,50,750x900 0:100,50,750x900"},
           Row{"one above the other on an upright panel",
               Arrangement::Parallel,
               {2, upright, 100, 100},
               "0:0,0,900x750 1:0,850,900x750"},
           Row{"and where words would be broken",
               Arrangement::Parallel,
               {2, wide, 100, 100, 751},
               "0:100,50,1600x400 1:100,550,1600x400"},
           Row{"a wall of four",
               Arrangement::Wall,
               {4, wide},
               "0:100,50,800x450 0:900,50,800x450 1:100,500,800x450 1:900,500,800x450"},
           Row{"a wall that fills each row from the right",
               Arrangement::Wall,
               {4, wide, 0, 0, 0, Order::FromRight},
               "0:900,50,800x450 0:100,50,800x450 1:900,500,800x450 1:100,500,800x450"},
           Row{"a wall whose words need the width",
               Arrangement::Wall,
               {3, upright, 0, 0, 500},
               "0:0,0,900x533 1:0,533,900x533 2:0,1066,900x533"},
       }) {
    CAPTURE(row.what);
    CHECK(dump(cells_of(row.arrangement, row.share)) == row.cells);
  }
}
