#include "slide/edition.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>

#include "slide/layout/cells.h"
#include "slide/layout/grain.h"
#include "slide/problems.h"

namespace lectern::slide {
namespace {

constexpr double gap_between_regions = 0.8;  // ems of the credit, as is the other
constexpr double gap_between_cells = 2.4;
constexpr double gap_between_columns = 0.05;  // of the panel's width

}  // namespace

EditionSetter::EditionSetter(const deck::Deck& deck, const std::vector<LanguageGroup>& groups,
                             const Settings& settings, Typesetter& typesetter)
    : deck_(deck), settings_(settings), typesetter_(typesetter) {
  for (const LanguageGroup& each : groups) {
    cells_.emplace_back(deck, each, settings, typesetter);
    uncredited_cells_.emplace_back(deck, each, settings, typesetter);
  }
  arrange();
}

bool EditionSetter::from_left() const {
  return text::direction_of(speech(main()).language) == text::Direction::LeftToRight;
}

void EditionSetter::set_invitation(Invitation invitation) {
  const bool moves = invitation.beneath != invitation_.beneath;
  invitation_ = std::move(invitation);
  if (moves) arrange();
}

void EditionSetter::arrange() {
  const Pixels em = credit_size(speech(main()), settings_, typesetter_);
  const int gap = static_cast<int>(std::lround(em * gap_between_regions));
  const Size logo = settings_.logo;
  const int beside_logo = logo.width > 0 ? logo.width + 2 * gap : 0;
  const int credit_width = std::max(1, text_rect(settings_.panel, gap).width - beside_logo);
  const int credit_height = credit(credit_width).extent();
  regions_ = regions_of(settings_.panel, std::max(credit_height, logo.height), gap);

  const Rect& footer = regions_.footer;
  const int credit_x = from_left() ? footer.x : footer.right() - credit_width;
  credit_ = {credit_x, footer.bottom() - credit_height, credit_width, credit_height};
  const int logo_x = from_left() ? footer.right() - logo.width : footer.x;
  logo_ = {logo_x, footer.bottom() - logo.height, logo.width, logo.height};

  Rect whole = regions_.body;  // of a slide that has no credit beneath
  if (logo_.empty()) whole.height = regions_.progress.y - gap / 2 - whole.y;
  arrange(uncredited_cells_, whole, gap);
  arrange(cells_, regions_.body, gap);
}

void EditionSetter::arrange(Cells& cells, const Rect& area, int gap) {
  const int between = static_cast<int>(gap * gap_between_cells / gap_between_regions);
  const int apart = static_cast<int>(std::lround(settings_.panel.size.width * gap_between_columns));
  CellLayout layout{cells.size(), area, std::max(between, apart),
                    between,      0,    from_left() ? Order::FromLeft : Order::FromRight};
  for (const CellSetter& cell : cells) {
    layout.least_width = std::max(layout.least_width, cell.least_width());
  }
  const std::vector<Cell> areas = cells_of(settings_.arrangement, layout);
  std::map<std::size_t, int> headers;  // of each row
  int ascent = 0;
  for (const CellSetter& cell : cells) ascent = std::max(ascent, cell.label_ascent());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    int& header = headers[areas[i].row];
    header = std::max(
        header, ascent - cells[i].label_ascent() + cells[i].header_height(areas[i].area.width));
  }
  rows_.clear();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i].set_area(areas[i].area, headers[areas[i].row] + invitation_.beneath, gap);
    rows_.push_back(areas[i].row);
  }
  const Rect& cell = areas.front().area;
  cell_scale_ = std::sqrt(static_cast<Pixels>(cell.width) * static_cast<Pixels>(cell.height) /
                          (static_cast<Pixels>(area.width) * static_cast<Pixels>(area.height)));
}

std::vector<std::size_t> EditionSetter::shown() const {
  std::vector<std::size_t> shown;
  for (const CellSetter& cell : cells_) {
    for (const std::size_t index : cell.group().all()) shown.push_back(index);
  }
  return shown;
}

/// One line, but where even the shortest is too long.
SetLines EditionSetter::credit(int width) const {
  const TextStyle across{speech(main()).language};
  const Pixels em = credit_size(speech(main()), settings_, typesetter_);
  const auto fits = [&](const std::string& text) {
    return typesetter_.set(text, across, em, width).lines.size() <= 1;
  };
  return typesetter_.set(credit_of(speech(main()), fits), across, em, width);
}

EditionSetter::CellPieces EditionSetter::pieces(const Page& page, Pixels scale) const {
  CellPieces pieces;
  for (const CellSetter& cell : cells_) pieces.push_back(cell.pieces(page, in_cell(scale)));
  return pieces;
}

