#include "slide/scale.h"

#include <algorithm>

namespace lectern::slide {
namespace {

/// A perfect fourth, as in notes: less is hardly seen from three metres.
constexpr Pixels interval = 4.0F / 3.0F;

/// Whether one says on what the other began.
bool share_sentence(const Page& page, const Page& next) {
  return next.parts > 1 && next.part > 0 && page.parts == next.parts;
}

bool share_paragraph(const Page& page, const Page& next, const std::vector<deck::Bead>& beads) {
  if (page.passage.empty() || next.passage.empty()) return false;
  const deck::Bead& last = beads[page.passage.end - 1];
  return goes_on(last) && !last.heading && !beads[next.passage.begin].heading;
}

Step larger(Step step) { return step == Step::Long ? Step::Passage : Step::Statement; }

}  // namespace

Pixels at_step(Pixels em, Step step) {
  switch (step) {
    case Step::Long: return em / interval;
    case Step::Passage: break;
    case Step::Statement: return em * interval;
  }
  return em;
}

double fullest_at(Step step) { return step == Step::Statement ? 0.85 : 1.0; }

std::vector<Step> steps_of(const std::vector<Page>& pages, const std::vector<deck::Bead>& beads,
                           const std::function<bool(const Page&, Step)>& fits) {
  std::vector<Step> steps;
  for (const Page& page : pages) {
    Step step = Step::Long;
    while (step != Step::Statement && fits(page, larger(step))) step = larger(step);
    steps.push_back(step);
  }
  const auto level = [&](std::size_t a, std::size_t b) {
    if (share_sentence(pages[a], pages[b])) {
      steps[a] = steps[b] = std::min(steps[a], steps[b]);
    } else if (share_paragraph(pages[a], pages[b], beads)) {
      steps[a] = std::min(steps[a], larger(steps[b]));
      steps[b] = std::min(steps[b], larger(steps[a]));
    }
  };
  for (std::size_t i = 1; i < pages.size(); ++i) level(i - 1, i);
  for (std::size_t i = pages.size(); i-- > 1;) level(i - 1, i);
  return steps;
}

}  // namespace lectern::slide
