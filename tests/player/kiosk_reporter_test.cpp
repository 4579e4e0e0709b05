// What a kiosk says of its own doings.
#include "player/kiosk_reporter.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>

#include "base/system/file.h"
#include "kiosk/report/status.h"
#include "support/environment.h"
#include "support/log_pipe.h"
#include "support/service_manager.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
using namespace lectern::player;
using std::chrono::seconds;

namespace {

/// A museum's service manager, and a kiosk that has one slide.
struct Kiosk {
  Kiosk() { folder.with("deck/en.txt", "One.\n"); }

  std::shared_ptr<const PreparedShow> prepared(const char* status) const {
    config::Config config = config::default_config(folder.path() / "deck", LECTERN_ASSETS).config;
    config.status.file = folder.path() / (std::string(status) + ".json");
    config.status.prometheus = folder.path() / (std::string(status) + ".prom");
    config.panel.size = {640, 360};
    return std::make_shared<const PreparedShow>(assemble(config));
  }
  std::string file(const char* name) const { return read_file(folder.path() / name); }
  bool has(const char* name) const { return std::filesystem::exists(folder.path() / name); }

  TemporaryFolder folder;
  Environment runtime{"RUNTIME_DIRECTORY", std::nullopt};
  LogPipe pipe{kiosk::Log::Form::Plain};
  ContentKeeper keeper{{folder.path() / "deck", {}, {}}, kiosk::Use::Kiosk, std::nullopt, pipe.log};
};

Moment moment_at(Duration since_start) {
  Moment moment;
  moment.now = SteadyTime(since_start);
  moment.wall = WallTime{} + std::chrono::hours(24 * 365 * 57) + since_start;
  return moment;
}

/// How often the threads beside this one have been woken.
std::size_t wakes_of_other_threads() {
  std::size_t wakes = 0;
  for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
    if (task.path().filename() == std::to_string(getpid())) continue;
    const std::string status = read_file(task.path() / "status");
    const std::string field = "\nvoluntary_ctxt_switches:";
    wakes += std::stoul(status.substr(status.find(field) + field.size()));
  }
  return wakes;
}

}  // namespace

TEST_CASE("while a slide stands no thread is woken when the watchdog is fed") {
  Kiosk kiosk;
  KioskReporter reporter(kiosk.keeper, kiosk.folder.path(), kiosk.pipe.log);
  const Playback playback(kiosk.prepared("status"), 1, {}, {});
  const auto present = [&](Duration since_start) {
    Moment moment = moment_at(since_start);
    moment.current = playback.current(moment.now);
    reporter.frame_presented(playback, moment);
  };
  const auto lines = [&] {
    return kiosk.has("position") ? std::ranges::count(kiosk.file("position"), '\n') : 0;
  };
  const auto comes_to = [&](std::ptrdiff_t wanted) {
    for (int tries = 0; tries < 500 && lines() < wanted; ++tries) poll(nullptr, 0, 10);
    return lines() == wanted;
  };
  present(Duration(0));
  REQUIRE(comes_to(1));
  const std::size_t before = wakes_of_other_threads();
  for (int second = 1; second < 50; ++second) present(seconds(second));
  poll(nullptr, 0, 100);
  // of 49 times; on a busy machine it goes back to sleep in several steps
  CHECK(wakes_of_other_threads() - before <= 8);

  present(std::chrono::minutes(61));
  CHECK(comes_to(2));  // hourly
}

TEST_CASE("that it is ready is said until systemd has heard it") {
  Kiosk kiosk;
  const std::string name = (kiosk.folder.path() / "notify").string();
  const Environment socket("NOTIFY_SOCKET", name);  // where nobody listens yet
  KioskReporter reporter(kiosk.keeper, std::nullopt, kiosk.pipe.log);
  const Playback playback(kiosk.prepared("status"), 1, {}, {});
  reporter.frame_presented(playback, moment_at(Duration(1000)));
  REQUIRE(reporter.due().has_value());
  CHECK(*reporter.due() <= SteadyTime(Duration(2000)));

  const ServiceManager manager(name);
  reporter.frame_presented(playback, moment_at(Duration(2000)));
  CHECK(manager.heard() == "READY=1");
  CHECK_FALSE(reporter.due().has_value());  // there is no watchdog
}

