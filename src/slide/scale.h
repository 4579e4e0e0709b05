// How large each page is set: a statement, a passage, a long passage are three steps of one scale.
#pragma once

#include <functional>
#include <vector>

#include "base/geometry.h"
#include "deck/deck.h"
#include "slide/page.h"

namespace lectern::slide {

/// From the smallest; a passage is set at the style's preferred size.
enum class Step { Long, Passage, Statement };

/// The em of a step, where that of a passage is `em`.
Pixels at_step(Pixels em, Step step);

/// How full of its cell a page may be at a step, so that there is air about larger letters.
double fullest_at(Step step);

/// What is asked of the pages.
struct PageQueries {
  std::function<bool(const Page&, Step)> fits;  ///< every page fits as a long passage
  std::function<bool(const Page&)> has_lines;   ///< of verse or of a list
};

/// The largest step at which each page fits, but no more than one from that of its neighbours in a
/// paragraph, one for all parts of a sentence, and one for pages of lines that follow each other,
/// whatever headings are among them.
std::vector<Step> steps_of(const std::vector<Page>& pages, const std::vector<deck::Bead>& beads,
                           const PageQueries& queries);

}  // namespace lectern::slide