double EditionSetter::fullness(const Page& page, Pixels scale, Step step) const {
  double fullest = 0;
  for (const CellSetter& cell : cells_) {
    const auto pieces = cell.pieces(page, in_cell(at_step(scale, step)));
    fullest = std::max(fullest, cell.fullness(pieces));
    if (fullest > 1) break;
  }
  return fullest;
}

double EditionSetter::tallness() const {
  const TextStyle style = typesetter_.style_of(speech(main()).language);
  return shown().size() == 1 ? typesetter_.tallness(style) : 1;
}

std::vector<Portion> EditionSetter::portions(const std::vector<Page>& pages, Pixels scale) const {
  std::vector<Page> own;
  std::vector<std::size_t> numbers;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    for (const Page& page : divided(pages[number], scale)) {
      own.push_back(page);
      numbers.push_back(number);
    }
  }
  const std::vector<Step> steps =
      steps_of(own, deck_.beads,
               {[&](const Page& page, Step step) { return suits(page, scale, step); },
                [&](const Page& page) { return has_lines(page); }});
  std::vector<Portion> portions;
  for (std::size_t i = 0; i < own.size(); ++i) portions.push_back({own[i], steps[i], numbers[i]});
  return portions;
}

std::vector<Page> EditionSetter::divided(const Page& whole, Pixels scale) const {
  if (tallness() == 1) return {whole};
  return slide::divided(whole, deck_.beads, [&](const Page& page) -> std::optional<double> {
    const double fill = fullness(page, scale, Step::Passage);
    if (fill <= 1) return fill;
    const bool may_be_long = page == whole || page.passage.size() == 1;
    if (may_be_long && fullness(page, scale, Step::Long) <= 1) return 1;
    return std::nullopt;
  });
}

bool EditionSetter::suits(const Page& page, Pixels scale, Step step) const {
  const bool heads = !page.passage.empty() && deck_.beads[page.passage.begin].heading;
  if (heads && step == Step::Statement) return false;  // it is larger than what it heads anyway
  const Pixels smallest = in_cell(at_step(scale, Step::Long));
  return std::ranges::all_of(cells_, [&](const CellSetter& cell) {
    const std::vector<Piece> pieces = cell.pieces(page, in_cell(at_step(scale, step)));
    return cell.fullness(pieces) <= fullest_at(step) && cell.keeps_words(pieces) &&
           keeps_lines(cell, pieces, page, scale, step) &&
           (cell.keeps_phrases(pieces) || !cell.keeps_phrases(cell.pieces(page, smallest)));
  });
}

bool EditionSetter::has_lines(const Page& page) const {
  const PageText text = page_text_of(deck_, main(), page, typesetter_.cuts());
  return text.passage.find(deck::line_end) != std::string::npos;
}

bool EditionSetter::keeps_lines(const CellSetter& cell, const std::vector<Piece>& pieces,
                                const Page& page, Pixels scale, Step step) const {
  constexpr double some = 0.25;
  const bool passage = step == Step::Passage;
  if (cell.turned_lines(pieces) <= (passage ? some : 0)) return true;
  return passage &&
         cell.turned_lines(cell.pieces(page, in_cell(at_step(scale, Step::Long)))) > some;
}

Reading EditionSetter::reading(std::size_t index, std::string text) const {
  text = deck::with_line_ends(text, "\n");
  const LanguageTag& language = speech(index).language;
  const Count count = typesetter_.count(text, language);
  return {language, std::move(text), count.words, count.characters, std::nullopt};
}

Reading EditionSetter::reading(std::size_t index, const Page& page) const {
  const PageText text = page_text_of(deck_, index, page, typesetter_.cuts());
  const bool both = !text.lead.empty() && !text.passage.empty();
  return reading(index, text.lead + (both ? " " : "") + text.passage);
}

IndexRange EditionSetter::beads(const Page& page) const {
  IndexRange all;
  for (const std::size_t index : shown()) {
    const IndexRange own = beads_of(deck_, index, page);
    if (own.empty()) continue;
    all =
        all.empty() ? own : IndexRange{std::min(all.begin, own.begin), std::max(all.end, own.end)};
  }
  return all;
}

bool EditionSetter::says_anything(const Page& page) const {
  const auto all = shown();
  return std::any_of(all.begin(), all.end(), [&](std::size_t index) {
    const PageText text = page_text_of(deck_, index, page, typesetter_.cuts());
    return !text.lead.empty() || !text.passage.empty();
  });
}

bool EditionSetter::readable(const Page& page) const {
  const auto all = shown();
  return std::all_of(all.begin(), all.end(), [&](std::size_t index) {
    return settings_.reading_time(reading(index, page)) <= settings_.longest_reading;
  });
}

