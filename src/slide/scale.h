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

/// The largest step at which each page fits, but no more than one from that of its neighbours in a
/// paragraph, and one for all parts of a sentence. Every page fits as a long passage.
std::vector<Step> steps_of(const std::vector<Page>& pages, const std::vector<deck::Bead>& beads,
                           const std::function<bool(const Page&, Step)>& fits);

}  // namespace lectern::slide
