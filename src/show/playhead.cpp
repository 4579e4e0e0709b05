#include "show/playhead.h"

#include <algorithm>
#include <cmath>

#include "show/resume.h"

namespace lectern::show {
namespace {

void go_to(Playhead& playhead, const Show& show, std::size_t edition, std::size_t slide,
           SteadyTime now) {
  go_to(playhead, show, show.timeline.cues[cue_of(show, edition, slide)], now);
}

const Cue& current(const Playhead& playhead, const Show& show, SteadyTime now) {
  return show.timeline.cues[cue_at(show.timeline, playhead.position(now))];
}

}  // namespace

Instant Playhead::position(SteadyTime now) const {
  if (paused_) return start_;
  return start_ + Duration(std::llround(static_cast<double>((now - anchor_).count()) * speed_));
}

SteadyTime Playhead::clock_at(Instant position) const {
  if (paused_ || position == Instant::max()) return SteadyTime::max();
  const double distance = static_cast<double>((position - start_).count());
  return anchor_ + Duration(static_cast<Duration::rep>(std::ceil(distance / speed_)));
}

void Playhead::pause(SteadyTime now) {
  start_ = position(now);
  anchor_ = now;
  paused_ = true;
}

void Playhead::resume(SteadyTime now) {
  anchor_ = now;
  paused_ = false;
}

void Playhead::move_to(Instant position, SteadyTime now) {
  start_ = position;
  anchor_ = now;
}

void pause(Playhead& playhead, const Show& show, SteadyTime now) {
  playhead.pause(now);
  if (empty(show)) return;
  const Cue cue = current(playhead, show, now);
  const Instant position = within_round(show.timeline, playhead.position(now));
  const Duration round = playhead.position(now) - position;
  const Duration fade = faded_in(show, cue) - cue.start;
  playhead.move_to(std::clamp(position, faded_in(show, cue), cue.end() - fade) + round, now);
}

void step(Playhead& playhead, const Show& show, int steps, SteadyTime now) {
  if (empty(show)) return;
  const Cue cue = current(playhead, show, now);
  const auto count = static_cast<int>(show.slides.editions[cue.edition].slides.size());
  const int wanted = ((static_cast<int>(cue.slide) + steps) % count + count) % count;
  go_to(playhead, show, cue.edition, static_cast<std::size_t>(wanted), now);
}

void go_to(Playhead& playhead, const Show& show, const Cue& cue, SteadyTime now) {
  const Instant position = playhead.paused() ? settled(show, cue) : cue.start;
  playhead.move_to(next_time(show.timeline, position, playhead.position(now)), now);
}

void go_to(Playhead& playhead, const Show& show, Edge edge, SteadyTime now) {
  if (empty(show)) return;
  const std::size_t edition = current(playhead, show, now).edition;
  const std::size_t last = show.slides.editions[edition].slides.size() - 1;
  go_to(playhead, show, edition, edge == Edge::First ? 0 : last, now);
}

}  // namespace lectern::show
