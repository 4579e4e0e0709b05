#include "show/mistimed.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace lectern::show {
namespace {

std::string in_words(Duration duration) {
  const double seconds = Seconds(duration).count();
  const bool hours = duration > std::chrono::hours(1);
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %s", hours ? seconds / 3600 : seconds, hours ? "h" : "s");
  return text;
}

struct Finding {
  std::string code;
  std::string message;
};

std::optional<Finding> finding(const Show& show, const Cue& cue, Duration reading) {
  const std::string slide = "slide " + std::to_string(number_of(show, cue));
  const std::string read = ", and takes " + in_words(reading) + " to read: ";
  if (cue.doubted) {
    return Finding{"too-slow", slide + " would be shown for " + in_words(*cue.doubted) + read +
                                   "it is shown for that; mend the time here or of what follows"};
  }
  if (cue.timing == Timing::Recording && cue.duration < reading) {
    return Finding{"too-fast", slide + " is shown for " + in_words(cue.duration) + read +
                                   "pace.timing = \"reading\" gives it that"};
  }
  return std::nullopt;
}

}  // namespace

Problems mistimed(const Show& show, const deck::Deck& deck, const Pace& pace) {
  Problems problems;
  for (const Cue& cue : show.timeline.cues) {
    const slide::Slide& slide = slide_of(show, cue);
    const auto found = finding(show, cue, cue_duration(slide, pace));
    if (!found || slide.beads.empty()) continue;
    const auto speech = std::find_if(
        deck.speeches.begin(), deck.speeches.end(),
        [&](const deck::Speech& each) { return each.language == slide.readings.front().language; });
    const auto index = static_cast<std::size_t>(speech - deck.speeches.begin());
    const deck::SourceMark start = deck::source_of(deck, slide.beads.begin, index).begin;
    problems.push_back(
        {speech->file, start.line, start.column, Severity::Warning, found->code, found->message});
  }
  return problems;
}

}  // namespace lectern::show
