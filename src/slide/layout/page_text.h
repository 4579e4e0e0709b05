// What one language says on a page, and when.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/range.h"
#include "base/time.h"
#include "deck/deck.h"
#include "slide/layout/cuts.h"
#include "slide/page.h"

namespace lectern::slide {

/// Both texts are empty where it says nothing.
struct PageText {
  std::string lead;
  std::string passage;
  bool begins_item = false;  ///< the passage, with the mark of an item of a list
};

/// A part of a page is cut where `cuts` say, and `alike` near where the original is, so that what
/// is side by side says the same.
PageText page_text_of(const deck::Deck& deck, std::size_t speech, const Page& page, Cuts& cuts);

/// The beads that it is taken from; none where it says nothing.
IndexRange beads_of(const deck::Deck& deck, std::size_t speech, const Page& page);

/// When a timed language says it; of a part, as much of the time as of the text.
std::optional<TimeRange> time_of(const deck::Deck& deck, std::size_t speech, const Page& page,
                                 Cuts& cuts);

}  // namespace lectern::slide
