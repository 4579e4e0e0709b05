#include "slide/arrange.h"

#include <algorithm>

namespace lectern::slide {
namespace {

/// Of the room a stack leaves in the body, the part that stands above it.
constexpr double room_above = 0.42;

/// Pixels from the ink above to that of a piece, which for the first piece is nothing.
int space_above(const Piece& piece, const Piece& first, Typesetter& typesetter) {
  return &piece == &first ? 0 : piece.gap + typesetter.line_gap(piece.language, piece.size);
}

}  // namespace

Rect text_rect(const Panel& panel, int gap) {
  Rect rect = safe_rect(panel);
  const int overhang = gap * 2 / 5;
  rect.x += overhang;
  rect.width -= 2 * overhang;
  return rect;
}

Regions regions_of(const Panel& panel, int header, int footer, int gap) {
  Regions regions;
  const Rect safe = text_rect(panel, gap);
  const int thickness = std::max(2, std::min(panel.size.width, panel.size.height) / 270);
  regions.progress = {safe.x, safe.bottom() - thickness, safe.width, thickness};
  regions.header = {safe.x, safe.y, safe.width, header};
  const int footer_bottom = regions.progress.y - gap / 2;
  regions.footer = {safe.x, footer_bottom - footer, safe.width, footer};
  const int body_top = safe.y + header + (header > 0 ? gap : 0);
  const int body_bottom = footer > 0 ? regions.footer.y - gap : footer_bottom;
  regions.body = {safe.x, body_top, safe.width, std::max(0, body_bottom - body_top)};
  return regions;
}

int height_of(const std::vector<Piece>& pieces, const Rect& body, Typesetter& typesetter) {
  int height = 0;
  for (const Piece& piece : pieces) {
    const int width = typesetter.measure(piece.language, piece.size, body.width);
    height += space_above(piece, pieces.front(), typesetter) +
              typesetter.height(piece.text, piece.language, piece.size, width);
  }
  return height;
}

std::vector<BlockPointer> stack(const std::vector<Piece>& pieces, const Rect& body,
                                const Theme& theme, Typesetter& typesetter) {
  const int room = std::max(0, body.height - height_of(pieces, body, typesetter));
  int top = body.y + static_cast<int>(room * room_above);
  std::vector<BlockPointer> blocks;
  for (const Piece& piece : pieces) {
    const int width = typesetter.measure(piece.language, piece.size, body.width);
    Setting setting = typesetter.set(piece.text, piece.language, piece.size, width);
    top += space_above(piece, pieces.front(), typesetter);
    const int height = setting.height();
    blocks.push_back(place(std::move(setting), piece.role, color_of(piece.role, theme),
                           {body.x, body.width}, top));
    top += height;
  }
  return blocks;
}

Color color_of(Role role, const Theme& theme) {
  switch (role) {
    case Role::Salutation:
    case Role::Heading: return theme.salutation;
    case Role::Caption: return theme.caption;
    case Role::Credit:
    case Role::Label: return theme.credit;
    case Role::Title:
    case Role::Passage: break;
  }
  return theme.passage;
}

}  // namespace lectern::slide
