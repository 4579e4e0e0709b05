#include "player/display_wait.h"

#include <algorithm>
#include <chrono>

#include "base/system/poller.h"

namespace lectern::player {
namespace {

constexpr Duration first_pause{100};
constexpr Duration longest_pause = std::chrono::minutes(1);
constexpr Duration lines_apart = std::chrono::minutes(1);

/// An X server that begins anew, or is slower to start than the player, is not worth a word.
constexpr Duration unsaid{1500};

SteadyTime steady_now() { return std::chrono::floor<Duration>(std::chrono::steady_clock::now()); }

WallTime wall_now() { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); }

}  // namespace

std::unique_ptr<screen::Screen> DisplayWait::open(const screen::ScreenSettings& screen,
                                                  const kiosk::StatusSettings& status) {
  screen::TerminationSignals signals;
  const SteadyTime began = steady_now();
  Duration pause = first_pause;
  for (;;) {
    screen::DisplayWatch watch;  // before it is tried: what comes meanwhile is seen
    try {
      auto opened = screen::open_screen(screen);
      if (!said_.empty()) log_.write(Severity::Note, "there is a display now");
      said_.clear();
      return opened;
    } catch (const screen::NoDisplay& failure) {
      if (steady_now() - began >= unsaid) say(failure.what(), status);
    }
    const Ended ended = sleep(signals, &watch, pause);
    pause = ended == Ended::Changed ? first_pause : std::min(2 * pause, longest_pause);
    // A socket is there before its server answers.
    const bool asked = ended == Ended::Asked ||
                       (ended == Ended::Changed && sleep(signals, nullptr, pause) == Ended::Asked);
    if (asked) return nullptr;
  }
}

void DisplayWait::say(const std::string& why, const kiosk::StatusSettings& status) {
  const SteadyTime now = steady_now();
  reporter_.waits(why, status, now, wall_now());
  if (why == said_ || (said_at_ && now - *said_at_ < lines_apart)) return;
  log_.write(Severity::Warning, why + "; it is waited for");
  said_ = why;
  said_at_ = now;
}

/// Null for `watch`: to the end of the pause.
DisplayWait::Ended DisplayWait::sleep(screen::TerminationSignals& signals,
                                      screen::DisplayWatch* watch, Duration pause) {
  Poller poller;
  poller.wake_on(signals.descriptor());
  if (watch != nullptr) {
    for (const int descriptor : watch->descriptors()) poller.wake_on(descriptor);
  }
  const SteadyTime until = steady_now() + pause;
  for (SteadyTime now = until - pause; now < until; now = steady_now()) {
    if (const auto due = reporter_.due(); due && *due <= now) reporter_.feed(now);
    poller.wait(std::min(until, reporter_.due().value_or(until)) - now);
    if (signals.drain()) return Ended::Asked;
    if (watch != nullptr && watch->changed()) return Ended::Changed;
  }
  return Ended::Passed;
}

}  // namespace lectern::player
