// The loop that plays a show on a glass: draw what changed, sleep until something will.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/geometry.h"
#include "base/instant.h"
#include "kiosk/controls.h"
#include "screen/glass.h"
#include "screen/input.h"
#include "show/show.h"

namespace lectern::app {

/// The world as the loop knows it; a test brings its own.
struct World {
  screen::Glass& glass;
  /// Sleeps until something happens or the time has passed (nothing: for ever).
  std::function<std::vector<screen::Input>(std::optional<Duration>)> wait;
  /// A clock that never runs backwards.
  std::function<Duration()> now;
};

struct LoopSettings {
  Rotation rotation = Rotation::None;
  double speed = 1.0;              ///< how many times as fast as the world's clock the show runs
  std::optional<Duration> length;  ///< leave after so long
  /// After so long without an input a paused show goes on by itself; nothing: never.
  std::optional<Duration> resume_after;
  kiosk::Bindings bindings = kiosk::default_bindings();
  kiosk::Use use = kiosk::Use::Preview;
};

/// Plays until somebody leaves or terminates it, or its length is over; in a preview, until the
/// window is closed as well.
void play_loop(const show::Show& show, const LoopSettings& settings, World world);

}  // namespace lectern::app
