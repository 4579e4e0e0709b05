// A playhead: where in the show we are, given what a clock says. It can be paused and moved.
#pragma once

#include "base/time.h"
#include "show/show.h"

namespace lectern::show {

class Playhead {
 public:
  /// `speed`: how many times as fast as the clock the show runs; positive.
  explicit Playhead(SteadyTime now, double speed = 1.0) : anchor_(now), speed_(speed) {}

  Instant position(SteadyTime now) const;
  bool paused() const { return paused_; }

  /// The clock's time at which the playhead will reach `position`; the far future while paused.
  SteadyTime clock_at(Instant position) const;

  void pause(SteadyTime now);
  void resume(SteadyTime now);
  void move_to(Instant position, SteadyTime now);

 private:
  SteadyTime anchor_;  // the clock's time at which the playhead was at start_
  Instant start_{};
  double speed_;
  bool paused_ = false;
};

/// Pauses; within a fade, at the slide that is coming in or going out, shown whole.
void pause(Playhead& playhead, const Show& show, SteadyTime now);

/// Moves `steps` slides on (back where negative) in the same language, round and round. While
/// paused the slide is shown whole at once.
void step(Playhead& playhead, const Show& show, int steps, SteadyTime now);

/// Goes to where the cue comes next, be that in the round to come: time never runs back, lest
/// visitors who call for slides hold up the drift. While paused it is shown whole at once.
void go_to(Playhead& playhead, const Show& show, const Cue& cue, SteadyTime now);

/// Goes to the first or last slide of the same language.
enum class Edge { First, Last };
void go_to(Playhead& playhead, const Show& show, Edge edge, SteadyTime now);

}  // namespace lectern::show
