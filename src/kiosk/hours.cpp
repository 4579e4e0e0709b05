#include "kiosk/hours.h"

#include <algorithm>

namespace lectern::kiosk {
namespace {

constexpr std::string_view en_dash = "–";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

bool contains(const HoursOverride& exception, std::chrono::local_days day) {
  return exception.first <= day && day <= exception.last;
}

}  // namespace

std::optional<OpenRange> parse_open_range(std::string_view text) {
  const bool typeset = text.find(en_dash) != text.npos;
  const std::string_view dash = typeset ? en_dash : "-";
  const std::size_t middle = text.find(dash);
  if (middle == text.npos) return std::nullopt;
  const auto begin = parse_time_of_day(trimmed(text.substr(0, middle)));
  const auto end = parse_time_of_day(trimmed(text.substr(middle + dash.size())));
  constexpr std::chrono::minutes day = std::chrono::hours(24);
  if (!begin || !end || *begin == *end || *begin == day) return std::nullopt;
  return OpenRange{*begin, *end < *begin ? *end + day : *end};
}

std::optional<HoursOverride> parse_exception_days(std::string_view text) {
  const std::size_t dots = text.find("..");
  const auto first = parse_date(text.substr(0, dots));
  const auto last = dots == text.npos ? first : parse_date(text.substr(dots + 2));
  if (!first || !last) return std::nullopt;
  return HoursOverride{*first, *last, {}};
}

bool lies_within(const HoursOverride& inner, const HoursOverride& outer) {
  return contains(outer, inner.first) && contains(outer, inner.last) &&
         inner.last - inner.first < outer.last - outer.first;
}

bool overlap(const HoursOverride& a, const HoursOverride& b) {
  return a.first <= b.last && b.first <= a.last;
}

bool always_open(const Hours& hours) {
  return hours.exceptions.empty() && hours.week == Hours{}.week;
}

const DayHours& hours_of(const Hours& hours, std::chrono::local_days day) {
  for (const HoursOverride& exception : hours.exceptions) {
    if (contains(exception, day)) return exception.open;
  }
  return hours.week[std::chrono::weekday(day).c_encoding()];
}

TimeZone zone_of(const Hours& hours) {
  const auto named = hours.timezone.empty() ? std::nullopt : TimeZone::named(hours.timezone);
  return named ? *named : TimeZone::of_machine();
}

}  // namespace lectern::kiosk
