// Switches the panel with the hours, by commands of the site.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "kiosk/command.h"
#include "kiosk/hours.h"
#include "kiosk/report/log.h"

namespace lectern::kiosk {

/// A command that fails, or has not ended after a minute, is run again while the panel is to be so:
/// after 5 s, 10 s, 20 s, … five minutes.
class PanelPower {
 public:
  /// The log must outlive this.
  explicit PanelPower(Log& log) : log_(log) {}

  /// On from now on while it is open, off while it is not. To be called whenever the descriptor is
  /// readable or it is due.
  void keep(bool open, const Hours& hours, SteadyTime now);

  std::optional<SteadyTime> due() const { return due_; }
  int descriptor() const { return command_.descriptor(); }

 private:
  void start(const Hours& hours, SteadyTime now);
  void fail(const std::string& how, SteadyTime now);

  Log& log_;
  Command command_;
  std::string which_;  // of the two commands
  std::optional<bool> open_;
  std::optional<SteadyTime> due_;  // to be run again, or to have ended
  Duration pause_{};               // before the next time
};

}  // namespace lectern::kiosk
