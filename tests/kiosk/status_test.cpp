// The status as JSON, and what others may find in its place.
#include "kiosk/report/status.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "base/failure.h"
#include "kiosk/report/status_file.h"
#include "support/log_pipe.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;
using namespace std::chrono_literals;
using std::chrono::sys_seconds;

namespace {

constexpr sys_seconds noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + 12h};

Status sample() {
  return {"0.1.0",
          4242,
          State::Playing,
          *LanguageTag::parse("zh-Hans"),
          3,
          12,
          2,
          noon,
          noon + 9s,
          std::nullopt,
          "0123456789abcdef",
          "/etc/lectern/lectern.toml",
          "/srv/remarks",
          1,
          {"fr.txt:3:1: warning: \"stale\" [stale]"},
          noon - 72h};
}

}  // namespace

TEST_CASE("a status is JSON that others can read, and reads the same") {
  const nlohmann::json json = nlohmann::json::parse(to_json(sample()));
  CHECK(json["version"] == "0.1.0");
  CHECK(json["pid"] == 4242);
  CHECK(json["state"] == "playing");
  CHECK(json["language"] == "zh-Hans");
  CHECK(json["slide"] == 3);
  CHECK(json["slides"] == 12);
  CHECK(json["loop"] == 2);
  CHECK(json["last_frame"] == "2026-11-24T12:00:00Z");
  CHECK(json["next_slide"] == "2026-11-24T12:00:09Z");
  CHECK(json["content_hash"] == "0123456789abcdef");
  CHECK(json["problems"] == 1);
  CHECK(json["started"] == "2026-11-21T12:00:00Z");
  CHECK(parse_status(to_json(sample())) == sample());
  for (const State state : states) {
    Status status = sample();
    status.state = state;
    status.language = {};
    status.last_frame = status.next_slide = std::nullopt;
    status.slide = std::numeric_limits<std::uint64_t>::max();
    status.first_problems.clear();
    CHECK(parse_status(to_json(status)) == status);
  }
}

TEST_CASE("instants of any year read the same, however wrong a clock is") {
  for (const char* instant : {"1013-11-21T12:00:00Z", "1969-12-31T23:59:59Z",
                              "2262-04-12T00:00:00Z", "9999-12-31T23:59:59Z"}) {
    const std::string json =
        R"({"pid":1,"state":"playing","started":")" + std::string(instant) + "\"}";
    CHECK(nlohmann::json::parse(to_json(parse_status(json)))["started"] == instant);
  }
}

TEST_CASE("names of files that are not UTF-8 are no obstacle") {
  Status status = sample();
  status.deck = "/srv/\xFF";
  status.first_problems = {"\xC3\x28"};
  CHECK(parse_status(to_json(status)).deck == "/srv/\uFFFD");
}

TEST_CASE("what is no status is answered with a sentence") {
  const std::string whole = to_json(sample());
  for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
    CHECK_THROWS_AS(parse_status(whole.substr(0, size)), Failure);
  }
  for (const char* text : {"null",
                           "[]",
                           "3",
                           "{}",
                           "\xFF\xFE",
                           R"({"pid":1})",
                           R"({"state":"playing"})",
                           R"({"pid":0,"state":"playing"})",
                           R"({"pid":-1,"state":"playing"})",
                           R"({"pid":4294967297,"state":"playing"})",
                           R"({"pid":1.5,"state":"playing"})",
                           R"({"pid":"1","state":"playing"})",
                           R"({"pid":1,"state":"dancing"})",
                           R"({"pid":1,"state":7})",
                           R"({"pid":1,"state":"playing","slide":-3})",
                           R"({"pid":1,"state":"playing","slide":"3"})",
                           R"({"pid":1,"state":"playing","language":"not a tag"})",
                           R"({"pid":1,"state":"playing","first_problems":[1]})",
                           R"({"pid":1,"state":"playing","first_problems":"x"})",
                           R"({"pid":1,"state":"playing","started":"yesterday"})",
                           R"({"pid":1,"state":"playing","started":"2026-11-24T12:00:00Z!"})"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_status(text), Failure);
  }
  CHECK_THROWS_AS(parse_status(std::string(1'000'000, '[')), Failure);
}

