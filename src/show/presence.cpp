#include "show/presence.h"

#include <algorithm>

namespace lectern::show {
namespace {

void add(std::vector<Stay>& stays, Point offset, Duration time) {
  const auto found = std::find_if(stays.begin(), stays.end(),
                                  [&](const Stay& stay) { return stay.offset == offset; });
  found == stays.end() ? stays.push_back({offset, time}) : void(found->time += time);
}

}  // namespace

Presence presence_in(const Show& show, Duration length) {
  const std::vector<Cue>& cues = show.timeline.cues;
  Presence presence{std::vector<Duration>(cues.size()),
                    std::vector<std::vector<Stay>>(show.slides.editions.size())};
  if (empty(show)) return presence;
  const Instant end(length);
  for (Instant now{}; now < end;) {
    const std::size_t index = cue_at(show.timeline, now);
    const Duration time = std::min(cues[index].duration, end - now);
    presence.cues[index] += time;
    add(presence.drift[cues[index].edition], drift_at(show, now), time);
    now += time;
  }
  return presence;
}

}  // namespace lectern::show
