// Commands that switch the panel, tried until they work.
#include "kiosk/panel_power.h"

#include <doctest/doctest.h>
#include <poll.h>

#include <algorithm>
#include <chrono>

#include "base/system/file.h"
#include "support/log_pipe.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

void until_it_ends(const PanelPower& power) {
  pollfd ended{power.descriptor(), POLLIN, 0};
  REQUIRE(poll(&ended, 1, 20'000) == 1);
}

}  // namespace

TEST_CASE("a command that fails is run again, later each time, until it works") {
  TemporaryFolder folder;
  LogPipe pipe(Log::Form::Plain);
  PanelPower power(pipe.log);
  Hours hours;
  const std::string runs = (folder.path() / "runs").string();
  hours.on_open = "echo >>" + runs + "; test $(wc -l <" + runs + ") -ge 4";
  SteadyTime now{};
  std::vector<Duration> pauses;
  power.keep(true, hours, now);
  for (int run = 0; run < 4; ++run) {
    until_it_ends(power);
    power.keep(true, hours, now);
    if (!power.due()) break;
    pauses.push_back(*power.due() - now);
    power.keep(true, hours, *power.due() - Duration(1));  // too early
    now = *power.due();
    power.keep(true, hours, now);
  }
  CHECK(pauses == std::vector<Duration>{seconds(5), seconds(10), seconds(20)});
  CHECK(read_file(runs).size() == 4);
  const std::string said = pipe.said();
  CHECK(said.find("ended with status 1; it is tried again") != std::string::npos);
  CHECK(std::count(said.begin(), said.end(), '\n') == 1);
}

TEST_CASE("a command that hangs is stopped after a minute, and run again") {
  LogPipe pipe(Log::Form::Plain);
  PanelPower power(pipe.log);
  Hours hours;
  hours.on_open = "sleep 600";
  power.keep(true, hours, SteadyTime{});
  CHECK(power.due() == SteadyTime(minutes(1)));
  power.keep(true, hours, SteadyTime(minutes(1)));
  CHECK(pipe.said().find("has not ended within a minute") != std::string::npos);
  CHECK(power.due() == SteadyTime(minutes(1) + seconds(5)));
  hours.on_close = "exit 0";
  power.keep(false, hours, SteadyTime(minutes(2)));
  until_it_ends(power);
  power.keep(false, hours, SteadyTime(minutes(2)));
  CHECK_FALSE(power.due().has_value());
}