TEST_CASE("a status of a later version is read as far as it is known") {
  CHECK(parse_status(R"({"pid":1,"state":"paused","mood":"cheerful"})").state == State::Paused);
}

TEST_CASE("a status file that is none is named in the answer") {
  TemporaryFolder folder;
  folder.with("half", to_json(sample()).substr(0, 50)).with("empty", "");
  mkfifo((folder.path() / "fifo").c_str(), 0600);
  for (const char* name : {"half", "empty", "fifo", "missing", "."}) {
    try {
      read_status(folder.path() / name);
      FAIL_CHECK(name << " was read");
    } catch (const Failure& failure) {
      CHECK(std::string(failure.what()).find(name) != std::string::npos);
    }
  }
}

TEST_CASE("the gravest problems are told, and how many there are") {
  Problems problems;
  for (int i = 0; i < 9; ++i) {
    const Severity severity = i == 8 ? Severity::Error : i % 2 ? Severity::Warning : Severity::Note;
    problems.push_back({"f", i + 1, 1, severity, "c", "m"});
  }
  Status status = sample();
  set_problems(status, problems);
  CHECK(status.problems == 5);
  CHECK(status.first_problems ==
        std::vector<std::string>{"f:9:1: error: m [c]", "f:2:1: warning: m [c]",
                                 "f:4:1: warning: m [c]", "f:6:1: warning: m [c]",
                                 "f:8:1: warning: m [c]"});
  set_problems(status, {});
  CHECK(status.problems == 0);
  CHECK(status.first_problems.empty());
}

TEST_CASE("a kiosk hangs when a slide is more than a minute late") {
  Status status = sample();
  CHECK_FALSE(stalled(status, noon));
  CHECK_FALSE(stalled(status, noon + 69s));
  CHECK(stalled(status, noon + 70s));
  status.next_slide.reset();
  CHECK_FALSE(stalled(status, noon + 24h));
}

TEST_CASE("the file is written when there is news, not at every frame") {
  TemporaryFolder folder;
  LogPipe pipe;
  const auto path = folder.path() / "status.json";
  StatusFile file(path, pipe.log);
  Status status = sample();
  // Removes the file, so that it is seen whether it is written.
  const auto written = [&](auto change) {
    std::filesystem::remove(path);
    change();
    file.update(status, SteadyTime(0s));
    return std::filesystem::exists(path);
  };
  CHECK(written([] {}));
  CHECK_FALSE(written([] {}));
  CHECK_FALSE(written([&] { status.last_frame = noon + 10s; }));
  CHECK(written([&] { status.last_frame = noon + 11s; }));
  CHECK_FALSE(written([&] { status.next_slide = noon + 10s; }));
  CHECK(written([&] { status.next_slide = noon + 11s; }));
  CHECK(written([&] { status.next_slide.reset(); }));
  CHECK(written([&] { status.slide = 4; }));
  CHECK(written([&] { status.state = State::Closed; }));
  CHECK(written([&] { status.first_problems = {"another"}; }));
  CHECK(read_status(path) == status);
  file.remove();
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("content that has been loading for more than a minute loads slowly") {
  const std::chrono::sys_seconds now{std::chrono::seconds(1'800'000'000)};
  Status status;
  status.pid = 1;
  CHECK_FALSE(loads_slowly(status, now));
  status.loading_since = now - std::chrono::seconds(60);
  CHECK_FALSE(loads_slowly(status, now));
  status.loading_since = now - std::chrono::seconds(61);
  CHECK(loads_slowly(status, now));
  CHECK(parse_status(to_json(status)).loading_since == status.loading_since);
}

TEST_CASE("news that could not be written is written when that can be") {
  TemporaryFolder folder;
  LogPipe pipe;
  StatusFile file(folder.path() / "a" / "b" / "status.json", pipe.log);
  file.update(sample(), SteadyTime(0s));
  std::filesystem::create_directories(folder.path() / "a" / "b");
  file.update(sample(), SteadyTime(29s));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "a" / "b" / "status.json"));
  file.update(sample(), SteadyTime(30s));
  CHECK(read_status(folder.path() / "a" / "b" / "status.json") == sample());
}
