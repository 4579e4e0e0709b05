// What will be shown: the cues of a show from some time on, by its own clock or by that on the
// wall.
#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "kiosk/schedule.h"
#include "show/timeline.h"

namespace lectern::app {

/// A cue as far as it is shown.
struct Showing {
  show::Cue cue;  ///< starts so long after the programme does
  Duration left;  ///< of its round, after it
};

/// The cues of one round, or those that begin within `length`, round after round.
std::vector<Showing> showings(const show::Timeline& timeline, std::optional<Duration> length);

/// A time all of which it is open, or closed.
struct OpenInterval {
  enum class State { Closed, Open };

  State state = State::Open;
  WallTime begin;
  std::optional<WallTime> end;  ///< nothing: it stays so
  std::vector<Showing> showings;
};

/// The stretches that begin within `length` after `from`, and the cues that do. When it opens the
/// show begins, when it closes it ends in the middle of a cue; where it is open at `from` the show
/// has begun when it opened, or begins at `from` when that is more than nine days ago.
std::vector<OpenInterval> programme(const show::Timeline& timeline, const kiosk::Schedule& schedule,
                                    WallTime from, Duration length);

}  // namespace lectern::app
