// Counts per day, the files they are kept in, and what becomes of those.
#include "kiosk/report/counts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>

#include "support/log_pipe.h"
#include "support/small_disk.h"

using namespace lectern;
using namespace lectern::kiosk;
using namespace std::chrono_literals;

namespace {

const LanguageTag french = *LanguageTag::parse("fr");
const LanguageTag chinese = *LanguageTag::parse("zh-Hans");

std::string file(const TemporaryFolder& folder, const char* name) {
  return std::filesystem::exists(folder.path() / name) ? read_file(folder.path() / name) : "";
}

}  // namespace

TEST_CASE("a day's counts are lines of a table") {
  TemporaryFolder folder;
  LogPipe pipe;
  Counts counts(folder.path(), pipe.log);
  for (int i = 0; i < 12; ++i) counts.add(Counted::Slide, "2026-11-24");
  counts.add(Counted::Loop, "2026-11-24");
  counts.add(Counted::Touch, "2026-11-24");
  counts.add(french, "2026-11-24");
  counts.add(chinese, "2026-11-24");
  counts.add(french, "2026-11-24");
  counts.keep_all(SteadyTime(0s));
  CHECK(file(folder, "counts-2026.csv") ==
        "date,what,count\n"
        "2026-11-24,language:fr,2\n"
        "2026-11-24,language:zh-Hans,1\n"
        "2026-11-24,loops,1\n"
        "2026-11-24,slides,12\n"
        "2026-11-24,touches,1\n");
  CHECK(counts.since_start().at("slides") == 12);
  CHECK(pipe.said() == "");
}

TEST_CASE("counts are added to those of before") {
  TemporaryFolder folder;
  LogPipe pipe;
  for (int start = 0; start < 3; ++start) {
    Counts counts(folder.path(), pipe.log);
    counts.add(Counted::Slide, "2026-11-24");
    counts.keep_all(SteadyTime(0s));
    counts.keep_all(SteadyTime(1s));
    counts.add(Counted::Slide, "2026-11-25");
    counts.keep_all(SteadyTime(2s));
  }
  CHECK(file(folder, "counts-2026.csv") ==
        "date,what,count\n2026-11-24,slides,3\n2026-11-25,slides,3\n");
}

TEST_CASE("counts are kept hourly as lines at the end, and summed up when the day is over") {
  TemporaryFolder folder;
  LogPipe pipe;
  Counts counts(folder.path(), pipe.log);
  struct Row {
    std::chrono::seconds now;
    const char* date;
    const char* lines;
  };
  for (const Row& row : {Row{1000s, "2026-12-30", "2026-12-30,slides,1\n"},
                         Row{4599s, "2026-12-30", "2026-12-30,slides,1\n"},
                         Row{4600s, "2026-12-30", "2026-12-30,slides,1\n2026-12-30,slides,2\n"},
                         Row{4601s, "2026-12-31", "2026-12-30,slides,1\n2026-12-30,slides,2\n"},
                         Row{8201s, "2026-12-31", "2026-12-30,slides,3\n2026-12-31,slides,2\n"},
                         Row{11801s, "2026-12-31",
                             "2026-12-30,slides,3\n2026-12-31,slides,2\n2026-12-31,slides,1\n"}}) {
    counts.add(Counted::Slide, row.date);
    counts.keep(SteadyTime(row.now));
    CHECK(file(folder, "counts-2026.csv") == std::string("date,what,count\n") + row.lines);
  }
  counts.keep_all(SteadyTime(11802s));
  CHECK(read_counts(file(folder, "counts-2026.csv")).days.at("2026-12-31").at("slides") == 3);
  std::filesystem::remove(folder.path() / "counts-2026.csv");
  counts.add(Counted::Slide, "2026-12-31");
  counts.keep(SteadyTime(20000s));
  CHECK(file(folder, "counts-2026.csv") == "date,what,count\n2026-12-31,slides,1\n");
  CHECK(pipe.said() == "");
}

TEST_CASE("each year has its file") {
  TemporaryFolder folder;
  LogPipe pipe;
  Counts counts(folder.path(), pipe.log);
  counts.add(Counted::Loop, "2026-12-31");
  counts.add(Counted::Loop, "2027-01-01");
  counts.keep(SteadyTime(0s));
  CHECK(file(folder, "counts-2026.csv") == "date,what,count\n2026-12-31,loops,1\n");
  CHECK(file(folder, "counts-2027.csv") == "date,what,count\n2027-01-01,loops,1\n");
}

