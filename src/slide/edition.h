// The slides of one edition: the languages that are on the panel together, and what they share.
#pragma once

#include <cstddef>
#include <vector>

#include "deck/deck.h"
#include "slide/invitation.h"
#include "slide/layout/arrange.h"
#include "slide/layout/cell_setter.h"
#include "slide/layout/page_text.h"
#include "slide/page.h"
#include "slide/scale.h"
#include "slide/slide.h"

namespace lectern::slide {

/// What one slide of an edition shows, and how large.
struct Portion {
  Page page;
  Step step = Step::Passage;
  std::size_t number = 0;  ///< of the page that it is all of, or a part
};

/// Sets the slides of one edition. All lengths follow from `scale`, the em in pixels that a passage
/// of Latin text is set at where a language has the panel for itself.
class EditionSetter {
 public:
  /// The first of the groups is the edition's own. Deck, settings and typesetter must outlive this.
  EditionSetter(const deck::Deck& deck, const std::vector<LanguageGroup>& groups,
                const Settings& settings, Typesetter& typesetter);

  const LanguageTag& language() const { return speech(main()).language; }

  /// The names of the languages on the panel, the edition's own first.
  std::vector<BlockPointer> labels() const { return labels(cells_); }

  /// On each of its slides; what it takes beneath the labels is missing to the texts.
  void set_invitation(Invitation invitation);
  bool is_lowered() const { return invitation_.beneath > 0; }

  /// How much of its cell the page fills at a step, in the fullest: beyond 1, it does not fit.
  double fullness(const Page& page, Pixels scale, Step step) const;

  /// How much more room its lines take than those of other languages, as a factor; 1 where it
  /// shares the panel with them.
  double tallness() const;

  /// Of all pages, in order: each a slide, or where the language's tall lines take more room
  /// several. How large is an edition's own affair too.
  std::vector<Portion> portions(const std::vector<Page>& pages, Pixels scale) const;

  /// Whether there is room for what cannot be cut in parts: a few words in each of its cells and
  /// the titles, or the notices of the closing slide as well.
  enum class Uncut { Titles, TitlesAndNotices };
  bool roomy(Uncut uncut = Uncut::Titles) const;

  /// Whether the edition's own language says it in several lines that its author ends.
  bool has_lines(const Page& page) const;

  /// Whether each of the languages can be read within the longest reading time.
  bool readable(const Page& page) const;

  /// What comes before and after the passages, the same in every edition.
  struct Ends {
    bool title = false;
    bool closing = false;
  };

  /// Without the pages and ends on which none of its languages says anything. A page that is
  /// missing in the edition's own language and is captioned stays: the caption would be lost with
  /// it. Adds `overflow` and `broken-word` problems.
  Edition set(const std::vector<Portion>& portions, Pixels scale, Ends ends,
              Problems& problems) const;

  const Rect& progress() const { return regions_.progress; }

  /// The languages that are on its slides, as indices into `Deck::speeches`.
  std::vector<std::size_t> shown() const;

 private:
  /// The pieces of each cell.
  using CellPieces = std::vector<std::vector<Piece>>;
  using Cells = std::vector<CellSetter>;

  const deck::Speech& speech(std::size_t index) const { return deck_.speeches[index]; }
  std::size_t main() const { return cells_.front().group().main; }
  Pixels in_cell(Pixels scale) const { return scale * cell_scale_; }

  bool from_left() const;
  /// Lays the cells out on the panel, with and without a credit line beneath; the
  /// credit at the start edge, the logo at the other.
  void arrange();
  void arrange(Cells& cells, const Rect& area, int gap);

  CellPieces pieces(const Page& page, Pixels scale) const;
  /// Of the page or a part of it, where it is divided.
  std::vector<Page> divided(const Page& page, Pixels scale) const;
  /// Whether the page is set at the step with enough air about it, and no word is broken.
  bool suits(const Page& page, Pixels scale, Step step) const;
  /// Whether hardly a line that its author ends is turned over in the page's pieces at a step, or
  /// no smaller step would help.
  bool keeps_lines(const CellSetter& cell, const std::vector<Piece>& pieces, const Page& page,
                   Pixels scale, Step step) const;
  /// In the order of the pieces, cell after cell; the texts of a row are at one height.
  std::vector<BlockPointer> place(const Cells& cells, const CellPieces& pieces) const;
  CellPieces titles(const Cells& cells, Pixels scale, CellSetter::Beside beside) const;
  /// What at least has to be on a title slide.
  CellSetter::Beside beside_title() const {
    return cells_.size() == 1 ? CellSetter::Beside::Nothing : CellSetter::Beside::Credit;
  }
  /// Whether titles with all that is beneath them fit, none smaller than a long passage.
  bool say_all(const CellPieces& titles, Pixels scale) const;
  Inherited inherited() const { return cells_.size() == 1 ? Inherited::Said : Inherited::Left; }
  CellPieces closings(const Cells& cells, Pixels scale) const;
  /// What is on a slide that has no credit line beneath.
  std::vector<BlockPointer> uncredited(std::vector<BlockPointer> common) const;
  static std::vector<BlockPointer> labels(const Cells& cells);
  static bool fit(const Cells& cells, const CellPieces& pieces);
  static void loosen(const Cells& cells, CellPieces& pieces);
  Slide title_slide(Pixels scale, const std::vector<BlockPointer>& common,
                    Problems& problems) const;
  Slide closing_slide(Pixels scale, const std::vector<BlockPointer>& common,
                      Problems& problems) const;
  Slide passage_slide(const Page& page, Pixels scale, const std::vector<BlockPointer>& common,
                      Problems& problems) const;
  void report(const Page& page, const CellPieces& pieces, const std::vector<BlockPointer>& blocks,
              Problems& problems) const;
  Reading reading(std::size_t speech, std::string text) const;
  Reading reading(std::size_t speech, const Page& page) const;
  /// Of the languages that say anything on the page, together.
  IndexRange beads(const Page& page) const;
  bool says_anything(const Page& page) const;
  std::vector<Notice> notices(const CellSetter& cell) const;
  /// Whether the closing slide has not all of the notices, or no room for one.
  bool leaves_out(const CellPieces& closings) const;
  /// Whether any of its languages has something to say on a closing slide.
  bool says_at_end() const;

  SetLines credit(int width) const;
  /// What is the same on every slide: labels and credit.
  std::vector<BlockPointer> common_blocks() const;

  const deck::Deck& deck_;
  const Settings& settings_;
  Typesetter& typesetter_;
  Cells cells_;
  Cells uncredited_cells_;         ///< the same without a credit line beneath
  std::vector<std::size_t> rows_;  ///< of each cell
  Invitation invitation_;
  Regions regions_;
  Rect credit_;
  Rect logo_;
  Pixels cell_scale_ = 1;  ///< how much smaller text is in a cell than on a whole panel
};

}  // namespace lectern::slide
