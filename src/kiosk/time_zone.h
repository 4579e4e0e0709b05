// Time zones: what a clock on the wall of a place says, and when it says it. From the system's
// tzdata, so that a change of some country's rules comes with Debian's updates.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/time.h"
#include "kiosk/calendar.h"

namespace date {
class time_zone;
}

namespace lectern::kiosk {

/// A value; UTC unless named. The first that is named or the machine's lists tzdata: 650 system
/// calls and 0.4 MB, which nobody pays who does not ask. Summer time is known to the end of 2037,
/// where the tables of Debian's tzdata end.
class TimeZone {
 public:
  TimeZone() = default;

  /// By its name in tzdata: `Europe/Berlin`. Nothing where there is no such name, or no tzdata.
  static std::optional<TimeZone> named(const std::string& name);

  /// That of `$TZ` where it is a name, else of `/etc/localtime`, else UTC.
  static TimeZone of_machine();

  /// To the east of Greenwich.
  std::chrono::seconds offset(WallTime time) const;
  LocalTime local(WallTime time) const { return LocalTime(time.time_since_epoch() + offset(time)); }

  /// Which of two is meant where clocks are put back and a time comes twice.
  enum class Repeated { First, Second };

  /// When a clock there says so. A time that is left out, where clocks are put forward, is the
  /// moment at which they are.
  WallTime wall(LocalTime time, Repeated repeated) const;

 private:
  explicit TimeZone(const date::time_zone* zone) : zone_(zone) {}

  const date::time_zone* zone_ = nullptr;  // of tables that last as long as the process; null: UTC
};

/// The name somebody most likely meant, also one who gave the city alone.
std::optional<std::string> nearest_zone(const std::string& name);

}  // namespace lectern::kiosk
