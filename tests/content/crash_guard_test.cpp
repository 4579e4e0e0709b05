// Content on which the process dies is not tried for ever.
#include "content/crash_guard.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <cstdlib>

#include "base/system/file.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::content;

namespace {

/// A process that dies while it tries the content.
void die_on(const std::string& fingerprint, const std::filesystem::path& folder) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    CrashGuard trial(folder);
    trial.begin(fingerprint);
    _exit(1);
  }
  waitpid(child, nullptr, 0);
}

}  // namespace

TEST_CASE("content is refused after two deaths in a row on it") {
  TemporaryFolder folder;
  const auto trial = [&] { return CrashGuard(folder.path()); };
  CHECK(trial().deaths("a") == 0);
  die_on("a", folder.path());
  CHECK(trial().deaths("a") == 1);
  CHECK(!trial().refused("a"));
  die_on("a", folder.path());
  CHECK(trial().refused("a"));
  CHECK(!trial().refused("b"));

  // Other content that is good does not change that.
  CrashGuard other(folder.path());
  other.begin("b");
  other.end("b");
  CHECK(other.refused("a"));
  CHECK(trial().refused("a"));
}

TEST_CASE("a trial that ends leaves nothing behind") {
  TemporaryFolder folder;
  die_on("a", folder.path());
  CrashGuard trial(folder.path());
  trial.begin("a");
  CHECK(CrashGuard(folder.path()).refused("a"));
  trial.end("a");
  CHECK(CrashGuard(folder.path()).deaths("a") == 0);
  CHECK(!std::filesystem::exists(folder.path() / "trials"));
}

TEST_CASE("whatever is in the marker's place, and where none can be written, a trial goes on") {
  TemporaryFolder folder;
  for (const char* text : {"", "a", "a x", "\xFF\0", "a -5 b 1", "a 99999999999"}) {
    folder.with("trials", text);
    CrashGuard trial(folder.path());
    CHECK(!trial.refused("a"));
    CHECK_NOTHROW(trial.begin("a"));
  }
  folder.with("trials", "a 2147483647");
  CHECK_NOTHROW(CrashGuard(folder.path()).begin("a"));
  folder.with("file", "");
  CrashGuard nowhere(folder.path() / "file");
  CHECK_NOTHROW(nowhere.begin("a"));
  CHECK_NOTHROW(nowhere.end("a"));
}

TEST_CASE("content that is tried again before it was shown has not died of it") {
  TemporaryFolder folder;
  CrashGuard trial(folder.path());
  for (int wish = 0; wish < 3; ++wish) {
    trial.begin("a");
    CHECK_FALSE(trial.refused("a"));
  }
  CHECK(CrashGuard(folder.path()).deaths("a") == 1);
  // what comes after it may be tried: it was read without harm
  trial.begin("b");
  CHECK(CrashGuard(folder.path()).deaths("a") == 0);
  CHECK(CrashGuard(folder.path()).deaths("b") == 1);
}

TEST_CASE("a process that ends as it should leaves what it was trying as innocent as before") {
  TemporaryFolder folder;
  die_on("a", folder.path());
  CrashGuard trial(folder.path());
  trial.begin("a");
  trial.suspend();
  CHECK(CrashGuard(folder.path()).deaths("a") == 1);
}

TEST_CASE("the marker does not grow without end") {
  TemporaryFolder folder;
  for (int i = 0; i < 100; ++i) CrashGuard(folder.path()).begin("content-" + std::to_string(i));
  CHECK(CrashGuard(folder.path()).deaths("content-99") == 1);
  CHECK(read_file(folder.path() / "trials").size() < 200);
}
