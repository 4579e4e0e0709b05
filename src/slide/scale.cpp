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

bool is_heading(const Page& page, const std::vector<deck::Bead>& beads) {
  return !page.passage.empty() && beads[page.passage.begin].heading;
}

/// Sets the pages of lines that follow each other at one step.
void level_lines(const std::vector<Page>& pages, const std::vector<deck::Bead>& beads,
                 const PageQueries& queries, std::vector<Step>& steps) {
  std::vector<std::size_t> run;
  const auto end_run = [&] {
    Step least = Step::Statement;
    for (const std::size_t i : run) least = std::min(least, steps[i]);
    for (const std::size_t i : run) steps[i] = least;
    run.clear();
  };
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (is_heading(pages[i], beads)) continue;
    if (i == 1) end_run();  // what begins a speech may be its title
    if (queries.has_lines(pages[i])) {
      run.push_back(i);
    } else {
      end_run();
    }
  }
  end_run();
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
                           const PageQueries& queries) {
  std::vector<Step> steps;
  for (const Page& page : pages) {
    Step step = Step::Long;
    while (step != Step::Statement && queries.fits(page, larger(step))) step = larger(step);
    steps.push_back(step);
  }
  level_lines(pages, beads, queries, steps);
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
