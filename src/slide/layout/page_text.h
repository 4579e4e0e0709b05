// What one language says on a page, and when.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"
#include "base/time.h"
#include "deck/deck.h"
#include "slide/page.h"

namespace lectern::slide {

/// Both empty where it says nothing.
struct PageText {
  std::string lead;
  std::string passage;
};

PageText page_text_of(const deck::Deck& deck, std::size_t speech, const Page& page);

/// The beads that it is taken from; none where it says nothing.
IndexRange beads_of(const deck::Deck& deck, std::size_t speech, const Page& page);

/// When a timed language says it; of a part, as much of the time as of the text.
std::optional<TimeRange> time_of(const deck::Deck& deck, std::size_t speech, const Page& page);

/// The text in `parts` stretches of about the same length, cut after a clause where one ends near
/// enough and else where a line may break, never within a word. Where the text cannot be cut so
/// often the last ones are empty.
std::vector<std::string> split(const std::string& text, const LanguageTag& language,
                               std::size_t parts);

}  // namespace lectern::slide
