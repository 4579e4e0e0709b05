// One part of the panel: a language and those captioned beneath it, with their names above.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "deck/deck.h"
#include "slide/imprint.h"
#include "slide/layout/arrange.h"
#include "slide/page.h"
#include "slide/slide.h"

namespace lectern::slide {

/// Indices into `Deck::speeches`.
struct LanguageGroup {
  std::size_t main = 0;
  std::vector<std::size_t> captions;

  std::vector<std::size_t> all() const;
};

/// Sets what one cell shows. All lengths follow from `scale`, the em in pixels that Latin text
/// is set at.
class CellSetter {
 public:
  /// Deck, settings and typesetter must outlive this.
  CellSetter(const deck::Deck& deck, LanguageGroup group, const Settings& settings,
             Typesetter& typesetter);

  const LanguageGroup& group() const { return group_; }

  /// The width of the longest word at the least legible size.
  int least_width() const;

  /// Whether a few words of each language, in a few lines, have room in it.
  bool roomy() const;

  /// The height of the labels above the text, in a cell so wide.
  int header_height(int width) const;

  /// Where it is on the panel: `header` pixels for labels and `gap` to the text below.
  void set_area(const Rect& area, int header, int gap);

  /// Em of a passage, never below what is legible on the panel.
  Pixels passage_size(Pixels scale) const { return passage_size(group_.main, scale); }

  std::vector<Piece> pieces(const Page& page, Pixels scale) const;

  /// The title as large as there is room for; without a headline, what the deck is called.
  /// Captions make all of it a step smaller; those that would still leave it no larger than what
  /// is beside it are left out, the last first. With `Beside::Nothing` also place, date and
  /// speaker, which a credit line beside it would say.
  enum class Beside { Nothing, Credit };
  std::vector<Piece> title_pieces(Pixels scale, Beside beside) const;

  /// Who translated, source and rights, as large as there is room for; the last are left out where
  /// there is none.
  std::vector<Piece> closing_pieces(Pixels scale, Inherited inherited) const;

  /// Of the text's part of the cell: beyond 1, the pieces do not fit.
  double fullness(const std::vector<Piece>& pieces) const;
  /// Whether no word of theirs is longer than a line.
  bool keeps_words(const std::vector<Piece>& pieces) const;
  /// Pixels of its height that the pieces leave.
  int spare(const std::vector<Piece>& pieces) const;

  /// How many of the lines that their author ends have no room on one, as a share.
  double turned_lines(const std::vector<Piece>& pieces) const;
  /// Whether hardly a line ends within a phrase, of languages whose phrases are known.
  bool keeps_phrases(std::vector<Piece> pieces) const;

  /// Gives lines to pieces that read better with one more, while there is room.
  void loosen(std::vector<Piece>& pieces) const;
  /// In the order of the pieces, `above` pixels below the top of the text's part.
  std::vector<BlockPointer> place(const std::vector<Piece>& pieces, int above) const;

  /// From the top of its first line to the baseline, in pixels.
  int ascent(const std::vector<Piece>& pieces) const;
  int label_ascent() const;

  /// With the baseline of the first `ascent` pixels below the cell's top.
  std::vector<BlockPointer> place_labels(int ascent) const;

  /// What the title slide says of each language.
  std::string title_of(std::size_t speech) const;

 private:
  const deck::Speech& speech(std::size_t index) const { return deck_.speeches[index]; }
  TextStyle style_of(std::size_t index) const {
    return typesetter_.style_of(speech(index).language);
  }
  Pixels passage_size(std::size_t speech, Pixels scale) const;
  Pixels caption_size(std::size_t speech, Pixels scale) const;
  void add_text(std::vector<Piece>& pieces, std::size_t speech, const Page& page,
                Pixels scale) const;
  void indent(std::vector<Piece>& pieces) const;
  /// As large as a title where there is room, and else as a passage.
  std::vector<Piece> as_heading(std::vector<Piece> pieces) const;
  /// What bold letters leave no room for is set in regular ones.
  static void set_narrower(std::vector<Piece>& pieces);
  /// The title, and as many captions.
  std::vector<Piece> title_pieces(Pixels scale, Beside beside, std::size_t captions) const;
  /// Whether no word is broken, and no more than `fullest` of the cell is filled.
  bool fit(const std::vector<Piece>& pieces, double fullest = 1) const {
    return fullness(pieces) <= fullest && keeps_words(pieces);
  }
  /// Shrinks the first so many pieces, always the largest of them and none below `least`, until
  /// all fit.
  void shrink(std::vector<Piece>& pieces, std::size_t count, Pixels least,
              double fullest = 1) const;
  SetLines label(std::size_t speech, int width) const;
  int label_ascent(std::size_t speech) const;
  /// Each label is at the start edge of its language, below those that share its edge; the
  /// first of both edges are level.
  std::map<std::size_t, int> label_tops(int width) const;

  const deck::Deck& deck_;
  LanguageGroup group_;
  const Settings& settings_;
  Typesetter& typesetter_;
  Rect header_;
  Rect body_;
};

/// The em of a speech's credit and label: 16 minutes of arc at the least.
Pixels credit_size(const deck::Speech& speech, const Settings& settings, Typesetter& typesetter);

}  // namespace lectern::slide
