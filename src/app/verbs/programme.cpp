#include "app/verbs/programme.h"

#include <algorithm>

namespace lectern::app {
namespace {

/// The cues that begin before `until`, cut to what is shown of them: both by the show's clock.
std::vector<Showing> showings_in(const show::Timeline& timeline, TimeRange shown, Instant until) {
  std::vector<Showing> found;
  if (timeline.cues.empty()) return found;
  std::size_t index = show::cue_at(timeline, shown.begin);
  Duration round = shown.begin - show::within_round(timeline, shown.begin);
  for (;; ++index) {
    if (index == timeline.cues.size()) {
      index = 0;
      round += timeline.length;
    }
    show::Cue cue = timeline.cues[index];
    const TimeRange whole{cue.start + round, cue.end() + round};
    if (whole.begin >= std::min(shown.end, until)) return found;
    cue.start = std::max(whole.begin, shown.begin);
    cue.duration = std::min(whole.end, shown.end) - cue.start;
    found.push_back({cue, Instant(round + timeline.length) - cue.end()});
  }
}

/// When the show that runs at `time` began.
WallTime opening_before(const kiosk::Schedule& schedule, WallTime time) {
  WallTime opening = time;
  // A week of hours has come round by then.
  auto change = schedule.next_change(time - std::chrono::days(9));
  for (; change && *change <= time; change = schedule.next_change(*change)) opening = *change;
  return opening;
}

/// Of an open stretch, in a show that began at `opening`.
std::vector<Showing> showings_of(const OpenInterval& stretch, const show::Timeline& timeline,
                                 WallTime opening, WallTime until) {
  const Instant begin(stretch.begin - opening);
  const Instant end = stretch.end ? Instant(*stretch.end - opening) : Instant::max();
  return showings_in(timeline, {begin, end}, Instant(until - opening));
}

}  // namespace

std::vector<Showing> showings(const show::Timeline& timeline, std::optional<Duration> length) {
  return showings_in(timeline, {Instant{}, Instant::max()},
                     Instant(length.value_or(timeline.length)));
}

std::vector<OpenInterval> programme(const show::Timeline& timeline, const kiosk::Schedule& schedule,
                                    WallTime from, Duration length) {
  std::vector<OpenInterval> stretches;
  WallTime opening = opening_before(schedule, from);
  for (std::optional<WallTime> begin = from; begin && *begin < from + length;) {
    const bool open = schedule.open_at(*begin);
    OpenInterval stretch{open ? OpenInterval::State::Open : OpenInterval::State::Closed,
                         *begin,
                         schedule.next_change(*begin),
                         {}};
    if (open) stretch.showings = showings_of(stretch, timeline, opening, from + length);
    for (Showing& showing : stretch.showings) showing.cue.start += opening - from;
    begin = stretch.end;
    if (begin) opening = *begin;
    stretches.push_back(std::move(stretch));
  }
  return stretches;
}

}  // namespace lectern::app
