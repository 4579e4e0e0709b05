// Which sentences share a slide: pages, the same for every language that is shown.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "base/range.h"
#include "deck/deck.h"

namespace lectern::slide {

/// Consecutive beads shown together. A bead that fits no slide whole is shown in parts.
struct Page {
  /// Just before `passage`. At its head are the salutations among them, in each language those
  /// whose next passage it is (`lead_of`).
  IndexRange lead;
  IndexRange passage;  ///< empty where a salutation ends the speech or fills the page by itself
  std::size_t part = 0;
  std::size_t parts = 1;
  /// Its parts say the same in all languages, else each is cut evenly: where that saves a slide.
  bool alike = true;
  friend bool operator==(const Page&, const Page&) = default;
};

/// Whether a slide may hold the bead and the one after it: in a paragraph, or in a list.
inline bool goes_on(const deck::Bead& bead) { return !bead.ends_paragraph || bead.list_goes_on; }

/// How full a page is in the fullest of the languages shown: 1 is full, nothing is too much.
using Fullness = std::function<std::optional<double>(const Page&)>;

/// Pages of a whole deck: no page crosses a paragraph of the original, but for items of a list;
/// none of these that has room on a page is on two; each paragraph or list takes as few pages as it
/// then can, and those are filled as evenly as they can be (least sum of squared room left).
std::vector<Page> paginate(const std::vector<deck::Bead>& beads, const Fullness& fullness);

/// A page that one language by itself does not get on a slide, in as few as it takes; else itself.
/// Parts of a bead are not divided again.
std::vector<Page> divided(const Page& page, const std::vector<deck::Bead>& beads,
                          const Fullness& fullness);

}  // namespace lectern::slide
