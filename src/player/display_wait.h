// Opens the screen of a service, which has all the time in the world.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/time.h"
#include "kiosk/report/log.h"
#include "kiosk/report/status_settings.h"
#include "player/kiosk_reporter.h"
#include "screen/input/signals.h"
#include "screen/output/display_watch.h"
#include "screen/output/screen.h"

namespace lectern::player {

/// Where there is no display it sleeps until there may be one: to end, and to be started again each
/// second, would fill the journal. It tries when something has changed, and a minute after it has
/// last tried, for what nobody tells of. Meanwhile the service runs, and says what it waits for.
class DisplayWait {
 public:
  /// Both must outlive this.
  DisplayWait(KioskReporter& reporter, kiosk::Log& log) : reporter_(reporter), log_(log) {}

  /// Null when it was asked to end. Throws Failure where there is a display that cannot be shown
  /// on.
  std::unique_ptr<screen::Screen> open(const screen::ScreenSettings& screen,
                                       const kiosk::StatusSettings& status);

 private:
  enum class Ended { Asked, Changed, Passed };

  void say(const std::string& why, const kiosk::StatusSettings& status);
  Ended sleep(screen::TerminationSignals& signals, screen::DisplayWatch* watch, Duration pause);

  KioskReporter& reporter_;
  kiosk::Log& log_;
  std::string said_;
  std::optional<SteadyTime> said_at_;
};

}  // namespace lectern::player
