#include "slide/layout/arrange.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "deck/deck.h"

namespace lectern::slide {
namespace {

/// The least part of the body's height that columns are given above a text that runs across.
constexpr double least_columns = 0.5;

/// Of a body that does not hold its pieces, whatever the reason.
constexpr double too_full = 1000;

/// Of a body, so that lines that were given for comfort leave air about the text.
constexpr double fullest_loose = 0.9;

/// Of a line that continues one of its author's, in ems: it is seen to be the same.
constexpr double hanging_indent = 1;

using Pieces = std::vector<Piece>;

int unhung(const Piece& piece, int longest, Typesetter& typesetter) {
  return typesetter.measure(piece.style, piece.size, longest) - piece.indent;
}

/// Pixels by which lines hang where those of its author are wider than a line.
int hanging_of(const Piece& piece, int longest, Typesetter& typesetter) {
  if (piece.text.find(deck::line_end) == std::string::npos) return 0;
  const Pixels widest = typesetter.shaped(piece.text, piece.style).natural_width(piece.size);
  const bool fits = widest <= static_cast<Pixels>(unhung(piece, longest, typesetter));
  return fits ? 0 : static_cast<int>(std::lround(piece.size * hanging_indent));
}

/// Pieces that all run the same way, and where; they point into the list they were taken from.
struct Stack {
  std::vector<const Piece*> pieces;
  Rect area;
  text::Writing writing = text::Writing::Horizontal;

