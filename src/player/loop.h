// The loop that plays on an output: draw what changed, sleep until something will.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/time.h"
#include "content/content_source.h"
#include "content/prepared_show.h"
#include "kiosk/controls/controls.h"
#include "kiosk/voice/voice.h"
#include "player/playback_observer.h"
#include "screen/input/input.h"
#include "screen/output/output.h"

namespace lectern::player {

/// The world as the loop knows it; a test brings its own.
struct World {
  screen::Output& output;
  /// Sleeps until something happens or the time has passed (nothing: for ever).
  std::function<std::vector<screen::Input>(std::optional<Duration>)> wait;
  /// A clock that never runs backwards.
  std::function<SteadyTime()> now;
  /// What a clock on the wall says, which somebody may set.
  std::function<WallTime()> wall;
  /// What is said to whoever asks for it; null: nothing ever is. Its descriptor ends waits.
  kiosk::Voice* voice = nullptr;
};

struct LoopSettings {
  kiosk::Use use = kiosk::Use::Kiosk;
  double speed = 1.0;  ///< how many times as fast as `now` the show runs, and `wall` passes
  std::optional<Duration> length;  ///< leave after so long, on however many screens
};

/// A prepared show, and the instant at which to begin.
struct PlaybackStart {
  std::shared_ptr<const content::PreparedShow> prepared;
  Instant instant{};

  /// Of the loop that this one goes on from, on another screen.
  struct Continued {
    SteadyTime started;  ///< what the length counts from
    kiosk::Controls controls;
  };
  std::optional<Continued> continued = {};
};

/// Plays, and whatever the source brings to take its place, until somebody leaves or the length is
/// over: then nothing comes back. What comes back wants another display, mode or rotation.
std::optional<PlaybackStart> play_loop(PlaybackStart start, const LoopSettings& settings,
                                       World world, content::ContentSource& source,
                                       PlaybackObserver& observer);

}  // namespace lectern::player
