#include "show/timeline.h"

#include <algorithm>
#include <cassert>

namespace lectern::show {
namespace {

std::vector<Cue> in_order(const slide::Slides& slides, Rotate rotate) {
  std::vector<Cue> cues;
  for (std::size_t edition = 0; edition < slides.editions.size(); ++edition) {
    for (std::size_t slide = 0; slide < slides.editions[edition].slides.size(); ++slide) {
      cues.push_back({edition, slide, {}, {}});
    }
  }
  if (rotate == Rotate::Slide) {
    std::stable_sort(cues.begin(), cues.end(),
                     [](const Cue& a, const Cue& b) { return a.slide < b.slide; });
  }
  return cues;
}

}  // namespace

Timeline make_timeline(const slide::Slides& slides, const Pace& pace, Rotate rotate) {
  Timeline timeline{in_order(slides, rotate), {}};
  for (Cue& cue : timeline.cues) {
    cue.start = timeline.length;
    cue.duration = cue_duration(slides.editions[cue.edition].slides[cue.slide], pace);
    timeline.length += cue.duration;
  }
  return timeline;
}

std::size_t cue_at(const Timeline& timeline, Instant instant) {
  assert(!timeline.cues.empty());
  const Instant place = within_round(timeline, instant);
  const auto after =
      std::upper_bound(timeline.cues.begin(), timeline.cues.end(), place,
                       [](Instant wanted, const Cue& cue) { return wanted < cue.start; });
  return static_cast<std::size_t>(after - timeline.cues.begin()) - 1;
}

Instant within_round(const Timeline& timeline, Instant instant) {
  const Instant remainder = instant % timeline.length;
  return remainder < Instant::zero() ? remainder + timeline.length : remainder;
}

}  // namespace lectern::show
