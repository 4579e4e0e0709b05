// Is told what a player shows and what visitors do; a preview and a test may do without.
#pragma once

#include <optional>
#include <string>

#include "base/language_tag.h"
#include "base/time.h"
#include "player/playback.h"

namespace lectern::player {

/// What the panel shows, once it does.
struct Moment {
  enum class State { Playing, Paused, Closed };

  SteadyTime now{};
  WallTime wall{};
  State state = State::Playing;
  Playback::Current current;
  bool presented = false;            ///< the picture changed just now
  std::optional<SteadyTime> change;  ///< when it will next; nothing: not by itself
  std::string no_display = {};       ///< why nobody sees it; empty: there is a display
};

/// Whether nothing moves for so long that there is time for what takes some.
inline bool idle(const Moment& moment) {
  constexpr Duration long_enough{1000};
  return !moment.change || *moment.change - moment.now > long_enough;
}

class PlaybackObserver {
 public:
  virtual ~PlaybackObserver() = default;

  /// The picture was presented, or is rightly unchanged. May take as long as a disk does.
  virtual void frame_presented(const Playback& /*playback*/, const Moment& /*moment*/) {}
  /// When it wants to be told at the latest, whatever happens.
  virtual std::optional<SteadyTime> due() const { return std::nullopt; }
  virtual void touched() {}
  /// The operator's chord was held, or at a desk somebody left: the show ends.
  virtual void left() {}
  virtual void language_chosen(const LanguageTag& /*language*/) {}
  /// Something that a technician should know.
  virtual void notice(const std::string& /*what*/) {}
};

}  // namespace lectern::player
