#include "kiosk/controls/key_guard.h"

#include <algorithm>

namespace lectern::kiosk {

/// How long it had been quiet.
Duration KeyGuard::note_change(SteadyTime now) {
  const Duration quiet = changed_ ? now - *changed_ : Duration::max();
  changed_ = now;
  if (quiet >= debounce) bouncing_since_ = now;
  return quiet;
}

bool KeyGuard::too_many(SteadyTime now) {
  presses_ = std::max(0.0, presses_ - Seconds(now - counted_) / Seconds(allowance)) + 1;
  counted_ = now;
  return presses_ > most_presses;
}

KeyGuard::Effect KeyGuard::mute() {
  muted_ = true;
  return Effect::Mutes;
}

KeyGuard::Effect KeyGuard::press(SteadyTime now) {
  const Duration quiet = note_change(now);
  if (muted_) {
    if (quiet < recovery) return Effect::Ignored;
    muted_ = false;
    presses_ = 0;
    too_many(now);
    return Effect::CountsAgain;
  }
  if (quiet < debounce) {
    return now - bouncing_since_ > longest_bounce ? mute() : Effect::Ignored;
  }
  return too_many(now) ? mute() : Effect::Counts;
}

}  // namespace lectern::kiosk
