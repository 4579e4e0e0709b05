#include "kiosk/calendar.h"

#include <cstdio>

#include "base/number.h"

namespace lectern::kiosk {

namespace chrono = std::chrono;

std::optional<chrono::local_days> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_number<int>(text.substr(0, 4));
  const auto month = parse_number<int>(text.substr(5, 2));
  const auto day = parse_number<int>(text.substr(8, 2));
  if (!year || !month || !day || *year < 2000 || *year > 2199) return std::nullopt;
  const chrono::year_month_day date{chrono::year(*year),
                                    chrono::month(static_cast<unsigned>(*month)),
                                    chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return chrono::local_days(date);
}

std::optional<chrono::minutes> parse_time_of_day(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon > 2 || text.size() != colon + 3) return std::nullopt;
  const auto hour = parse_number<int>(text.substr(0, colon));
  const auto minute = parse_number<int>(text.substr(colon + 1));
  if (!hour || !minute || *minute > 59) return std::nullopt;
  const chrono::minutes time = chrono::hours(*hour) + chrono::minutes(*minute);
  if (time > chrono::hours(24)) return std::nullopt;
  return time;
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date || text.size() == 10) return date;
  if (text[10] != ' ' && text[10] != 'T') return std::nullopt;
  const auto time = parse_time_of_day(text.substr(11));
  if (!time) return std::nullopt;
  return *date + *time;
}

std::string date_text(LocalTime time) {
  const chrono::year_month_day date(chrono::floor<chrono::days>(time));
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string time_text(LocalTime time) {
  const chrono::hh_mm_ss clock(chrono::floor<chrono::seconds>(time) -
                               chrono::floor<chrono::days>(time));
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d:%02d", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text;
}

std::string instant_text(std::chrono::sys_seconds instant) {
  const LocalTime at_greenwich(instant.time_since_epoch());
  return date_text(at_greenwich) + 'T' + time_text(at_greenwich) + 'Z';
}

}  // namespace lectern::kiosk
