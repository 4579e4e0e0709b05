// What systemd is told, through a real socket.
#include "kiosk/report/notify.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/environment.h"
#include "support/service_manager.h"
#include "support/temporary_folder.h"

using namespace lectern;
using kiosk::Notify;

TEST_CASE("systemd hears what it is told, by a path and by an abstract name") {
  TemporaryFolder folder;
  for (const std::string& name :
       {(folder.path() / "socket").string(), "@lectern-test-" + std::to_string(getpid())}) {
    CAPTURE(name);
    const ServiceManager manager(name);
    const Environment socket("NOTIFY_SOCKET", name);
    Notify notify;
    CHECK(notify.ready());
    CHECK(manager.heard() == "READY=1");
    CHECK(notify.watchdog());
    CHECK(manager.heard() == "WATCHDOG=1");
    CHECK(notify.status("fr, 3 of 12"));
    CHECK(manager.heard() == "STATUS=fr, 3 of 12");
    CHECK(notify.stopping());
    CHECK(manager.heard() == "STOPPING=1");
    CHECK(manager.heard() == "");
  }
}

TEST_CASE("a status says nothing but a status") {
  TemporaryFolder folder;
  const std::string name = folder.path() / "socket";
  const ServiceManager manager(name);
  const Environment socket("NOTIFY_SOCKET", name);
  Notify notify;
  CHECK(notify.status("title\nMAINPID=1"));
  CHECK(manager.heard() == "STATUS=title MAINPID=1");
  CHECK(notify.status(std::string(1'000'000, 'x')));
  CHECK(manager.heard().size() < 2000);
}

TEST_CASE("where nobody is to be told nothing is done") {
  for (const auto& name : std::array<std::optional<std::string>, 6>{
           std::nullopt, "", "@", "relative", "vsock:2:1234", "/" + std::string(200, 'x')}) {
    const Environment socket("NOTIFY_SOCKET", name);
    Notify notify;
    CHECK(notify.ready());
    CHECK(notify.status("text"));
  }
}

TEST_CASE("systemd that is gone or does not listen stops nothing") {
  TemporaryFolder folder;
  const std::string name = folder.path() / "socket";
  const Environment socket("NOTIFY_SOCKET", name);
  Notify notify;
  CHECK_FALSE(notify.ready());
  const ServiceManager manager(name);
  int taken = 0;
  while (taken < 100'000 && notify.watchdog()) ++taken;  // it would block once its queue is full
  CHECK(taken > 0);
  CHECK(taken < 100'000);
  while (!manager.heard().empty()) {
  }
  CHECK(notify.watchdog());
}

TEST_CASE("the watchdog is the one that systemd means for this process") {
  const std::string self = std::to_string(getpid());
  struct Row {
    std::optional<std::string> microseconds;
    std::optional<std::string> process;
    std::optional<Duration> interval;
  };
  for (const Row& row : {
           Row{std::nullopt, std::nullopt, std::nullopt},
           Row{"30000000", std::nullopt, Duration(30'000)},
           Row{"30000000", self, Duration(30'000)},
           Row{"30000000", "1", std::nullopt},
           Row{"30000000", "", std::nullopt},
           Row{"0", self, std::nullopt},
           Row{"-5", self, std::nullopt},
           Row{"30s", self, std::nullopt},
           Row{"99999999999999999999", self, std::nullopt},
           Row{"", self, std::nullopt},
       }) {
    const Environment microseconds("WATCHDOG_USEC", row.microseconds);
    const Environment process("WATCHDOG_PID", row.process);
    CHECK(kiosk::watchdog_interval() == row.interval);
  }
}
