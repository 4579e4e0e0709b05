// The slides before and after the passages.
#include <algorithm>

#include "slide/edition.h"
#include "slide/problems.h"

namespace lectern::slide {

EditionSetter::Copies EditionSetter::titles(const Cells& cells, Pixels scale) const {
  const bool alone = cells.size() == 1;
  Copies copies;
  for (const CellSetter& cell : cells) {
    copies.push_back(cell.title_pieces(
        in_cell(scale), alone ? CellSetter::Beside::Nothing : CellSetter::Beside::Credit));
  }
  return copies;
}

EditionSetter::Copies EditionSetter::closings(const Cells& cells, Pixels scale) const {
  Copies copies;
  for (const CellSetter& cell : cells) {
    copies.push_back(cell.closing_pieces(in_cell(scale), inherited()));
  }
  return copies;
}

std::vector<BlockPointer> EditionSetter::uncredited(std::vector<BlockPointer> standing) const {
  if (cells_.size() > 1) return labels(uncredited_cells_);  // which stand elsewhere
  std::erase_if(standing, [](const auto& block) { return block->role == Role::Credit; });
  return standing;
}

/// A language that has the panel for itself says on the title slide all that a credit line would;
/// where several share it, the credit stays if it leaves them room.
Slide EditionSetter::title_slide(Pixels scale, const std::vector<BlockPointer>& standing,
                                 Problems& problems) const {
  const bool credited = cells_.size() > 1 && fit(cells_, titles(cells_, scale));
  const Cells& cells = credited ? cells_ : uncredited_cells_;
  Slide slide{Slide::Kind::Title, {}, credited ? standing : uncredited(standing)};
  const Copies copies = titles(cells, scale);
  if (!fit(cells, copies)) problems.push_back(overflow(speech(main()), 0));
  for (BlockPointer& block : place(cells, copies)) {
    slide.blocks.push_back(std::move(block));
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (const std::size_t index : cells[i].voices().all()) {
      const auto& headline = speech(index).headline;
      const std::string title = cells[i].title_of(index);
      const bool left_out =
          !title.empty() && std::ranges::find(copies[i], title, &Piece::text) == copies[i].end();
      if (left_out) problems.push_back(no_room_for_title(speech(index), speech(main())));
      slide.readings.push_back(reading(index, left_out ? "" : headline ? headline->text : title));
      if (headline) slide.readings.back().said = headline->time;
    }
  }
  return slide;
}

Slide EditionSetter::closing_slide(Pixels scale, const std::vector<BlockPointer>& standing,
                                   Problems& problems) const {
  const auto said = [](const Copies& copies) {
    std::size_t notices = 0;
    for (const std::vector<Piece>& pieces : copies) notices += pieces.size();
    return notices;
  };
  const Copies beside_credit = closings(cells_, scale);
  const bool credited =
      fit(cells_, beside_credit) && said(beside_credit) == said(closings(uncredited_cells_, scale));
  const Cells& cells = credited ? cells_ : uncredited_cells_;
  Slide slide{Slide::Kind::Closing, {}, credited ? standing : uncredited(standing)};
  const Copies copies = closings(cells, scale);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const deck::Speech& each = speech(cells[i].voices().main);
    if (copies[i].size() < imprint_of(deck_, each, settings_.labels, inherited()).size()) {
      problems.push_back(no_room_for_notice(each));
    }
  }
  for (const CellSetter& cell : cells) {
    slide.readings.push_back({speech(cell.voices().main).language, {}, 0, 0, std::nullopt});
  }
  for (const std::vector<Piece>& pieces : copies) {
    for (const Piece& piece : pieces) slide.notices.push_back(piece.text);
  }
  for (BlockPointer& block : place(cells, copies)) slide.blocks.push_back(std::move(block));
  return slide;
}

}  // namespace lectern::slide
