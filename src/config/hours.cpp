#include "config/hours.h"

#include <algorithm>
#include <utility>

namespace lectern::config {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

/// What is wrong with one more of a day's hours; empty: nothing, and it has been added.
std::string add_range(kiosk::DayHours& day, const toml::node& node) {
  const auto text = node.value<std::string>();
  const auto range = text ? kiosk::parse_open_range(*text) : std::nullopt;
  if (!range) {
    return "must be hours such as \"10:00-18:00\" (all day: \"00:00-24:00\"), a list of them, or "
           "\"closed\"";
  }
  if (!day.empty() && range->begin < day.back().end) {
    return '"' + *text + "\" begins before the hours before it have ended";
  }
  day.push_back(*range);
  return {};
}

kiosk::DayHours read_day(TomlReader& reader, std::string_view key) {
  const toml::node& node = *reader.find(key);
  kiosk::DayHours day;
  const auto read = [&](const toml::node& range) {
    const std::string wrong = add_range(day, range);
    if (!wrong.empty()) reader.bad_value(key, range, wrong);
  };
  const toml::array* list = node.as_array();
  if (list == nullptr) {
    if (node.value<std::string>() != "closed") read(node);
  } else {
    if (list->empty()) reader.bad_value(key, "must name hours, or be \"closed\"");
    for (const toml::node& range : *list) read(range);
  }
  return day;
}

void read_week(TomlReader& reader, kiosk::Hours& hours) {
  std::array<kiosk::DayHours, 7> week;
  bool any = false;
  for (std::size_t day = 0; day < week.size(); ++day) {
    if (reader.find(weekdays[day]) == nullptr) continue;
    week[day] = read_day(reader, weekdays[day]);
    any = true;
  }
  if (any) hours.week = std::move(week);
}

/// What is wrong with the days of one more exception; empty: nothing.
std::string flaw_of(const kiosk::HoursOverride& added,
                    const std::vector<kiosk::HoursOverride>& exceptions) {
  if (added.last < added.first) return "ends before it begins";
  const bool clash =
      std::any_of(exceptions.begin(), exceptions.end(), [&](const kiosk::HoursOverride& other) {
        return kiosk::overlap(added, other) && !kiosk::lies_within(added, other) &&
               !kiosk::lies_within(other, added);
      });
  return clash ? "shares days with another exception, and neither lies within the other" : "";
}

void read_exceptions(TomlReader reader, kiosk::Hours& hours) {
  for (const auto& [key, node] : reader.entries()) {
    auto exception = kiosk::parse_exception_days(key);
    if (!exception) {
      reader.bad_key(key, "must be a day such as \"2026-12-24\", or \"2026-12-24..2026-12-26\"");
      continue;
    }
    if (const std::string flaw = flaw_of(*exception, hours.exceptions); !flaw.empty()) {
      reader.bad_key(key, flaw);
      continue;
    }
    exception->open = read_day(reader, key);
    hours.exceptions.push_back(std::move(*exception));
  }
  std::stable_sort(hours.exceptions.begin(), hours.exceptions.end(),
                   [](const kiosk::HoursOverride& a, const kiosk::HoursOverride& b) {
                     return a.last - a.first < b.last - b.first;
                   });
}

void read_timezone(TomlReader& reader, std::string& name) {
  reader.read("timezone", name);
  if (name.empty() || kiosk::TimeZone::named(name)) return;
  const auto meant = kiosk::nearest_zone(name);
  reader.bad_value("timezone", "there is no \"" + name + "\" in tzdata" +
                                   (meant ? ", do you mean \"" + *meant + "\"?"
                                          : "; /usr/share/zoneinfo has the names"));
}

/// Days that are not named are closed, so that `monday = "closed"` alone closes all of them.
void warn_if_never_open(TomlReader& reader, const kiosk::Hours& hours) {
  std::string_view closed;
  for (const std::string_view day : weekdays) {
    const toml::node* node = reader.find(day);
    if (node == nullptr) continue;
    if (node->value<std::string>() != "closed") return;
    closed = day;
  }
  const bool opens =
      std::ranges::any_of(hours.exceptions, [](const auto& days) { return !days.open.empty(); });
  if (closed.empty() || opens) return;
  reader.warn(closed, "never-open",
              "no day has hours, and those that are not named are closed: it never opens; name the "
              "hours of each day that it is open, such as tuesday = \"10:00-18:00\"");
}

}  // namespace

kiosk::Hours read_hours(TomlReader reader) {
  kiosk::Hours hours;
  read_timezone(reader, hours.timezone);
  read_week(reader, hours);
  read_exceptions(reader.table("exceptions"), hours);
  warn_if_never_open(reader, hours);
  reader.read_trusted("on_open", hours.on_open);
  reader.read_trusted("on_close", hours.on_close);
  return hours;
}

}  // namespace lectern::config
