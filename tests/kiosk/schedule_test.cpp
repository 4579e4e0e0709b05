// When it is open: by the week, by exceptions, past midnight, in the nights in which clocks change.
#include "kiosk/schedule.h"

#include <doctest/doctest.h>

#include <random>

#include "support/hours_of.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::kiosk;

namespace {

using namespace std::chrono_literals;

/// Every change from a time on, as a clock at the place tells it: `+` opens, `-` closes.
std::string changes(const Hours& hours, std::string_view from, std::string_view until) {
  const TimeZone zone = zone_of(hours);
  const Schedule schedule(hours, zone);
  const auto at = [&](std::string_view local) {
    return zone.wall(*parse_local_time(local), TimeZone::Repeated::First);
  };
  std::string text;
  for (auto change = schedule.next_change(at(from)); change && *change < at(until);
       change = schedule.next_change(*change)) {
    const LocalTime local = zone.local(*change);
    const auto east = std::chrono::duration_cast<std::chrono::minutes>(zone.offset(*change));
    text += (schedule.open_at(*change) ? '+' : '-') + date_text(local).substr(5) + ' ' +
            time_text(local).substr(0, 5) + '/' + std::to_string(east.count()) + ' ';
  }
  return text;
}

struct Row {
  const char* hours;
  const char* from;
  const char* until;
  const char* changes;  ///< with minutes to the east of Greenwich
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.hours);
    CAPTURE(row.from);
    CHECK(changes(hours_from(row.hours), row.from, row.until) == row.changes);
  }
}

}  // namespace

TEST_CASE("without hours it is open, and that never changes") {
  const Schedule schedule = schedule_from("");
  CHECK(schedule.open_at(utc("2027-01-01")));
  CHECK(schedule.next_change(utc("2027-01-01")) == std::nullopt);
  CHECK(always_open(hours_from("")));
  CHECK(always_open(hours_from("timezone = \"Asia/Tokyo\"\non_open = \"true\"")));
  CHECK_FALSE(always_open(hours_from("monday = \"closed\"")));
}