  int room() const { return text::is_vertical(writing) ? area.width : area.height; }
  int longest() const { return text::is_vertical(writing) ? area.height : area.width; }
};

/// Pixels from the ink of the piece before to that of a piece, which for the first is nothing.
int space_before(const Piece& piece, const Stack& stack, Typesetter& typesetter) {
  return &piece == stack.pieces.front() ? 0
                                        : piece.gap + typesetter.line_gap(piece.style, piece.size);
}

std::size_t line_count(const Piece& piece, const Stack& stack, Typesetter& typesetter) {
  const auto length = static_cast<Pixels>(measure_of(piece, stack.longest(), typesetter));
  const std::size_t least =
      typesetter.shaped(piece.text, piece.style).line_count(piece.size, length);
  return least + (piece.loose ? 1 : 0);
}

/// Across its lines; they are counted, not shaped.
int extent_of(const Stack& stack, Typesetter& typesetter) {
  int extent = 0;
  for (const Piece* piece : stack.pieces) {
    const std::size_t lines = line_count(*piece, stack, typesetter);
    extent += space_before(*piece, stack, typesetter) +
              typesetter.extent(lines, piece->style, piece->size);
  }
  return extent;
}

Stack running(const Pieces& pieces, bool down, const Rect& area) {
  Stack stack{{}, area, text::Writing::Horizontal};
  for (const Piece& piece : pieces) {
    if (text::is_vertical(piece.style.writing) == down) stack.pieces.push_back(&piece);
  }
  if (!stack.pieces.empty()) stack.writing = stack.pieces.front()->style.writing;
  return stack;
}

/// Columns above, lines that run across below; of one kind alone, all of the body is its own.
std::vector<Stack> stacks_of(const Pieces& pieces, const Rect& body, Typesetter& typesetter) {
  Stack columns = running(pieces, true, body);
  Stack lines = running(pieces, false, body);
  if (columns.pieces.empty()) return {std::move(lines)};
  if (lines.pieces.empty()) return {std::move(columns)};
  const Piece& first = *lines.pieces.front();
  const int below = extent_of(lines, typesetter);
  const int between = first.gap + typesetter.line_gap(first.style, first.size);
  columns.area.height = std::max(0, body.height - below - between);
  lines.area.y = body.bottom() - below;
  lines.area.height = below;
  return {std::move(columns), std::move(lines)};
}

bool few_lines(const Stack& stack, Typesetter& typesetter) {
  return std::all_of(stack.pieces.begin(), stack.pieces.end(), [&](const Piece* piece) {
    return line_count(*piece, stack, typesetter) <= typesetter.most_lines();
  });
}

SetLines set(const Piece& piece, const Stack& stack, Typesetter& typesetter) {
  const int length = measure_of(piece, stack.longest(), typesetter);
  return typesetter.set(piece.text, piece.style, piece.size, length,
                        piece.loose ? text::Wrap::Loose : text::Wrap::Balance,
                        hanging_of(piece, stack.longest(), typesetter));
}

std::optional<SetMark> mark_of(const Piece& piece, Typesetter& typesetter) {
  if (piece.mark.empty()) return std::nullopt;
  SetLines set = typesetter.set(piece.mark, piece.style, piece.size, piece.indent);
  return SetMark{std::move(set.lines.front()), piece.indent};
}

/// Pixels of its height that the stack leaves.
int spare_of(const Stack& stack, Typesetter& typesetter) {
  if (!text::is_vertical(stack.writing)) {
    return std::max(0, stack.area.height - extent_of(stack, typesetter));
  }
  int longest = 0;  // columns are balanced, and shorter than they might be
  for (const Piece* piece : stack.pieces) {
    longest = std::max(longest, piece->indent + set(*piece, stack, typesetter).length());
  }
  return std::max(0, stack.area.height - longest);
}

/// What is left of the area from `used` on, in the direction in which lines follow each other.
Rect rest_of(Rect area, text::Writing writing, int used) {
  switch (writing) {
    case text::Writing::Horizontal:
      area.y += used;
      area.height -= used;
      return area;
    case text::Writing::ColumnsFromLeft: area.x += used; break;
    case text::Writing::ColumnsFromRight: break;
  }
  area.width -= used;
  return area;
}

/// Sets the pieces from the stack's beginning, columns in the middle of its width.
void place(const Stack& stack, const Piece* first, const Theme& theme, Typesetter& typesetter,
           std::vector<BlockPointer>& blocks) {
  const bool down = text::is_vertical(stack.writing);
  const int spare = down ? std::max(0, stack.room() - extent_of(stack, typesetter)) : 0;
  Rect area = rest_of(stack.area, stack.writing, spare / 2);
  for (const Piece* piece : stack.pieces) {
    const SetLines set_lines = set(*piece, stack, typesetter);
    area = rest_of(area, stack.writing, space_before(*piece, stack, typesetter));
    const int extent = set_lines.extent();
    blocks[static_cast<std::size_t>(piece - first)] = slide::place(
        set_lines, piece->role, color_of(piece->role, theme), area, mark_of(*piece, typesetter));
    area = rest_of(area, stack.writing, extent);
  }
}

}  // namespace

int measure_of(const Piece& piece, int longest, Typesetter& typesetter) {
  return std::max(1, unhung(piece, longest, typesetter) - hanging_of(piece, longest, typesetter));
}

int measure_of(const Piece& piece, const Rect& body, Typesetter& typesetter) {
  const bool down = text::is_vertical(piece.style.writing);
  return measure_of(piece, down ? body.height : body.width, typesetter);
}

Rect text_rect(const Panel& panel, int gap) {
  Rect rect = safe_rect(panel);
  const int overhang = gap * 2 / 5;
  rect.x += overhang;
  rect.width -= 2 * overhang;
  return rect;
}

Regions regions_of(const Panel& panel, int footer, int gap) {
  Regions regions;
  const Rect safe = text_rect(panel, gap);
  const int thickness = std::max(2, std::min(panel.size.width, panel.size.height) / 270);
  regions.progress = {safe.x, safe.bottom() - thickness, safe.width, thickness};
  const int footer_bottom = regions.progress.y - gap;
  regions.footer = {safe.x, footer_bottom - footer, safe.width, footer};
  const int body_bottom = footer > 0 ? regions.footer.y - gap : footer_bottom;
  regions.body = {safe.x, safe.y, safe.width, std::max(0, body_bottom - safe.y)};
  return regions;
}

double fullness_of(const Pieces& pieces, const Rect& body, Typesetter& typesetter) {
  const std::vector<Stack> stacks = stacks_of(pieces, body, typesetter);
  for (const Stack& each : stacks) {
    if (!few_lines(each, typesetter)) return too_full;
  }
  const Stack& first = stacks.front();
  if (stacks.size() > 1 && first.area.height < body.height * least_columns) return too_full;
  return static_cast<double>(extent_of(first, typesetter)) / std::max(1, first.room());
}

void loosen(Pieces& pieces, const Rect& body, Typesetter& typesetter) {
  for (Piece& piece : pieces) {
    const int length = measure_of(piece, body, typesetter);
    const text::Paragraph& shaped = typesetter.shaped(piece.text, piece.style);
    piece.loose = shaped.reads_better_loose(piece.size, static_cast<Pixels>(length));
    if (piece.loose && fullness_of(pieces, body, typesetter) > fullest_loose) piece.loose = false;
  }
}

int spare_of(const Pieces& pieces, const Rect& body, Typesetter& typesetter) {
  return spare_of(stacks_of(pieces, body, typesetter).front(), typesetter);
}

int room_above(int spare) { return static_cast<int>(spare * 0.42); }

std::vector<BlockPointer> stack(const Pieces& pieces, const Rect& body, int above,
                                const Theme& theme, Typesetter& typesetter) {
  std::vector<Stack> stacks = stacks_of(pieces, body, typesetter);
  Rect& upper = stacks.front().area;
  const int beneath = spare_of(stacks.front(), typesetter) - above;
  upper = {upper.x, upper.y + above, upper.width, upper.height - above - std::max(0, beneath)};
  if (stacks.size() > 1) stacks.back().area.y -= beneath;
  std::vector<BlockPointer> blocks(pieces.size());
  for (const Stack& each : stacks) place(each, pieces.data(), theme, typesetter, blocks);
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
