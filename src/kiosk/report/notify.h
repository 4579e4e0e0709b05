// Tells systemd how the kiosk fares: the protocol of sd_notify(3), which is its own and is
// documented.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace lectern::kiosk {

/// Does nothing where nobody is to be told. Never blocks: each call says whether it was taken, or
/// there was nobody to tell; what was not taken may be said again later.
class Notify {
 public:
  /// Whom `$NOTIFY_SOCKET` names: a path, or `@` and an abstract name.
  Notify();
  ~Notify();
  Notify(const Notify&) = delete;
  Notify& operator=(const Notify&) = delete;

  bool ready() { return send("READY=1"); }
  bool stopping() { return send("STOPPING=1"); }
  bool watchdog() { return send("WATCHDOG=1"); }
  /// A line for `systemctl status`.
  bool status(std::string_view text);

 private:
  bool send(std::string_view message) const;

  std::string name_;  // as sun_path has it: an abstract one begins with NUL
  int socket_ = -1;
};

/// After how long without `watchdog` systemd takes this process for hung (`$WATCHDOG_USEC`,
/// `$WATCHDOG_PID`); it is to be fed at least twice as often. Nothing: there is no watchdog.
std::optional<Duration> watchdog_interval();

}  // namespace lectern::kiosk
