// What a kiosk says of its own doings.
#include "app/record.h"

#include <doctest/doctest.h>
#include <poll.h>

#include "support/environment.h"
#include "support/log_pipe.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;

TEST_CASE("a command for the panel that fails is named, with its text") {
  const Environment runtime("RUNTIME_DIRECTORY", std::nullopt);
  TemporaryFolder folder;
  folder.with("en.txt", "One.\n");
  kiosk::Config config = kiosk::default_config(folder.path(), LECTERN_ASSETS).config;
  config.status.file = folder.path() / "status.json";
  config.hours.on_open = "exit 3";
  config.hours.on_close = "exit 4";
  config.panel.size = {640, 360};
  const Performance performance(std::make_shared<const Exhibit>(assemble(config)), 1, {}, {});

  const LogPipe pipe(kiosk::Log::Form::Plain);
  kiosk::Log log(pipe.writer(), kiosk::Log::Form::Plain);
  const ContentKeeper keeper({folder.path(), {}, {}}, kiosk::Use::Kiosk, std::nullopt, log);
  Record record(keeper, std::nullopt, log);
  const auto said_after = [&](Moment::State state) {
    Moment moment;
    moment.state = state;
    record.stands(performance, moment);
    pollfd ended{record.descriptor(), POLLIN, 0};
    CHECK(poll(&ended, 1, 20'000) == 1);
    record.stands(performance, moment);
    return pipe.said();
  };
  CHECK(said_after(Moment::State::Playing).find("hours.on_open, \"exit 3\", ended with status 3") !=
        std::string::npos);
  CHECK(said_after(Moment::State::Closed).find("hours.on_close, \"exit 4\", ended with status 4") !=
        std::string::npos);
}