TEST_CASE("what is counted before the time is known belongs to the day that it turns out to be") {
  TemporaryFolder folder;
  LogPipe pipe;
  Counts counts(folder.path(), pipe.log);
  counts.add(Counted::Slide, "");
  counts.keep_all(SteadyTime(0s));
  counts.add(Counted::Slide, "");
  counts.add(Counted::Touch, "../../etc/x");
  counts.add(Counted::Slide, "2026-11-24");
  counts.keep_all(SteadyTime(0s));
  CHECK(file(folder, "counts-2026.csv") ==
        "date,what,count\n2026-11-24,slides,2\n2026-11-24,touches,1\n");
  CHECK(file(folder, "counts-undated.csv") == "date,what,count\nundated,slides,1\n");
}

TEST_CASE("a table that a spreadsheet has saved is understood") {
  const CountsRead read = read_counts(
      "\xEF\xBB\xBF\"date\";\"what\";\"count\"\r\n"
      "\"2026-11-24\";\"slides\";3\r\n\r\n"
      "2026-11-24,slides,4");
  CHECK(read.damaged == "");
  CHECK(read.days == Days{{"2026-11-24", {{"slides", 7}}}});
  CHECK(read_counts(to_csv(read.days)).days == read.days);
}

TEST_CASE("damaged lines are kept aside, each time more of them, and the others stay") {
  TemporaryFolder folder;
  LogPipe pipe;
  const std::string damaged =
      "2026-11-24,slides,-3\n2026-11-24,slides,99999999999999\n2026-02-30,slides,1\n24.11.2026,"
      "slides,1\n2026-11-24,slides\n2026-11-24,,4\n2026-11-24,a=b,4\n2026-11-24,slides,4,5\n" +
      std::string("\0\0\0\0\n", 5);
  folder.with("counts-2026.csv", "date,what,count\n2026-01-01,slides,8\n" + damaged)
      .with("counts-2026.csv.damaged", "from before\n");
  Counts counts(folder.path(), pipe.log);
  counts.add(Counted::Slide, "2026-11-24");
  counts.keep_all(SteadyTime(0s));
  CHECK(file(folder, "counts-2026.csv") ==
        "date,what,count\n2026-01-01,slides,8\n2026-11-24,slides,1\n");
  CHECK(file(folder, "counts-2026.csv.damaged") == "from before\n" + damaged);
  CHECK(pipe.said().starts_with("<4>moved lines"));
}

TEST_CASE("while the disk is full counts are kept in mind") {
  const SmallDisk disk;
  if (!disk.mounted()) {
    MESSAGE("skipped: mounting is not allowed");
    return;
  }
  LogPipe pipe;
  Counts counts(disk.path(), pipe.log);
  disk.fill();
  for (auto now = 0s; now < 3600s; ++now) {
    counts.add(Counted::Slide, now < 1800s ? "2026-11-24" : "2026-11-25");
    counts.keep(SteadyTime(now));
  }
  const std::string said = pipe.said();
  CHECK(std::count(said.begin(), said.end(), '\n') == 1);
  disk.empty();
  counts.keep_all(SteadyTime(4000s));
  CHECK(read_file(disk.path() / "counts-2026.csv") ==
        "date,what,count\n2026-11-24,slides,1800\n2026-11-25,slides,1800\n");
}

TEST_CASE("something else in the place of the counts is said and left alone") {
  const auto a_folder = [](const auto& path) { std::filesystem::create_directories(path); };
  const auto a_loop = [](const auto& path) { std::filesystem::create_symlink(path, path); };
  using Make = std::function<void(const std::filesystem::path&)>;
  for (const Make& make : {Make(a_folder), Make(a_loop)}) {
    TemporaryFolder folder;
    LogPipe pipe;
    make(folder.path() / "counts-2026.csv");
    Counts counts(folder.path(), pipe.log);
    counts.add(Counted::Slide, "2026-11-24");
    counts.keep_all(SteadyTime(0s));
    counts.keep_all(SteadyTime(1s));
    const std::string said = pipe.said();
    CHECK(std::count(said.begin(), said.end(), '\n') == 1);
    std::filesystem::remove(folder.path() / "counts-2026.csv");
    counts.keep_all(SteadyTime(31s));
    CHECK(file(folder, "counts-2026.csv") == "date,what,count\n2026-11-24,slides,1\n");
  }
}

TEST_CASE("a byte order mark before any line is none of its count, and none is lost by it") {
  const std::string mark = "\xEF\xBB\xBF";
  for (const std::string& marks : {mark, mark + mark}) {
    const CountsRead read =
        read_counts(marks + "date,what,count\n" + marks + "2027-01-02,slides,3\n" + marks + "x\n");
    CHECK(read.days == Days{{"2027-01-02", {{"slides", 3}}}});
    CHECK(read.damaged == marks + "x\n");
    CHECK(read_counts(read.damaged).days.empty());
  }
}