TEST_CASE("files that are written elsewhere from now on tell of no kiosk where they were") {
  Kiosk kiosk;
  KioskReporter reporter(kiosk.keeper, std::nullopt, kiosk.pipe.log);
  reporter.frame_presented(Playback(kiosk.prepared("a"), 1, {}, {}), moment_at(Duration(0)));
  CHECK(kiosk.has("a.json"));
  CHECK(kiosk.file("a.prom").find("lectern_up 1") != std::string::npos);
  reporter.frame_presented(Playback(kiosk.prepared("b"), 1, {}, {}), moment_at(Duration(1000)));
  CHECK_FALSE(kiosk.has("a.json"));
  CHECK(kiosk.file("a.prom").find("lectern_up 0") != std::string::npos);
  CHECK(kiosk.has("b.json"));
  CHECK(kiosk.file("b.prom").find("lectern_up 1") != std::string::npos);
}

TEST_CASE("when a kiosk started is told by the clock once that is right") {
  Kiosk kiosk;
  KioskReporter reporter(kiosk.keeper, std::nullopt, kiosk.pipe.log);
  const Playback playback(kiosk.prepared("status"), 1, {}, {});
  Moment moment = moment_at(Duration(0));
  const WallTime right = moment.wall;
  moment.wall = WallTime{};  // 1970, as boards without a battery have it
  reporter.frame_presented(playback, moment);
  moment = moment_at(std::chrono::minutes(1));
  reporter.frame_presented(playback, moment);
  CHECK(kiosk::read_status(kiosk.folder.path() / "status.json").started ==
        std::chrono::floor<std::chrono::seconds>(right));
}

TEST_CASE("a command for the panel that fails is named, with its text") {
  const Environment runtime("RUNTIME_DIRECTORY", std::nullopt);
  TemporaryFolder folder;
  folder.with("en.txt", "One.\n");
  config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
  config.status.file = folder.path() / "status.json";
  config.hours.on_open = "exit 3";
  config.hours.on_close = "exit 4";
  config.panel.size = {640, 360};
  const Playback playback(std::make_shared<const PreparedShow>(assemble(config)), 1, {}, {});

  const LogPipe pipe(kiosk::Log::Form::Plain);
  kiosk::Log log(pipe.writer(), kiosk::Log::Form::Plain);
  ContentKeeper keeper({folder.path(), {}, {}}, kiosk::Use::Kiosk, std::nullopt, log);
  KioskReporter reporter(keeper, std::nullopt, log);
  const auto said_after = [&](Moment::State state) {
    Moment moment;
    moment.state = state;
    reporter.frame_presented(playback, moment);
    pollfd ended{reporter.descriptor(), POLLIN, 0};
    CHECK(poll(&ended, 1, 20'000) == 1);
    reporter.frame_presented(playback, moment);
    return pipe.said();
  };
  CHECK(said_after(Moment::State::Playing).find("hours.on_open, \"exit 3\", ended with status 3") !=
        std::string::npos);
  CHECK(said_after(Moment::State::Closed).find("hours.on_close, \"exit 4\", ended with status 4") !=
        std::string::npos);
}

TEST_CASE("a display that is lost is in the status until it is back, and rarely in the log") {
  Kiosk kiosk;
  KioskReporter reporter(kiosk.keeper, std::nullopt, kiosk.pipe.log);
  const Playback playback(kiosk.prepared("status"), 1, {}, {});
  const std::string unplugged = "the display was unplugged";
  const struct {
    Duration since_start;
    Moment::State state;
    std::string no_display;
    kiosk::State said;
    const char* logged;
  } rows[] = {
      {seconds(0), Moment::State::Playing, "", kiosk::State::Playing, ""},
      {seconds(10), Moment::State::Playing, unplugged, kiosk::State::Waiting,
       "the display was unplugged; it is waited for\n"},
      {seconds(20), Moment::State::Playing, "", kiosk::State::Playing, ""},
      {seconds(30), Moment::State::Paused, unplugged, kiosk::State::Waiting, ""},
      {seconds(40), Moment::State::Paused, "", kiosk::State::Paused, ""},
      {seconds(71), Moment::State::Playing, "", kiosk::State::Playing, "there is a display now\n"},
      {seconds(80), Moment::State::Playing, unplugged, kiosk::State::Waiting, ""},
      {seconds(200), Moment::State::Playing, unplugged, kiosk::State::Waiting,
       "the display was unplugged; it is waited for\n"},
      {seconds(300), Moment::State::Playing, unplugged, kiosk::State::Waiting, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.since_start);
    Moment moment = moment_at(row.since_start);
    moment.current = playback.current(moment.now);
    moment.state = row.state;
    moment.no_display = row.no_display;
    reporter.frame_presented(playback, moment);
    const kiosk::Status status = kiosk::read_status(kiosk.folder.path() / "status.json");
    CHECK(status.state == row.said);
    CHECK(status.problems == (row.no_display.empty() ? 0 : 1));
    if (status.problems > 0) {
      CHECK(status.first_problems.front() == "error: the display was unplugged [no-display]");
    }
    CHECK(kiosk.pipe.said() == row.logged);
  }
}
