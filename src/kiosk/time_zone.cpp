#include "kiosk/time_zone.h"

#include <date/tz.h>

#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "base/nearest.h"

namespace lectern::kiosk {
namespace {

date::sys_time<Duration> sys_time(WallTime time) {
  return date::sys_time<Duration>(time.time_since_epoch());
}

/// The library throws where a name, a file or the whole of tzdata is not there, or not sound. A
/// zone reads its file when it is first asked for anything.
const date::time_zone* find(const std::string& name) try {
  const date::time_zone* zone = date::locate_zone(name);
  zone->get_info(date::sys_seconds{});
  return zone;
} catch (const std::runtime_error&) {
  return nullptr;
}

const date::time_zone* find_of_machine() try {
  return find(date::current_zone()->name());
} catch (const std::runtime_error&) {
  return nullptr;
}

}  // namespace

std::optional<TimeZone> TimeZone::named(const std::string& name) {
  const date::time_zone* zone = find(name);
  if (zone == nullptr) return std::nullopt;
  return TimeZone(zone);
}

TimeZone TimeZone::of_machine() {
  if (const char* variable = std::getenv("TZ"); variable != nullptr) {
    const std::string name = *variable == ':' ? variable + 1 : variable;
    if (const auto zone = named(name)) return *zone;
  }
  return TimeZone(find_of_machine());
}

std::chrono::seconds TimeZone::offset(WallTime time) const {
  if (zone_ == nullptr) return {};
  return zone_->get_info(sys_time(time)).offset;
}

WallTime TimeZone::wall(LocalTime time, Repeated repeated) const {
  const Duration local = time.time_since_epoch();
  if (zone_ == nullptr) return WallTime(local);
  const date::local_info info = zone_->get_info(date::local_time<Duration>(local));
  if (info.result == date::local_info::nonexistent) {
    return WallTime(info.first.end.time_since_epoch());
  }
  const bool second = info.result == date::local_info::ambiguous && repeated == Repeated::Second;
  return WallTime(local - (second ? info.second : info.first).offset);
}

std::optional<std::string> nearest_zone(const std::string& name) try {
  std::vector<std::string_view> names;
  for (const date::time_zone& zone : date::get_tzdb().zones) {
    if (zone.name().ends_with('/' + name)) return zone.name();
    names.push_back(zone.name());
  }
  const auto found = nearest(name, names);
  if (!found) return std::nullopt;
  return std::string(*found);
} catch (const std::runtime_error&) {
  return std::nullopt;
}

}  // namespace lectern::kiosk
