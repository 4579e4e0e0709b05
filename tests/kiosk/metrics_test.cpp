// Metrics, held to the rules of Prometheus' text exposition format by a reader of its own.
#include "kiosk/report/metrics.h"

#include <doctest/doctest.h>

#include <chrono>
#include <regex>
#include <set>
#include <sstream>

#include "support/log_pipe.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;
using namespace std::chrono_literals;

namespace {

using Samples = std::map<std::string, std::string>;

const std::regex help_line("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (([^\\\\\\n]|\\\\\\\\|\\\\n)+)");
const std::regex type_line("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge)");
const std::regex sample_line(
    "([a-zA-Z_:][a-zA-Z0-9_:]*)"
    "(\\{[a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*\"\\})?"
    " ([0-9]+)");

/// Reads the format as strictly as its description allows: every metric has HELP and TYPE once, in
/// this order and before its samples, which stand together; no sample stands twice or has a
/// timestamp; a counter's name ends in `_total` and no gauge's does; the last line is a whole one.
Samples read_exposition(const std::string& text) {
  REQUIRE(text.ends_with('\n'));
  Samples samples;
  std::set<std::string> helped;
  std::string helping, typed;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    CAPTURE(line);
    std::smatch parts;
    if (std::regex_match(line, parts, help_line)) {
      CHECK(helped.insert(parts[1]).second);
      helping = parts[1];
    } else if (std::regex_match(line, parts, type_line)) {
      CHECK(parts[1] == helping);
      CHECK((parts[2] == "counter") == parts[1].str().ends_with("_total"));
      typed = parts[1];
    } else if (std::regex_match(line, parts, sample_line)) {
      CHECK(parts[1] == typed);
      CHECK(samples.emplace(parts[1].str() + parts[2].str(), parts[4]).second);
    } else {
      FAIL_CHECK("it is no line of the format");
    }
  }
  return samples;
}

Status sample() {
  Status status;
  status.version = "0.1.0";
  status.pid = 4242;
  status.language = *LanguageTag::parse("fr");
  status.slide = 3;
  status.slides = 12;
  status.last_frame = std::chrono::sys_seconds(1'795'555'222s);
  status.content_hash = "0123456789abcdef";
  status.problems = 2;
  return status;
}

const Tally tally{{"slides", 40}, {"loops", 3}, {"language:fr", 5}, {"language:zh-Hans", 1}};

}  // namespace

TEST_CASE("metrics keep to the format and say what there is") {
  const Samples samples = read_exposition(to_metrics(sample(), tally, Up::Yes));
  for (const auto& [metric, value] :
       Samples{{"lectern_up", "1"},
               {"lectern_state{state=\"playing\"}", "1"},
               {"lectern_state{state=\"fallback\"}", "0"},
               {"lectern_build_info{version=\"0.1.0\"}", "1"},
               {"lectern_content_info{hash=\"0123456789abcdef\"}", "1"},
               {"lectern_language_info{language=\"fr\"}", "1"},
               {"lectern_slide_number", "3"},
               {"lectern_slides", "12"},
               {"lectern_problems", "2"},
               {"lectern_last_frame_timestamp_seconds", "1795555222"},
               {"lectern_slides_shown_total", "40"},
               {"lectern_loops_total", "3"},
               {"lectern_touches_total", "0"},
               {"lectern_language_chosen_total{language=\"fr\"}", "5"},
               {"lectern_language_chosen_total{language=\"zh-Hans\"}", "1"}}) {
    CAPTURE(metric);
    REQUIRE(samples.contains(metric));
    CHECK(samples.at(metric) == value);
  }
  CHECK_FALSE(samples.contains("lectern_next_slide_timestamp_seconds"));
}

TEST_CASE("metrics keep to the format whatever the status says") {
  Status status = sample();
  status.version = "a\\b\"c\nd";
  status.content_hash = "";
  status.language = {};
  status.last_frame = std::chrono::sys_seconds(-5s);
  const Samples samples = read_exposition(to_metrics(status, {}, Up::Yes));
  CHECK(samples.contains("lectern_build_info{version=\"a\\\\b\\\"c\\nd\"}"));
  CHECK_FALSE(samples.contains("lectern_last_frame_timestamp_seconds"));
}

TEST_CASE("of a kiosk that has ended only that is said, and its counts") {
  const Samples samples = read_exposition(to_metrics(sample(), tally, Up::No));
  CHECK(samples.at("lectern_up") == "0");
  CHECK(samples.at("lectern_slides_shown_total") == "40");
  CHECK_FALSE(samples.contains("lectern_slide_number"));
}

TEST_CASE("metrics are written every fifteen seconds, or when the state is another") {
  TemporaryFolder folder;
  LogPipe pipe;
  const auto path = folder.path() / "lectern.prom";
  MetricsFile file(path, pipe.log);
  Status status = sample();
  const auto written = [&](SteadyTime now) {
    std::filesystem::remove(path);
    file.update(status, tally, now);
    return std::filesystem::exists(path);
  };
  CHECK(written(SteadyTime(0s)));
  status.slide = 4;
  CHECK_FALSE(written(SteadyTime(14s)));
  CHECK(written(SteadyTime(15s)));
  status.state = State::Fallback;
  CHECK(written(SteadyTime(16s)));
  status.problems = 0;
  CHECK(written(SteadyTime(17s)));
  CHECK_FALSE(written(SteadyTime(18s)));
  file.finish(status, tally, SteadyTime(18s));
  CHECK(read_exposition(read_file(path)).at("lectern_up") == "0");
}
