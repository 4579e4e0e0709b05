// When it is open and when that changes: opening hours in a time zone. Pure functions of time.
#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "kiosk/hours.h"

namespace lectern::kiosk {

/// Where clocks are put back and a time comes twice, it opens at the first and closes at the
/// second; where they are put forward, what should happen at a time that is left out happens at
/// that moment. So whenever a clock on the wall reads a time within the hours, it is open.
class Schedule {
 public:
  /// A clock that tells less than `earliest` is wrong, and means open: better than dark by mistake.
  Schedule(Hours hours, TimeZone zone, WallTime earliest = WallTime::min());

  bool open_at(WallTime time) const;

  /// The first time after `time` at which it is closed where it is open at `time`, or the other way
  /// round. Nothing: never.
  std::optional<WallTime> next_change(WallTime time) const;

 private:
  struct OpenInterval {
    WallTime begin;
    WallTime end;
  };

  std::chrono::local_days day_of(WallTime time) const;
  std::vector<OpenInterval> intervals_of(std::chrono::local_days day) const;
  bool within_hours(WallTime time) const;
  std::optional<WallTime> change_after(WallTime time) const;

  Hours hours_;
  TimeZone zone_;
  WallTime earliest_;
  std::chrono::local_days last_exception_;
};

}  // namespace lectern::kiosk
