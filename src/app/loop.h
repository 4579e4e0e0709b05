// The loop that plays on a glass: draw what changed, sleep until something will.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/crew.h"
#include "app/exhibit.h"
#include "base/instant.h"
#include "kiosk/controls.h"
#include "screen/glass.h"
#include "screen/input.h"

namespace lectern::app {

/// The world as the loop knows it; a test brings its own.
struct World {
  screen::Glass& glass;
  /// Sleeps until something happens or the time has passed (nothing: for ever).
  std::function<std::vector<screen::Input>(std::optional<Duration>)> wait;
  /// A clock that never runs backwards.
  std::function<Duration()> now;
  /// What a clock on the wall says, which somebody may set.
  std::function<WallTime()> wall;
};

struct LoopSettings {
  kiosk::Use use = kiosk::Use::Kiosk;
  double speed = 1.0;  ///< how many times as fast as `now` the show runs, and `wall` passes
  std::optional<Duration> length;  ///< leave after so long
};

/// An exhibit, and the instant of its show at which to begin.
struct Beginning {
  std::shared_ptr<const Exhibit> exhibit;
  Instant instant{};
};

/// Plays, and whatever the supply brings to take its place, until somebody leaves or the length is
/// over: then nothing comes back. What comes back wants another display, mode or rotation.
std::optional<Beginning> play_loop(Beginning beginning, const LoopSettings& settings, World world,
                                   Supply& supply, Witness& witness);

}  // namespace lectern::app
