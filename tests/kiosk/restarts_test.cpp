// A service that ends again and again is started less and less often.
#include "kiosk/report/restarts.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;
using namespace std::chrono_literals;

TEST_CASE("the first starts come at once, then later and later, five minutes apart at most") {
  const TemporaryFolder folder;
  std::vector<Duration> pauses;
  for (int i = 0; i < 14; ++i) pauses.push_back(Restarts(folder.path()).pause());
  CHECK(pauses ==
        std::vector<Duration>{0s, 0s, 0s, 1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s});
  Restarts last(folder.path());
  CHECK(last.before() == 14);
  last.forget();
  CHECK(Restarts(folder.path()).before() == 0);
}

TEST_CASE("whatever is in the file's place, and where there is none, it starts at once") {
  TemporaryFolder folder;
  for (const char* text : {"", "x", "-5", "99999999999999999999", "2\n"}) {
    folder.with("starts", text);
    CHECK_MESSAGE(Restarts(folder.path()).pause() == 0s, text);
  }
  folder.with("starts", "2147483647");
  CHECK(Restarts(folder.path()).pause() == 300s);
  CHECK(Restarts(std::nullopt).pause() == 0s);
  Restarts nowhere(folder.path() / "none");
  CHECK(nowhere.pause() == 0s);
  CHECK_NOTHROW(nowhere.forget());
}
