// Tells systemd that the kiosk runs: the protocol of sd_notify(3).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/system/descriptor.h"
#include "base/time.h"

namespace lectern::kiosk {

/// Whether this is a service, so that nobody is there to be told what is missing: `$NOTIFY_SOCKET`
/// is set. What else systemd sets, as `$INVOCATION_ID`, a desktop's terminals have from their
/// session.
bool is_service();

/// Does nothing without a socket. Never blocks: each call returns whether its message was sent, or
/// there is no socket; what was not sent may be sent again.
class Notify {
 public:
  /// Whom `$NOTIFY_SOCKET` names: a path, or `@` and an abstract name.
  Notify();

  bool ready() { return send("READY=1"); }
  bool stopping() { return send("STOPPING=1"); }
  /// A start that takes so much longer has not failed.
  bool starts_later(Duration by);
  bool watchdog() { return send("WATCHDOG=1"); }
  /// A line for `systemctl status`.
  bool status(std::string_view text);

 private:
  bool send(std::string_view message) const;

  std::string name_;  // as sun_path has it: an abstract one begins with NUL
  Descriptor socket_;
};

/// After how long without `watchdog` systemd takes this process for hung (`$WATCHDOG_USEC`,
/// `$WATCHDOG_PID`); it is to be fed at least twice as often. Nothing: there is no watchdog.
std::optional<Duration> watchdog_interval();

}  // namespace lectern::kiosk
