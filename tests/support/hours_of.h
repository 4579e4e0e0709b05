// Opening hours as a configuration would say them, and times by the world's clock, for tests.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "config/hours.h"
#include "kiosk/schedule.h"

namespace lectern::kiosk {

/// Reads what stands in `[hours]`; adds what is wrong with it.
inline Hours hours_from(std::string_view toml, Problems& problems) {
  const toml::table table = toml::parse(toml);
  return config::read_hours(config::TomlReader(&table, "hours", problems));
}

inline Hours hours_from(std::string_view toml) {
  Problems problems;
  const Hours hours = hours_from(toml, problems);
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::Error) FAIL_CHECK(to_string(problem));
  }
  return hours;
}

inline Schedule schedule_from(std::string_view toml, WallTime earliest = WallTime::min()) {
  const Hours hours = hours_from(toml);
  return Schedule(hours, zone_of(hours), earliest);
}

/// `2027-03-28 01:00`, in UTC.
inline WallTime utc(std::string_view text) {
  const auto time = parse_local_time(text);
  REQUIRE_MESSAGE(time, text);
  return WallTime(time->time_since_epoch());
}

}  // namespace lectern::kiosk
