// The slides before and after the passages.
#include <algorithm>

#include "slide/edition.h"
#include "slide/problems.h"

namespace lectern::slide {

EditionSetter::CellPieces EditionSetter::titles(const Cells& cells, Pixels scale,
                                                CellSetter::Beside beside) const {
  CellPieces pieces;
  for (const CellSetter& cell : cells) pieces.push_back(cell.title_pieces(in_cell(scale), beside));
  return pieces;
}

EditionSetter::CellPieces EditionSetter::closings(const Cells& cells, Pixels scale) const {
  CellPieces pieces;
  for (const CellSetter& cell : cells) {
    pieces.push_back(cell.closing_pieces(in_cell(scale), inherited()));
  }
  return pieces;
}

std::vector<BlockPointer> EditionSetter::uncredited(std::vector<BlockPointer> common) const {
  if (cells_.size() > 1) return labels(uncredited_cells_);  // which are elsewhere
  std::erase_if(common, [](const auto& block) { return block->role == Role::Credit; });
  return common;
}

bool EditionSetter::say_all(const CellPieces& titles, Pixels scale) const {
  if (!fit(uncredited_cells_, titles)) return false;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const Pixels least = uncredited_cells_[i].passage_size(in_cell(at_step(scale, Step::Long)));
    const auto is_small = [&](const Piece& piece) {
      return piece.role == Role::Title && piece.size < least;
    };
    if (std::ranges::any_of(titles[i], is_small)) return false;
  }
  return true;
}

/// A language that has the panel for itself says on the title slide all that a credit line would,
/// and so do several that share it, where there is room; else the credit stays, if it leaves the
/// titles any.
Slide EditionSetter::title_slide(Pixels scale, const std::vector<BlockPointer>& common,
                                 Problems& problems) const {
  using Beside = CellSetter::Beside;
  CellPieces pieces = titles(uncredited_cells_, scale, Beside::Nothing);
  bool credited = false;
  if (cells_.size() > 1 && !say_all(pieces, scale)) {
    pieces = titles(cells_, scale, Beside::Credit);
    credited = fit(cells_, pieces);
    if (!credited) pieces = titles(uncredited_cells_, scale, Beside::Credit);
  }
  const Cells& cells = credited ? cells_ : uncredited_cells_;
  Slide slide{Slide::Kind::Title, {}, credited ? common : uncredited(common)};
  if (!fit(cells, pieces)) problems.push_back(overflow(speech(main()), 0));
  loosen(cells, pieces);
  for (BlockPointer& block : place(cells, pieces)) {
    slide.blocks.push_back(std::move(block));
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (const std::size_t index : cells[i].group().all()) {
      const auto& headline = speech(index).headline;
      const std::string title = cells[i].title_of(index);
      const auto is_missing = [&](const std::string& text) {
        return !text.empty() && std::ranges::find(pieces[i], text, &Piece::text) == pieces[i].end();
      };
      const bool left_out = is_missing(title);
      if (left_out) {
        problems.push_back(no_room_for_title(speech(index), speech(main())));
      } else if (headline && is_missing(headline->subtitle)) {
        problems.push_back(no_room_for_subtitle(speech(index)));
      }
      slide.readings.push_back(reading(index, left_out   ? ""
                                              : headline ? first_line_of(speech(index))
                                                         : title));
      if (headline) slide.readings.back().said = headline->time;
    }
  }
  return slide;
}

bool EditionSetter::roomy(Uncut uncut) const {
  return std::ranges::all_of(cells_, &CellSetter::roomy) &&
         fit(uncredited_cells_, titles(uncredited_cells_, 0, beside_title())) &&
         (uncut == Uncut::Titles || !leaves_out(closings(uncredited_cells_, 0)));
}

std::vector<Notice> EditionSetter::notices(const CellSetter& cell) const {
  return imprint_of(deck_, speech(cell.group().main), settings_.labels, inherited());
}

bool EditionSetter::leaves_out(const CellPieces& closings) const {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (closings[i].size() < notices(cells_[i]).size()) return true;
  }
  return !fit(uncredited_cells_, closings);
}

bool EditionSetter::says_at_end() const {
  return std::ranges::any_of(cells_,
                             [&](const CellSetter& cell) { return !notices(cell).empty(); });
}

Slide EditionSetter::closing_slide(Pixels scale, const std::vector<BlockPointer>& common,
                                   Problems& problems) const {
  const auto notices_in = [](const CellPieces& pieces) {
    std::size_t notices = 0;
    for (const std::vector<Piece>& each : pieces) notices += each.size();
    return notices;
  };
  const CellPieces beside_credit = closings(cells_, scale);
  const bool credited = fit(cells_, beside_credit) &&
                        notices_in(beside_credit) == notices_in(closings(uncredited_cells_, scale));
  const Cells& cells = credited ? cells_ : uncredited_cells_;
  Slide slide{Slide::Kind::Closing, {}, credited ? common : uncredited(common)};
  const CellPieces pieces = closings(cells, scale);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (pieces[i].size() < notices(cells[i]).size()) {
      problems.push_back(no_room_for_notice(speech(cells[i].group().main)));
    }
  }
  for (const CellSetter& cell : cells) {
    slide.readings.push_back({speech(cell.group().main).language, {}, 0, 0, std::nullopt});
  }
  for (const std::vector<Piece>& each : pieces) {
    for (const Piece& piece : each) slide.notices.push_back(piece.text);
  }
  for (BlockPointer& block : place(cells, pieces)) slide.blocks.push_back(std::move(block));
  return slide;
}

}  // namespace lectern::slide