TEST_CASE("a week that is open all day never changes, one that is closed all day neither") {
  for (const std::string_view value : {"\"00:00-24:00\"", "\"closed\""}) {
    std::string week = "timezone = \"Europe/Berlin\"\n";
    for (const char* day :
         {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
      week += std::string(day) + " = " + std::string(value) + '\n';
    }
    const Schedule schedule = schedule_from(week);
    for (const char* time : {"2027-03-28 01:00", "2027-10-31 00:30", "2027-12-31 23:00"}) {
      CHECK(schedule.open_at(utc(time)) == (value != "\"closed\""));
      CHECK(schedule.next_change(utc(time)) == std::nullopt);
    }
  }
}

TEST_CASE("it opens and closes by the week") {
  // 2027-01-04 is a Monday
  check({
      {"timezone = 'UTC'\nmonday = '10:00-18:00'\nwednesday = ['9:00-12:30', '14:00-24:00']",
       "2027-01-03", "2027-01-11",
       "+01-04 10:00/0 -01-04 18:00/0 +01-06 09:00/0 -01-06 12:30/0 +01-06 14:00/0 "
       "-01-07 00:00/0 "},
      {"timezone = 'UTC'\nmonday = ['10:00-13:00', '13:00-18:00']\ntuesday = 'closed'",
       "2027-01-03", "2027-01-11", "+01-04 10:00/0 -01-04 18:00/0 "},
      {"timezone = 'Asia/Kolkata'\nfriday = '10:00-18:00'", "2027-01-03", "2027-01-11",
       "+01-08 10:00/330 -01-08 18:00/330 "},
  });
}

TEST_CASE("hours past midnight are those of the day on which they began") {
  check({
      {"timezone = 'UTC'\nfriday = '20:00-02:00'\nsaturday = '01:00-03:00'", "2027-01-04",
       "2027-01-11", "+01-08 20:00/0 -01-09 03:00/0 "},
      {"timezone = 'UTC'\nfriday = '20:00-24:00'\nsaturday = '00:00-02:00'", "2027-01-04",
       "2027-01-11", "+01-08 20:00/0 -01-09 02:00/0 "},
      {"timezone = 'UTC'\nsaturday = '20:00-00:00'", "2027-01-04", "2027-01-11",
       "+01-09 20:00/0 -01-10 00:00/0 "},
      // over the end of the year
      {"timezone = 'UTC'\nfriday = '20:00-02:00'", "2027-12-31", "2028-01-03",
       "+12-31 20:00/0 -01-01 02:00/0 "},
      {"timezone = 'Pacific/Auckland'\nfriday = '23:00-01:00'", "2027-12-31", "2028-01-03",
       "+12-31 23:00/780 -01-01 01:00/780 "},
  });
}

TEST_CASE(
    "an exception takes the place of a whole day's hours, and of what they have past midnight") {
  const char* fridays =
      "timezone = 'UTC'\nfriday = '20:00-02:00'\nsaturday = '10:00-12:00'\n[exceptions]\n";
  const auto with = [&](const char* exceptions) { return std::string(fridays) + exceptions; };
  const std::string closed_friday = with("'2027-01-08' = 'closed'");
  const std::string closed_saturday = with("'2027-01-09' = 'closed'");
  const std::string longer = with("'2027-01-08..2027-01-09' = '08:00-09:00'");
  check({
      {closed_friday.c_str(), "2027-01-04", "2027-01-11", "+01-09 10:00/0 -01-09 12:00/0 "},
      // the night before goes on
      {closed_saturday.c_str(), "2027-01-04", "2027-01-11", "+01-08 20:00/0 -01-09 02:00/0 "},
      {longer.c_str(), "2027-01-04", "2027-01-11",
       "+01-08 08:00/0 -01-08 09:00/0 +01-09 08:00/0 -01-09 09:00/0 "},
  });
}

TEST_CASE("where no weekday is named it is open but on exceptions, however long") {
  check({
      {"timezone = 'UTC'\nexceptions.2027-12-24 = 'closed'", "2027-01-01", "2028-12-31",
       "-12-24 00:00/0 +12-25 00:00/0 "},
      {"timezone = 'UTC'\nexceptions.'2027-01-05..2028-02-29' = 'closed'", "2027-01-04",
       "2028-12-31", "-01-05 00:00/0 +03-01 00:00/0 "},
      {"timezone = 'UTC'\nexceptions.2027-12-31 = '18:00-03:00'", "2027-12-01", "2028-02-01",
       "-12-31 00:00/0 +12-31 18:00/0 "},  // at midnight the next day's have begun
  });
}

TEST_CASE("an exception within another goes before it") {
  check(
      {{"timezone = 'UTC'\nmonday = '10:00-11:00'\n[exceptions]\n"
        "'2027-01-04..2027-01-17' = 'closed'\n'2027-01-11' = '12:00-13:00'\n"
        "'2027-01-10..2027-01-12' = '15:00-16:00'",
        "2027-01-01", "2027-01-31",
        "+01-10 15:00/0 -01-10 16:00/0 +01-11 12:00/0 -01-11 13:00/0 +01-12 15:00/0 "
        "-01-12 16:00/0 +01-18 10:00/0 -01-18 11:00/0 +01-25 10:00/0 -01-25 11:00/0 "}});
}

TEST_CASE("it is right in the nights in which clocks change") {
  const char* berlin = "timezone = 'Europe/Berlin'\nsunday = '01:00-03:30'";
  const char* new_york = "timezone = 'America/New_York'\nsunday = '01:00-03:30'";
  const char* in_the_gap = "timezone = 'Europe/Berlin'\nsunday = ['01:00-02:15', '02:45-05:00']";
  const char* lost = "timezone = 'Europe/Berlin'\nsunday = '02:15-02:45'";
  const char* sydney = "timezone = 'Australia/Sydney'\nsunday = '01:00-03:30'";
  const char* santiago =
      "timezone = 'America/Santiago'\nsaturday = '10:00-24:00'\nsunday = "
      "'00:00-04:00'";
  check({
      {berlin, "2027-03-28", "2027-03-29", "+03-28 01:00/60 -03-28 03:30/120 "},
      {berlin, "2027-10-31", "2027-11-01", "+10-31 01:00/120 -10-31 03:30/60 "},
      {new_york, "2027-03-14", "2027-03-15", "+03-14 01:00/-300 -03-14 03:30/-240 "},
      // clocks go back from 2:00 to 1:00, so it opens at the first 1:00
      {new_york, "2027-11-07", "2027-11-08", "+11-07 01:00/-240 -11-07 03:30/-300 "},
      {in_the_gap, "2027-03-28", "2027-03-29", "+03-28 01:00/60 -03-28 05:00/120 "},
      {in_the_gap, "2027-10-31", "2027-11-01", "+10-31 01:00/120 -10-31 05:00/60 "},
      {lost, "2027-03-27", "2027-04-05", "+04-04 02:15/120 -04-04 02:45/120 "},
      {lost, "2027-10-31", "2027-11-01", "+10-31 02:15/120 -10-31 02:45/60 "},
      {sydney, "2027-04-04", "2027-04-05", "+04-04 01:00/660 -04-04 03:30/600 "},
      {sydney, "2027-10-03", "2027-10-04", "+10-03 01:00/600 -10-03 03:30/660 "},
      // there midnight is left out, or comes twice
      {santiago, "2027-09-04", "2027-09-06", "+09-04 10:00/-240 -09-05 04:00/-180 "},
      {santiago, "2027-04-03", "2027-04-05", "+04-03 10:00/-180 -04-04 04:00/-240 "},
  });
  const Schedule night = schedule_from(berlin);
  const auto length = [&](std::string_view opening) {
    return *night.next_change(utc(opening)) - utc(opening);
  };
  CHECK(length("2027-03-28 00:00") == 90min);
  CHECK(length("2027-10-30 23:00") == 210min);
}

TEST_CASE("it stays open while clocks are put back across midnight") {
  // In 2010 Newfoundland went from 0:01 on Sunday to 23:01 on Saturday, at 2:31 UTC.
  const Schedule sunday = schedule_from("timezone = 'America/St_Johns'\nsunday = '00:00-03:00'");
  const Schedule friday = schedule_from("timezone = 'America/St_Johns'\nfriday = '23:59-23:50'");
  CHECK(sunday.next_change(utc("2010-11-07 00:00")) == utc("2010-11-07 02:30"));
  for (const char* time : {"2010-11-07 02:30", "2010-11-07 02:31", "2010-11-07 03:19"}) {
    CAPTURE(time);
    CHECK(sunday.open_at(utc(time)));
    CHECK(sunday.next_change(utc(time)) == utc("2010-11-07 06:30"));
    CHECK(friday.open_at(utc(time)));
    CHECK(friday.next_change(utc(time)) == utc("2010-11-07 03:20"));
  }
}

TEST_CASE(
    "a clock that tells less than it can means open, until it tells a time that is possible") {
  const char* mondays = "timezone = 'UTC'\nmonday = '10:00-18:00'";
  const Schedule built_at_night = schedule_from(mondays, utc("2027-01-04"));
  const Schedule built_by_day = schedule_from(mondays, utc("2027-01-04 12:00"));
  for (const WallTime wrong : {WallTime{}, utc("2027-01-02 03:00"), utc("2027-01-03 23:59")}) {
    CHECK(built_at_night.open_at(wrong));
    CHECK(built_at_night.next_change(wrong) == utc("2027-01-04"));
    CHECK(built_by_day.open_at(wrong));
    CHECK(built_by_day.next_change(wrong) == utc("2027-01-04 18:00"));
  }
  CHECK_FALSE(built_at_night.open_at(utc("2027-01-04")));
  CHECK(built_at_night.next_change(utc("2027-01-04")) == utc("2027-01-04 10:00"));
}

namespace {

/// Hours that nobody would think of, and that are allowed.
Hours random_hours(std::mt19937& random, const char* zone) {
  const auto up_to = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
  const auto random_day = [&] {
    DayHours day;
    for (int minute = up_to(700); minute < 1440 && up_to(3) > 0; minute += 1 + up_to(400)) {
      const int end = minute + 1 + up_to(700);
      day.push_back({std::chrono::minutes(minute), std::chrono::minutes(end)});
      minute = end;
    }
    return day;
  };
  Hours hours;
  hours.timezone = zone;
  for (DayHours& day : hours.week) day = up_to(5) == 0 ? DayHours{Hours::all_day} : random_day();
  for (std::chrono::local_days day = *parse_date("2027-01-01"); hours.exceptions.size() < 12;) {
    day += std::chrono::days(up_to(100));
    hours.exceptions.push_back({day, day + std::chrono::days(up_to(4)), random_day()});
    day = hours.exceptions.back().last + std::chrono::days(1);
  }
  return hours;
}

constexpr const char* zones[] = {"Europe/Berlin",      "America/New_York", "Asia/Kolkata",
                                 "Australia/Sydney",   "America/Santiago", "Australia/Lord_Howe",
                                 "Pacific/Kiritimati", "America/Havana",   "UTC"};

}  // namespace

TEST_CASE("changes open and close by turns, go on in time and agree with what is open") {
  std::mt19937 random(6);
  for (const char* zone : zones) {
    CAPTURE(zone);
    for (int turn = 0; turn < 8; ++turn) {
      const Hours hours = random_hours(random, zone);
      const Schedule schedule(hours, zone_of(hours));
      WallTime time = utc("2026-12-31 12:00");
      bool open = schedule.open_at(time);
      int count = 0;
      while (const auto change = schedule.next_change(time)) {
        REQUIRE(*change > time);
        CHECK(schedule.open_at(*change - 1ms) == open);
        CHECK(schedule.open_at(time + (*change - time) / 2) == open);
        CHECK(schedule.open_at(*change) == !open);
        open = !open;
        time = *change;
        ++count;
        if (time > utc("2028-12-31")) break;
      }
      CHECK(count > 300);
    }
  }
}

TEST_CASE(
    "on days without a change of clocks it is open when the clock reads a time of the hours") {
  std::mt19937 random(7);
  for (const char* zone_name : zones) {
    CAPTURE(zone_name);
    const Hours hours = random_hours(random, zone_name);
    const TimeZone zone = zone_of(hours);
    const Schedule schedule(hours, zone);
    for (WallTime time = utc("2027-01-01"); time < utc("2028-12-31"); time += 67min) {
      if (zone.offset(time - 30h) != zone.offset(time + 30h)) continue;
      const LocalTime local = zone.local(time);
      const auto today = std::chrono::floor<std::chrono::days>(local);
      const auto reads = [&](std::chrono::local_days day) {
        for (const OpenRange& range : hours_of(hours, day)) {
          if (day + range.begin <= local && local < day + range.end) return true;
        }
        return false;
      };
      const bool expected = reads(today) || reads(today - std::chrono::days(1));
      if (schedule.open_at(time) != expected) {
        FAIL_CHECK(date_text(local), ' ', time_text(local));
      }
    }
  }
}
