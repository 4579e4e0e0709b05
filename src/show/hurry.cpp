#include "show/hurry.h"

#include <algorithm>
#include <cstdio>

namespace lectern::show {
namespace {

std::string in_seconds(Duration duration) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f s", Seconds(duration).count());
  return text;
}

}  // namespace

Problems hurried(const Show& show, const deck::Deck& deck, const Pace& pace) {
  Problems problems;
  for (const Cue& cue : show.timeline.cues) {
    const slide::Slide& slide = slide_of(show, cue);
    const Duration wanted = cue_duration(slide, pace);
    if (cue.timing != Timing::Recording || slide.beads.empty() || cue.duration >= wanted) continue;
    const auto speech = std::find_if(
        deck.speeches.begin(), deck.speeches.end(),
        [&](const deck::Speech& each) { return each.language == slide.readings.front().language; });
    const auto index = static_cast<std::size_t>(speech - deck.speeches.begin());
    const deck::SourceMark place = deck::source_of(deck, slide.beads.begin, index).begin;
    problems.push_back({speech->file, place.line, place.column, Severity::Warning, "too-fast",
                        "slide " + std::to_string(number_of(show, cue)) + " stands for " +
                            in_seconds(cue.duration) + ", and takes " + in_seconds(wanted) +
                            " to read: pace.timing = \"reading\" gives it that"});
  }
  return problems;
}

}  // namespace lectern::show
