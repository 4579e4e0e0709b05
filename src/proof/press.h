// What the blocks of a sheet are drawn with, and where.
#pragma once

#include <cairo.h>

#include <functional>
#include <string>

#include "base/color.h"
#include "proof/pdf_structure.h"
#include "proof/typesetter.h"

namespace lectern::proof {

inline constexpr Color ink{0x1c, 0x1c, 0x1c};
inline constexpr Color quiet_ink{0x5a, 0x5a, 0x5a};
inline constexpr Color accent{0x1f, 0x3a, 0x5f};
inline constexpr Color warning{0x9a, 0x4a, 0x00};
inline constexpr Color hairline{0xc4, 0xc4, 0xc4};
inline constexpr Color writing_line{0x8a, 0x8a, 0x8a};
inline constexpr Color tint{0xf4, 0xf6, 0xf9};

/// One document that is being set and drawn.
struct Press {
  cairo_t* page;
  const Typesetter& typesetter;
  PdfStructure& structure;
  Points left;
  Points width;

  Points right() const { return left + width; }

  /// An element of its own.
  void draw(const SetText& text, const char* type, Points x, Points y);
  /// Ornament, which is read to nobody.
  void line(Points x, Points y, Points to, Color color, Points thickness = 0.5) const;
  void box(Points x, Points y, Points side) const;
  void fill(Points x, Points y, Points wide, Points high, Color color) const;
};

/// What stands together on a page: its height, and how it is drawn with its upper edge at `y`.
struct Block {
  Points height = 0;
  std::function<void(Points y)> draw;
};

}  // namespace lectern::proof
