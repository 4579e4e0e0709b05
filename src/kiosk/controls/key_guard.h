// Tells presses of one button from its chatter, and a visitor who presses it from a button that
// is stuck.
#pragma once

#include <optional>

#include "base/time.h"

namespace lectern::kiosk {

/// Of one button. Every call costs the same however many there have been; times never run
/// backwards.
class KeyGuard {
 public:
  /// A contact bounces for some milliseconds, a worn one for tens; no finger is so fast.
  static constexpr Duration debounce{40};
  /// One that bounces for so long without a rest is broken.
  static constexpr Duration longest_bounce{2000};
  /// So many presses are served on end, and one more for each `allowance` that passes: a child who
  /// presses four times a second is served for half a minute, a reader who turns the slides as fast
  /// as they can be read for as long as they like.
  static constexpr int most_presses = 120;
  static constexpr Duration allowance{5000};
  /// A muted button must be left alone for so long.
  static constexpr Duration recovery{10'000};

  enum class Effect {
    Counts,
    CountsAgain,  ///< the first press after it was muted
    Ignored,
    Mutes,  ///< from now on it is ignored; reported once
  };

  Effect press(SteadyTime now);
  void release(SteadyTime now) { note_change(now); }
  bool muted() const { return muted_; }

 private:
  Duration note_change(SteadyTime now);
  bool too_many(SteadyTime now);
  Effect mute();

  std::optional<SteadyTime> changed_;  // when it last went up or down
  SteadyTime bouncing_since_{};        // since when never with a rest
  double presses_ = 0;                 // less those allowed for
  SteadyTime counted_{};
  bool muted_ = false;
};

}  // namespace lectern::kiosk
