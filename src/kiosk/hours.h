// Opening hours as they are configured: the week, and the days that differ from it.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/time_zone.h"

namespace lectern::kiosk {

/// Local times `[begin, end)` since the midnight with which the day begins: 20:00-02:00 ends at
/// 26:00. `begin` is less than a day, `end` less than a day after it.
struct OpenRange {
  std::chrono::minutes begin{};
  std::chrono::minutes end{};

  friend bool operator==(const OpenRange&, const OpenRange&) = default;
};

/// In their order, and none begins before the one before has ended; none: closed all day.
using DayHours = std::vector<OpenRange>;

/// Reads `20:00-02:00`: 24:00 is an end only, and an end that is less than the begin is on the day
/// after. Nothing where it is not that, or empty.
std::optional<OpenRange> parse_open_range(std::string_view text);

/// The days `[first, last]`, on which it is open so and not as in other weeks. Hours belong to the
/// day on which they begin: those of the day before go on past midnight.
struct HoursOverride {
  std::chrono::local_days first;
  std::chrono::local_days last;
  DayHours open;
  friend bool operator==(const HoursOverride&, const HoursOverride&) = default;
};

/// Reads `2026-12-24` or `2026-12-24..2026-12-26`, without hours. The last may come before the
/// first.
std::optional<HoursOverride> parse_exception_days(std::string_view text);

/// Whether every day of `inner` is one of `outer`, and there are more of those.
bool lies_within(const HoursOverride& inner, const HoursOverride& outer);

bool overlap(const HoursOverride& a, const HoursOverride& b);

struct Hours {
  static constexpr OpenRange all_day{{}, std::chrono::hours(24)};

  std::string timezone;  ///< a name in tzdata; empty: the machine's own
  std::array<DayHours, 7> week{{{all_day},
                                {all_day},
                                {all_day},
                                {all_day},
                                {all_day},
                                {all_day},
                                {all_day}}};  ///< from Sunday on
  std::vector<HoursOverride> exceptions;      ///< one that lies within another comes before it
  std::string on_open;                        ///< shell commands that switch the panel; empty: none
  std::string on_close;
  friend bool operator==(const Hours&, const Hours&) = default;
};

/// Whether it is never closed, so that nobody needs to know what time it is.
bool always_open(const Hours& hours);

const DayHours& hours_of(const Hours& hours, std::chrono::local_days day);

/// Its time zone. One that is not there has been reported (`read_hours`), and is the machine's.
TimeZone zone_of(const Hours& hours);

}  // namespace lectern::kiosk
