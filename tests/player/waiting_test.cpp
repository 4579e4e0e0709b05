// What a service does while something is missing that will come.
#include <doctest/doctest.h>
#include <poll.h>
#include <pthread.h>

#include <csignal>
#include <thread>

#include "kiosk/report/status.h"
#include "player/display_wait.h"
#include "player/kiosk_reporter.h"
#include "support/environment.h"
#include "support/eventually.h"
#include "support/fonts_folder.h"
#include "support/log_pipe.h"
#include "support/service_manager.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::content;
using namespace lectern::player;

namespace {

constexpr Size display{640, 360};

struct Service {
  Service() { folder.with("deck/en.txt", "One.\n"); }

  TemporaryFolder folder;
  Environment runtime{"RUNTIME_DIRECTORY", std::nullopt};
  Environment manager{"NOTIFY_SOCKET", (folder.path() / "notify").string()};
  LogPipe pipe{kiosk::Log::Form::Plain};
  ContentKeeper keeper{
      {folder.path() / "deck", {}, {}}, kiosk::Use::Kiosk, folder.path() / "state", pipe.log};
};

}  // namespace

TEST_CASE("without a display a service runs, says once what it waits for, and ends when asked to") {
  Service service;
  const Environment nobody("DISPLAY", ":77777");
  const Environment no_wayland("WAYLAND_DISPLAY", std::nullopt);
  const ServiceManager manager((service.folder.path() / "notify").string());
  KioskReporter reporter(service.keeper, std::nullopt, service.pipe.log);
  DisplayWait wait(reporter, service.pipe.log);
  kiosk::StatusSettings status;
  status.file = service.folder.path() / "status.json";

  const auto waits = [&] {
    return std::filesystem::exists(status.file) &&
           kiosk::read_status(status.file).state == kiosk::State::Waiting;
  };
  bool seen = false;
  std::jthread operator_at_a_desk([&, opener = pthread_self()] {
    seen = eventually(waits);
    pthread_kill(opener, SIGTERM);
  });
  CHECK(wait.open({}, status) == nullptr);
  operator_at_a_desk.join();
  CHECK(seen);
  const kiosk::Status said = kiosk::read_status(status.file);
  CHECK(said.problems == 1);
  CHECK(said.first_problems.front().find("nothing answers at DISPLAY=:77777") != std::string::npos);
  CHECK(manager.heard() == "READY=1");
  CHECK(manager.heard() == "WATCHDOG=1");
  CHECK(manager.heard().starts_with("STATUS=waits: cannot open a display: "));
  const std::string log = service.pipe.said();
  CHECK(std::ranges::count(log, '\n') == 1);
  CHECK(log.find("it is waited for") != std::string::npos);
}

TEST_CASE("without a pinned font a service says so in another, and plays when there is one") {
  const FontsFolder fonts({"NotoSerif-Regular"});
  Service service;
  REQUIRE(service.keeper.configuration());
  const auto first = service.keeper.first(display);
  REQUIRE(first);
  CHECK(first->kept);
  CHECK(service.keeper.content_broken());
  const auto& readings = first->show.slides.editions.back().slides.front().readings;
  CHECK(readings.front().text.find("fonts-noto-core") != std::string::npos);

  for (const char* each : {"NotoSans-Regular", "NotoSans-Bold"}) fonts.install(each);
  SteadyTime now{Duration(1000)};
  std::optional<ContentUpdate> update;
  CHECK(eventually([&] {
    now += Duration(100);
    auto came = service.keeper.receive(now);
    if (came) update = std::move(came);
    return update && !update->prepared->kept;
  }));
  CHECK(update->when == ContentUpdate::When::Now);
  CHECK_FALSE(service.keeper.content_broken());
}

TEST_CASE("a person at a terminal is told what is missing, and nothing is shown") {
  const Environment person("NOTIFY_SOCKET", std::nullopt);
  const FontsFolder fonts({"NotoSerif-Regular"});
  TemporaryFolder folder;
  folder.with("en.txt", "One.\n");
  const LogPipe pipe(kiosk::Log::Form::Plain);
  kiosk::Log log(pipe.writer(), kiosk::Log::Form::Plain);
  ContentKeeper keeper({folder.path(), {}, {}}, kiosk::Use::Kiosk, std::nullopt, log);
  CHECK(keeper.configuration());
  CHECK(keeper.first(display) == nullptr);
  CHECK(pipe.said().find("fonts-noto-core") != std::string::npos);
}
