// Time as it is passed about: lengths of it, and instants on a show's own clock.
#pragma once

#include <chrono>

namespace lectern {

using Duration = std::chrono::milliseconds;

/// Time since the show began.
using Instant = std::chrono::milliseconds;

/// A time that the world's clock tells, whatever the time zone. It may jump, unlike a show's own.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Instants `[begin, end)`.
struct TimeRange {
  Instant begin{};
  Instant end{};

  Duration length() const { return end - begin; }
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Seconds with a fraction, as people and configurations give them.
using Seconds = std::chrono::duration<double>;

inline Duration to_duration(Seconds seconds) { return std::chrono::round<Duration>(seconds); }

}  // namespace lectern
