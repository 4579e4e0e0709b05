// Names in a text, `[[id]]`, that say which paragraphs belong together whatever else was matched.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// Takes the anchor off each paragraph that begins with one and remembers it there; one that is
/// a paragraph by itself names the next. An id is made of letters, digits, `.`, `-` and `_`;
/// what is none, and an anchor with no paragraph after it, comes back as a warning (`bad-anchor`).
void take_anchors(std::vector<SourceParagraph>& paragraphs, const std::filesystem::path& file,
                  Problems& problems);

/// Paragraphs of the original and of a translation that nothing before them has to do with.
struct AnchoredPair {
  std::size_t original = 0;
  std::size_t translation = 0;
  bool holds = true;  ///< they say the same; else only what is before them ends
};

/// The anchors that both have, and where translations begin and end that name the wording they were
/// made from, ascending in both. An anchor that the original has not
/// (`unknown-anchor`), that a text has twice (`doubled-anchor`) or that comes in another order
/// than in the original (`anchor-order`) comes back as a warning, and has no effect.
std::vector<AnchoredPair> anchored_pairs(const Speech& original, const Speech& translation,
                                         Problems& problems);

}  // namespace lectern::deck
