// Dates and times of day as people write them, of no time zone in particular.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace lectern::kiosk {

/// What a clock on the wall and the calendar beside it say. A time may be missing from a day or
/// come twice in it, which the time zone knows (`TimeZone`).
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// Reads `2026-12-24`, a day of the calendar from 2000 to 2199.
std::optional<std::chrono::local_days> parse_date(std::string_view text);

/// Reads `9:30`, `09:30` or `24:00` as time since midnight.
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);

/// Reads `2026-12-24`, its midnight, or `2026-12-24 09:30`, also with a T between the two.
std::optional<LocalTime> parse_local_time(std::string_view text);

/// `2026-12-24`.
std::string date_text(LocalTime time);

/// `09:30:00`.
std::string time_text(LocalTime time);

/// `2026-12-24T09:30:00Z`.
std::string instant_text(std::chrono::sys_seconds instant);

}  // namespace lectern::kiosk
