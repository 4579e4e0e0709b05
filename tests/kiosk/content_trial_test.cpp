// Content on which the process dies is not tried for ever.
#include "kiosk/content_trial.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <cstdlib>

#include "base/failure.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;

namespace {

/// A process that dies while it tries the content.
void die_on(const std::string& fingerprint, const std::filesystem::path& state,
            const std::string& boot) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ContentTrial trial(state, boot);
    trial.begin(fingerprint);
    _exit(1);
  }
  waitpid(child, nullptr, 0);
}

}  // namespace

TEST_CASE("content is refused after two deaths in a row on it") {
  TemporaryFolder state;
  const auto trial = [&](const char* boot = "monday") { return ContentTrial(state.path(), boot); };
  CHECK(trial().deaths("a") == 0);
  die_on("a", state.path(), "monday");
  CHECK(trial().deaths("a") == 1);
  CHECK(!trial().refused("a"));
  die_on("a", state.path(), "monday");
  CHECK(trial().refused("a"));
  CHECK(!trial().refused("b"));

  SUBCASE("other content that is good does not change that") {
    ContentTrial other = trial();
    other.begin("b");
    other.end("b");
    CHECK(other.refused("a"));
    CHECK(trial().refused("a"));
  }
  SUBCASE("it is tried again once the machine has been started again") {
    CHECK(!trial("tuesday").refused("a"));
    die_on("a", state.path(), "tuesday");
    CHECK(trial("tuesday").deaths("a") == 1);
  }
}

TEST_CASE("a trial that ends leaves nothing behind") {
  TemporaryFolder state;
  die_on("a", state.path(), "monday");
  ContentTrial trial(state.path(), "monday");
  trial.begin("a");
  CHECK(ContentTrial(state.path(), "monday").refused("a"));
  trial.end("a");
  CHECK(ContentTrial(state.path(), "monday").deaths("a") == 0);
  CHECK(!std::filesystem::exists(state.path() / "content/trials"));
}

TEST_CASE(
    "whatever is in the marker's place, a trial goes on; where none can be written it is said") {
  TemporaryFolder state;
  std::filesystem::create_directory(state.path() / "content");
  for (const char* text : {"", "monday", "monday a", "monday a x", "\xFF\0", "monday a -5 b 1"}) {
    state.with("content/trials", text);
    ContentTrial trial(state.path(), "monday");
    CHECK(!trial.refused("a"));
    CHECK_NOTHROW(trial.begin("a"));
  }
  state.with("file", "");
  CHECK_THROWS_AS(ContentTrial(state.path() / "file", "monday").begin("a"), Failure);
}

TEST_CASE("the marker does not grow without end") {
  TemporaryFolder state;
  ContentTrial trial(state.path(), "monday");
  for (int i = 0; i < 100; ++i) trial.begin("content-" + std::to_string(i));
  CHECK(trial.deaths("content-99") == 1);
  CHECK(read_file(state.path() / "content/trials").size() < 200);
}
