// Opening hours in a configuration: what they may say, and what is said of those that may not.
#include "config/hours.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "config/config.h"
#include "support/hours_of.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::kiosk;

namespace {

using std::chrono::minutes;

std::string dump(const DayHours& day) {
  std::string text;
  for (const OpenRange& range : day) {
    text += std::to_string(range.begin.count()) + '-' + std::to_string(range.end.count()) + ' ';
  }
  return text;
}

/// What is wrong with one line of `[hours]`.
std::string problems_of(std::string_view toml) {
  Problems problems;
  hours_from(toml, problems);
  std::string text;
  for (const Problem& problem : problems) {
    text += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' +
            problem.message + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("days that are all closed are told, since the panel would never open") {
  CHECK(problems_of("monday = \"closed\"\ntuesday = \"closed\"").find("it never opens") !=
        std::string::npos);
  CHECK(problems_of("monday = \"closed\"\ntuesday = \"10:00-18:00\"").empty());
  CHECK(problems_of("monday = \"closed\"\n[exceptions]\n2026-12-24 = \"10:00-18:00\"").empty());
  CHECK(problems_of("").empty());
}

TEST_CASE("hours are read in minutes since midnight") {
  struct Row {
    const char* toml;
    const char* hours;
  };
  for (const Row& row : {Row{"\"10:00-18:00\"", "600-1080 "}, Row{"\"9:05-18:00\"", "545-1080 "},
                         Row{"[\"10:00-13:00\", \"14:00-21:00\"]", "600-780 840-1260 "},
                         Row{"[\"10:00-13:00\", \"13:00-14:00\"]", "600-780 780-840 "},
                         Row{"\"20:00-02:00\"", "1200-1560 "}, Row{"\"00:00-24:00\"", "0-1440 "},
                         Row{"\"20:00-00:00\"", "1200-1440 "}, Row{"\"closed\"", ""},
                         Row{"\"10:00 – 18:00\"", "600-1080 "}}) {
    CAPTURE(row.toml);
    const Hours hours = hours_from(std::string("friday = \"10:00-18:00\"\ntuesday = ") + row.toml);
    CHECK(dump(hours.week[2]) == row.hours);
    CHECK(hours.week[3].empty());
    const Hours exception = hours_from(std::string("[exceptions]\n2026-12-24 = ") + row.toml);
    CHECK(dump(exception.exceptions.front().open) == row.hours);
    CHECK(dump(exception.week[2]) == "0-1440 ");
  }
}

TEST_CASE("what is wrong with hours is said where it stands") {
  struct Row {
    const char* toml;
    const char* place;
    const char* says;
  };
  const char* shape = "must be hours such as \"10:00-18:00\"";
  const char* late = "begins before the hours before it have ended";
  const char* days = "must be a day such as \"2026-12-24\"";
  for (const Row& row : {
           Row{"monday = \"10-18\"", "1:10", shape},
           Row{"monday = \"10:00\"", "1:10", shape},
           Row{"monday = \"\"", "1:10", shape},
           Row{"monday = \"10:00-10:00\"", "1:10", shape},
           Row{"monday = \"24:00-10:00\"", "1:10", shape},
           Row{"monday = \"10:00-24:01\"", "1:10", shape},
           Row{"monday = \"10:60-11:00\"", "1:10", shape},
           Row{"monday = \"10:00-18:00-20:00\"", "1:10", shape},
           Row{"monday = \"Closed\"", "1:10", shape},
           Row{"monday = 10", "1:10", shape},
           Row{"monday = []", "1:10", "must name hours"},
           Row{"monday = [\"closed\"]", "1:11", shape},
           Row{"monday = [\"10:00-13:00\", 14]", "1:26", shape},
           Row{"monday = [\"10:00-13:00\", \"12:00-14:00\"]", "1:26", late},
           Row{"monday = [\"14:00-15:00\", \"10:00-12:00\"]", "1:26", late},
           Row{"monday = [\"20:00-02:00\", \"22:00-23:00\"]", "1:26", late},
           Row{"mondey = \"closed\"", "1:1", "do you mean \"hours.monday\"?"},
           Row{"exceptions = \"closed\"", "1:14", "must be a table"},
           Row{"[exceptions]\n2026-02-30 = \"closed\"", "2:1", days},
           Row{"[exceptions]\n\"24.12.2026\" = \"closed\"", "2:1", days},
           Row{"[exceptions]\nchristmas = \"closed\"", "2:1", days},
           Row{"[exceptions]\n\"2026-12-24...2026-12-26\" = \"closed\"", "2:1", days},
           Row{"[exceptions]\n1926-12-24 = \"closed\"", "2:1", days},
           Row{"[exceptions]\n\"2026-12-24..2026-12-23\" = \"closed\"", "2:1",
               "ends before it begins"},
           Row{"[exceptions]\n\"2026-12-24..2026-12-26\" = \"closed\"\n"
               "\"2026-12-26..2026-12-27\" = \"closed\"",
               "3:1", "shares days with another exception"},
           Row{"[exceptions]\n\"2026-12-24\" = \"closed\"\n"
               "\"2026-12-24..2026-12-24\" = \"closed\"",
               "3:1", "shares days with another exception"},
           Row{"[exceptions]\n2026-12-24 = \"all day\"", "2:14", shape},
           Row{"on_close = 1", "1:12", "must be a text"},
           Row{"timezone = \"Europe/Berlni\"", "1:12", "do you mean \"Europe/Berlin\"?"},
           Row{"timezone = \"Tokyo\"", "1:12", "do you mean \"Asia/Tokyo\"?"},
           Row{"timezone = \"../../etc/passwd\"", "1:12", "there is no"},
       }) {
    CAPTURE(row.toml);
    const std::string problems = problems_of(row.toml);
    CHECK(problems.starts_with(std::string(row.place) + " "));
    CHECK(problems.find(row.says) != std::string::npos);
    CHECK(std::count(problems.begin(), problems.end(), '\n') == 1);
  }
}

TEST_CASE("a configuration has the hours, with file, line and column of what is wrong with them") {
  TemporaryFolder folder;
  folder.with("kiosk.toml",
              "deck = \".\"\n[hours]\ntimezone = \"Asia/Tokyo\"\nfriday = \"20:00-02:00\"\n"
              "on_open = \"panel on\"\non_close = \"panel off\"\n[hours.exceptions]\n"
              "2026-12-24 = \"closed\"\n");
  std::filesystem::create_directory(folder.path() / "kiosk.toml.d");
  const auto load = [&] { return load_config(folder.path() / "kiosk.toml", LECTERN_ASSETS); };
  const Hours hours = load().config.hours;
  CHECK(hours.timezone == "Asia/Tokyo");
  CHECK(dump(hours.week[5]) == "1200-1560 ");
  CHECK(hours.week[4].empty());
  CHECK(hours.exceptions.size() == 1);
  CHECK(hours.on_open == "panel on");
  CHECK(hours.on_close == "panel off");

  folder.with("kiosk.toml.d/more.toml",
              "[hours.exceptions]\n2027-01-01 = \"closed\"\n\"2027-01-00\" = \"closed\"\n");
  const Loaded loaded = load();
  CHECK(loaded.config.hours.exceptions.size() == 2);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems[0].file.filename() == "more.toml");
  CHECK(loaded.problems[0].line == 3);
  CHECK(loaded.problems[0].column == 1);
}

TEST_CASE("the samples that switch a panel are drop-ins with two commands that a shell can read") {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(LECTERN_PANEL_POWER)) {
    if (entry.path().extension() != ".toml") continue;
    CAPTURE(entry.path());
    TemporaryFolder folder;
    folder.with("kiosk.toml", "deck = \".\"\n");
    std::filesystem::create_directory(folder.path() / "kiosk.toml.d");
    std::filesystem::copy(entry.path(), folder.path() / "kiosk.toml.d");
    const Loaded loaded = load_config(folder.path() / "kiosk.toml", LECTERN_ASSETS);
    for (const Problem& problem : loaded.problems) FAIL_CHECK(to_string(problem));
    const Hours& hours = loaded.config.hours;
    CHECK(always_open(hours));
    CHECK(hours.on_open != hours.on_close);
    for (const std::string& command : {hours.on_open, hours.on_close}) {
      CHECK(command.starts_with(entry.path().stem().string() + ' '));
      folder.with("command.sh", command + '\n');
      CHECK(std::system(("sh -n " + (folder.path() / "command.sh").string()).c_str()) == 0);
    }
    ++count;
  }
  CHECK(count == 5);
}