std::vector<BlockPointer> EditionSetter::place(const Cells& cells, const CellPieces& pieces) const {
  struct Row {
    int ascent = 0;
    int spare = std::numeric_limits<int>::max();
  };
  std::map<std::size_t, Row> rows;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Row& row = rows[rows_[i]];
    row.ascent = std::max(row.ascent, cells[i].ascent(pieces[i]));
    row.spare = std::min(row.spare, cells[i].spare(pieces[i]));
  }
  std::vector<BlockPointer> blocks;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Row& row = rows[rows_[i]];
    const int lower = row.ascent - cells[i].ascent(pieces[i]);
    const int above = std::min(room_above(row.spare) + lower, cells[i].spare(pieces[i]));
    for (BlockPointer& block : cells[i].place(pieces[i], above)) {
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

void EditionSetter::loosen(const Cells& cells, CellPieces& pieces) {
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i].loosen(pieces[i]);
}

bool EditionSetter::fit(const Cells& cells, const CellPieces& pieces) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].fullness(pieces[i]) > 1) return false;
  }
  return true;
}

std::vector<BlockPointer> EditionSetter::labels(const Cells& cells) {
  int ascent = 0;
  for (const CellSetter& cell : cells) ascent = std::max(ascent, cell.label_ascent());
  std::vector<BlockPointer> blocks;
  for (const CellSetter& cell : cells) {
    for (BlockPointer& label : cell.place_labels(ascent)) blocks.push_back(std::move(label));
  }
  return blocks;
}

std::vector<BlockPointer> EditionSetter::common_blocks() const {
  std::vector<BlockPointer> blocks = labels(cells_);
  SetLines set_lines = credit(credit_.width);
  if (!set_lines.lines.empty()) {
    blocks.push_back(slide::place(set_lines, Role::Credit,
                                  color_of(Role::Credit, settings_.style.theme), credit_));
  }
  return blocks;
}

void EditionSetter::report(const Page& page, const CellPieces& pieces,
                           const std::vector<BlockPointer>& blocks, Problems& problems) const {
  const deck::Bead& bead = deck_.beads[page.passage.empty() ? page.lead.begin : page.passage.begin];
  auto block = blocks.begin();
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const LanguageGroup& group = cells_[i].group();
    if (cells_[i].fullness(pieces[i]) > 1) {
      problems.push_back(overflow(speech(group.main), bead.sentences[group.main].begin));
    }
    for (const Piece& piece : pieces[i]) {
      for (const std::size_t index : group.all()) {
        if (piece.style.language != speech(index).language) continue;
        add_broken_word(speech(index), bead.sentences[index].begin, piece.text, **block, problems);
      }
      ++block;
    }
  }
}

Slide EditionSetter::passage_slide(const Page& page, Pixels scale,
                                   const std::vector<BlockPointer>& common,
                                   Problems& problems) const {
  const bool opens_section = !page.passage.empty() && deck_.beads[page.passage.begin].heading;
  Slide slide{opens_section ? Slide::Kind::Section : Slide::Kind::Passage, {}, common};
  CellPieces body = pieces(page, scale);
  loosen(cells_, body);
  const auto blocks = place(cells_, body);
  report(page, body, blocks, problems);
  const bool whole = settings_.style.grain == Grain::Text;
  for (const BlockPointer& block : whole ? blocks : cut_into_lines(blocks)) {
    slide.blocks.push_back(block);
  }
  for (const std::size_t index : shown()) {
    slide.readings.push_back(reading(index, page));
    slide.readings.back().said = time_of(deck_, index, page, typesetter_.cuts());
  }
  slide.beads = beads(page);
  return slide;
}

Edition EditionSetter::set(const std::vector<Portion>& portions, Pixels scale, Ends ends,
                           Problems& problems) const {
  Edition edition{language(),
                  text::direction_of(language()),
                  cells_.front().passage_size(in_cell(scale)),
                  {},
                  logo_};
  for (const CellSetter& cell : cells_) {
    const LanguageTag& other = speech(cell.group().main).language;
    if (other != language()) edition.beside.push_back(other);
  }
  const std::vector<BlockPointer> common = common_blocks();
  const auto add = [&](Slide slide, std::size_t number) {
    slide.number = number;
    std::ranges::copy(invitation_.names, std::back_inserter(slide.blocks));
    edition.slides.push_back(std::move(slide));
  };
  const std::size_t first = ends.title ? 1 : 0;
  if (ends.title) add(title_slide(scale, common, problems), 0);
  for (const Portion& portion : portions) {
    if (!says_anything(portion.page)) continue;
    add(passage_slide(portion.page, at_step(scale, portion.step), common, problems),
        first + portion.number);
  }
  const std::size_t last = portions.empty() ? first : first + portions.back().number + 1;
  if (ends.closing && says_at_end()) add(closing_slide(scale, common, problems), last);
  return edition;
}

}  // namespace lectern::slide
