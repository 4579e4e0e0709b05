// One language on the panel, with the captions beneath it: what stands on its slides, and how
// large.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "deck/deck.h"
#include "slide/arrange.h"
#include "slide/page.h"
#include "slide/slide.h"

namespace lectern::slide {

/// Sets the slides of one language. All lengths follow from `scale`, the em in pixels that Latin
/// text is set at.
class EditionSetter {
 public:
  /// Indices into `deck.speeches`. Deck, settings and typesetter must outlive this.
  EditionSetter(const deck::Deck& deck, std::size_t speech, std::vector<std::size_t> captions,
                const Settings& settings, Typesetter& typesetter);

  /// How much of the body's height the page fills; nothing when it does not fit.
  std::optional<double> fullness(const Page& page, Pixels scale) const;

  /// Whether each of the languages can be read within the longest reading time.
  bool readable(const Page& page) const;

  /// Title slide (when `titled`) and passages. Adds `overflow` and `broken-word` problems.
  Edition set(const std::vector<Page>& pages, Pixels scale, bool titled, Problems& problems) const;

  const Rect& progress() const { return regions_.progress; }

 private:
  const deck::Speech& speech(std::size_t index) const { return deck_.speeches[index]; }
  std::vector<std::size_t> shown() const;
  Manner manner(std::size_t speech) const {
    return typesetter_.manner_of(deck_.speeches[speech].language);
  }
  Pixels size(std::size_t speech, Pixels em, Pixels least_cap_height) const;
  Pixels passage_size(std::size_t speech, Pixels scale) const;
  Pixels caption_size(std::size_t speech, Pixels scale) const;
  Pixels credit_size(std::size_t speech) const;

  std::vector<Piece> pieces(const Page& page, Pixels scale) const;
  void add_copy(std::vector<Piece>& pieces, std::size_t speech, const Page& page,
                Pixels scale) const;
  std::vector<Piece> title_pieces(Pixels scale) const;
  std::string title_of(std::size_t speech) const;
  Slide title_slide(Pixels scale, const std::vector<BlockPointer>& standing) const;
  Slide passage_slide(const Page& page, Pixels scale, const std::vector<BlockPointer>& standing,
                      Problems& problems) const;
  void report(const Page& page, const std::vector<Piece>& pieces,
              const std::vector<BlockPointer>& blocks, Pixels scale, Problems& problems) const;
  Reading reading(std::size_t speech, std::string text) const;
  Reading reading(std::size_t speech, const Page& page) const;

  Setting label(std::size_t speech) const;
  Setting credit(int width) const;
  std::map<std::size_t, int> label_tops() const;
  std::vector<BlockPointer> place_labels() const;
  /// What stands the same on every slide: labels and credit.
  std::vector<BlockPointer> standing_blocks() const;
  void plan_regions();

  const deck::Deck& deck_;
  std::size_t main_;
  std::vector<std::size_t> captions_;
  const Settings& settings_;
  Typesetter& typesetter_;
  Regions regions_;
};

}  // namespace lectern::slide
