// Time as it is passed about: lengths of it, and points of it on each of the clocks there are. What
// one clock tells does not pass for what another does, nor for a length.
#pragma once

#include <chrono>

namespace lectern {

using Duration = std::chrono::milliseconds;

/// A show's own clock, or that of the recording that it keeps step with: both begin at 0.
struct ShowClock {};

/// An instant of a show, in any of its rounds.
using Instant = std::chrono::time_point<ShowClock, Duration>;

/// What a steady clock says: it never runs backwards, and means nothing to anybody else.
using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, Duration>;

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
