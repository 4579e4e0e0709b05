// Which sentences share a slide: pages, the same for every language that is shown.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/range.h"
#include "deck/deck.h"

namespace lectern::slide {

/// Consecutive beads shown together. A bead that fits no slide whole is shown in parts.
struct Page {
  IndexRange lead;     ///< salutations, shown at the head; just before `passage`
  IndexRange passage;  ///< empty where a salutation ends the speech or fills the page by itself
  std::size_t part = 0;
  std::size_t parts = 1;
  friend bool operator==(const Page&, const Page&) = default;
};

/// What one language says on a page.
struct Copy {
  std::string lead;
  std::string passage;
};

Copy copy_of(const deck::Deck& deck, std::size_t speech, const Page& page);

/// When a timed language says it; of a part, as much of the time as of the text.
std::optional<TimeRange> time_of(const deck::Deck& deck, std::size_t speech, const Page& page);

/// The text in `parts` stretches of about the same length, cut after a clause where one ends near
/// enough and else where a line may break, never within a word. Where the text cannot be cut so
/// often the last ones are empty.
std::vector<std::string> split(const std::string& text, const LanguageTag& language,
                               std::size_t parts);

/// How full a page is in the fullest of the languages shown: 1 is full, nothing is too much.
using Fullness = std::function<std::optional<double>(const Page&)>;

/// Pages of a whole deck: no page crosses a paragraph of the original, each paragraph takes as few
/// pages as it can, and those are filled as evenly as they can be (least sum of squared room left).
std::vector<Page> paginate(const std::vector<deck::Bead>& beads, const Fullness& fullness);

}  // namespace lectern::slide
