#include "kiosk/schedule.h"

#include <algorithm>
#include <utility>

namespace lectern::kiosk {
namespace {

using std::chrono::days;
using std::chrono::local_days;

/// Hours of these days before and after may reach into a day: past midnight, and by clocks that are
/// put back across it.
constexpr days reach_before{2};
constexpr days reach_after{1};

}  // namespace

Schedule::Schedule(Hours hours, TimeZone zone, WallTime earliest)
    : hours_(std::move(hours)), zone_(zone), earliest_(earliest) {
  for (const HoursOverride& exception : hours_.exceptions) {
    last_exception_ = std::max(last_exception_, exception.last);
  }
}

bool Schedule::open_at(WallTime time) const { return time < earliest_ || within_hours(time); }

std::optional<WallTime> Schedule::next_change(WallTime time) const {
  if (time >= earliest_) return change_after(time);
  return within_hours(earliest_) ? change_after(earliest_) : earliest_;
}

local_days Schedule::day_of(WallTime time) const {
  return std::chrono::floor<days>(zone_.local(time));
}

/// The hours that begin on a day, by the world's clock; those that clocks put forward leave out are
/// not among them.
std::vector<Schedule::OpenInterval> Schedule::intervals_of(local_days day) const {
  std::vector<OpenInterval> found;
  for (const OpenRange& range : hours_of(hours_, day)) {
    const OpenInterval interval{zone_.wall(day + range.begin, TimeZone::Repeated::First),
                                zone_.wall(day + range.end, TimeZone::Repeated::Second)};
    if (interval.begin < interval.end) found.push_back(interval);
  }
  return found;
}

bool Schedule::within_hours(WallTime time) const {
  const local_days today = day_of(time);
  for (local_days day = today - reach_before; day <= today + reach_after; day += days(1)) {
    for (const OpenInterval& interval : intervals_of(day)) {
      if (interval.begin <= time && time < interval.end) return true;
    }
  }
  return false;
}

/// Intervals come in the order in which they begin; those that touch are one.
std::optional<WallTime> Schedule::change_after(WallTime time) const {
  const local_days today = day_of(time);
  // By then the week has come round, even one whose only hours a clock put forward leaves out.
  const local_days last = std::max(today, last_exception_) + days(16);
  std::optional<WallTime> open_until;
  for (local_days day = today - reach_before; day <= last; day += days(1)) {
    for (const OpenInterval& interval : intervals_of(day)) {
      if (interval.end <= time) continue;
      if (interval.begin > open_until.value_or(time)) {
        return open_until ? *open_until : interval.begin;
      }
      open_until = std::max(open_until.value_or(interval.end), interval.end);
    }
  }
  const bool closes = open_until && *open_until < zone_.wall(last, TimeZone::Repeated::First);
  return closes ? open_until : std::nullopt;
}

}  // namespace lectern::kiosk
