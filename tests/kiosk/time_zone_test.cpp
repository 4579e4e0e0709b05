// Time zones: what a clock says there, and when; dates and times as people write them.
#include "kiosk/time_zone.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "kiosk/build.h"
#include "support/hours_of.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::kiosk;

namespace {

using namespace std::chrono_literals;
using Repeated = TimeZone::Repeated;

/// `$TZ` while it lives.
class Variable {
 public:
  explicit Variable(const char* value) { setenv("TZ", value, 1); }
  ~Variable() { unsetenv("TZ"); }
};

}  // namespace

TEST_CASE(
    "a local time that comes twice is the first or the second, one that is left out the change") {
  const TimeZone berlin = *TimeZone::named("Europe/Berlin");
  const auto wall = [&](std::string_view local, Repeated repeated) {
    return berlin.wall(*parse_local_time(local), repeated);
  };
  for (const Repeated either : {Repeated::First, Repeated::Second}) {
    CHECK(wall("2027-07-01 12:00", either) == utc("2027-07-01 10:00"));
    CHECK(wall("2027-01-01 00:00", either) == utc("2026-12-31 23:00"));
    CHECK(wall("2027-03-28 02:00", either) == utc("2027-03-28 01:00"));
    CHECK(wall("2027-03-28 02:59", either) == utc("2027-03-28 01:00"));
    CHECK(wall("2027-03-28 03:00", either) == utc("2027-03-28 01:00"));
    CHECK(wall("2027-10-31 01:59", either) == utc("2027-10-30 23:59"));
    CHECK(wall("2027-10-31 03:00", either) == utc("2027-10-31 02:00"));
  }
  CHECK(wall("2027-10-31 02:30", Repeated::First) == utc("2027-10-31 00:30"));
  CHECK(wall("2027-10-31 02:30", Repeated::Second) == utc("2027-10-31 01:30"));
  CHECK(berlin.local(utc("2027-10-31 00:30") + 7ms) == *parse_local_time("2027-10-31 02:30") + 7ms);
}

TEST_CASE("tzdata knows the changes of this kiosk's years") {
  for (int year = 2027; year < 2038; ++year) {
    const std::string july = std::to_string(year) + "-07-01";
    CHECK(TimeZone::named("Europe/Berlin")->offset(utc(july)) == 2h);
    CHECK(TimeZone::named("America/New_York")->offset(utc(july)) == -4h);
    CHECK(TimeZone::named("Australia/Sydney")->offset(utc(july)) == 10h);
  }
}

TEST_CASE("the machine's time zone is that of TZ where it is a name, and never a failure") {
  const auto offset = [] { return TimeZone::of_machine().offset(utc("2027-07-01")); };
  const auto own = offset();
  for (const char* name : {"Asia/Tokyo", ":Asia/Tokyo"}) {
    const Variable variable(name);
    CHECK(offset() == 9h);
    CHECK(zone_of(Hours{}).offset(utc("2027-07-01")) == 9h);
  }
  for (const char* name : {"", "Nowhere/Land", ":", "JST-9"}) {
    const Variable variable(name);
    CHECK(offset() == own);
  }
  CHECK(TimeZone().offset(utc("2027-07-01")) == 0s);
  CHECK_FALSE(TimeZone::named("").has_value());
}

TEST_CASE("dates and times are those of the calendar and the clock") {
  for (const char* date :
       {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026/01/01",
        "1999-12-31", "2200-01-01", "2026-01-0x", "+026-01-01", "2026-01-01 ", ""}) {
    CAPTURE(date);
    CHECK_FALSE(parse_date(date).has_value());
  }
  CHECK(parse_date("2028-02-29").has_value());
  CHECK(parse_time_of_day("24:00") == 24h);
  CHECK(parse_time_of_day("0:07") == 7min);
  for (const char* time :
       {"24:01", "25:00", "12:60", "12:5", "12", ":30", "012:30", "-1:30", "1 :30", "12:30 ", ""}) {
    CAPTURE(time);
    CHECK_FALSE(parse_time_of_day(time).has_value());
  }
  for (const char* text : {"2027-03-28T09:30", "2027-03-28 9:30"}) {
    CHECK(date_text(*parse_local_time(text)) == "2027-03-28");
    CHECK(time_text(*parse_local_time(text)) == "09:30:00");
  }
  for (const char* text : {"2027-03-28 ", "2027-03-28_09:30", "tomorrow", "09:30", ""}) {
    CHECK_FALSE(parse_local_time(text).has_value());
  }
}

TEST_CASE("the program knows when it was built") {
  CHECK(build_date() > utc("2026-01-01"));
  CHECK(build_date() <= std::chrono::system_clock::now());
}
