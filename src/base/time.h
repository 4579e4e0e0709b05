// Durations, and points in time on each of the clocks there are: what one clock tells is not taken
// for what another does, nor for a duration.
#pragma once

#include <chrono>

namespace lectern {

using Duration = std::chrono::milliseconds;

/// A show's own clock, or that of the recording that it keeps step with: both begin at 0.
struct ShowClock {};

/// An instant of a show, in any of its rounds.
using Instant = std::chrono::time_point<ShowClock, Duration>;

/// Of a clock that never runs backwards, and means nothing outside of this process.
using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, Duration>;

/// Of the world's clock, whatever the time zone. It may jump.
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
