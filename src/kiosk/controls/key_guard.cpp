#include "kiosk/controls/key_guard.h"

#include <algorithm>

namespace lectern::kiosk {

/// How long it had been quiet.
Duration KeyGuard::hear(SteadyTime now) {
  const Duration quiet = heard_ ? now - *heard_ : Duration::max();
  heard_ = now;
  if (quiet >= debounce) bouncing_since_ = now;
  return quiet;
}

bool KeyGuard::too_many(SteadyTime now) {
  presses_ = std::max(0.0, presses_ - Seconds(now - counted_) / Seconds(allowance)) + 1;
  counted_ = now;
  return presses_ > most_presses;
}

KeyGuard::Verdict KeyGuard::mute() {
  muted_ = true;
  return Verdict::Mutes;
}

KeyGuard::Verdict KeyGuard::press(SteadyTime now) {
  const Duration quiet = hear(now);
  if (muted_) {
    if (quiet < recovery) return Verdict::Ignored;
    muted_ = false;
    presses_ = 0;
    too_many(now);
    return Verdict::CountsAgain;
  }
  if (quiet < debounce) {
    return now - bouncing_since_ > longest_bounce ? mute() : Verdict::Ignored;
  }
  return too_many(now) ? mute() : Verdict::Counts;
}

}  // namespace lectern::kiosk
