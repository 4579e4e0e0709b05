// Files that the kiosk can do without, on disks that do not take them.
#include "kiosk/report/rewritten_file.h"

#include <doctest/doctest.h>

#include <chrono>

#include "base/failure.h"
#include "support/log_pipe.h"
#include "support/small_disk.h"

using namespace lectern;
using namespace std::chrono_literals;
using kiosk::RewrittenFile;

namespace {

bool empty_but_for(const std::filesystem::path& folder, const std::string& name) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename() != name) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a folder that is missing is made, one that cannot be is said once and tried again") {
  TemporaryFolder folder;
  LogPipe pipe;
  RewrittenFile made(folder.path() / "new" / "file", Outlives::Process, pipe.log);
  CHECK(made.write("text", SteadyTime(0s)));
  CHECK(read_file(folder.path() / "new" / "file") == "text");
  RewrittenFile file(folder.path() / "a" / "b" / "file", Outlives::Process, pipe.log);
  CHECK_FALSE(file.write("text", SteadyTime(0s)));
  CHECK(pipe.said().starts_with("<4>cannot write "));
  CHECK_FALSE(file.write("text", SteadyTime(30s)));
  CHECK(pipe.said() == "");
  std::filesystem::create_directories(folder.path() / "a");
  CHECK(file.waits(SteadyTime(59s)));
  CHECK_FALSE(file.write("text", SteadyTime(59s)));
  CHECK(file.write("text", SteadyTime(60s)));
  CHECK(pipe.said().starts_with("<6>can write "));
  CHECK(file.write("text", SteadyTime(61s)));
  CHECK(pipe.said() == "");
}

TEST_CASE("a link to such a file stays one, written and removed") {
  TemporaryFolder folder;
  LogPipe pipe;
  const auto link = folder.with("far/file", "old").path() / "link";
  std::filesystem::create_symlink("far/file", link);
  RewrittenFile file(link, Outlives::Process, pipe.log);
  CHECK(file.write("text", {}));
  CHECK(read_file(folder.path() / "far/file") == "text");
  file.remove();
  CHECK_FALSE(std::filesystem::exists(folder.path() / "far/file"));
  CHECK(std::filesystem::is_symlink(link));
  CHECK(file.write("again", SteadyTime(1s)));
  CHECK(read_file(folder.path() / "far/file") == "again");
}

TEST_CASE("on a full disk the old content stays, whole, and nothing beside it") {
  const SmallDisk disk;
  if (!disk.mounted()) {
    MESSAGE("skipped: mounting is not allowed");
    return;
  }
  LogPipe pipe;
  for (const Outlives outlives : {Outlives::Process, Outlives::PowerCut}) {
    RewrittenFile file(disk.path() / "file", outlives, pipe.log);
    REQUIRE(file.write("old", SteadyTime(0s)));
    disk.fill();
    CHECK_FALSE(file.write(std::string(10'000, 'n'), SteadyTime(1s)));
    CHECK(pipe.said().find("No space left on device") != std::string::npos);
    CHECK(read_file(disk.path() / "file") == "old");
    disk.empty();
    CHECK(empty_but_for(disk.path(), "file"));
    CHECK(file.write("new", SteadyTime(40s)));
    CHECK(read_file(disk.path() / "file") == "new");
    pipe.said();
  }
}

TEST_CASE("on a read-only disk the show goes on, and writes when it can again") {
  const SmallDisk disk;
  if (!disk.mounted()) {
    MESSAGE("skipped: mounting is not allowed");
    return;
  }
  LogPipe pipe;
  RewrittenFile file(disk.path() / "file", Outlives::PowerCut, pipe.log);
  REQUIRE(file.write("old", SteadyTime(0s)));
  REQUIRE(disk.read_only());
  for (auto now = 1s; now < 200s; ++now) CHECK_FALSE(file.write("new", SteadyTime(now)));
  CHECK(pipe.said().find("Read-only file system") != std::string::npos);
  file.remove();
  CHECK(read_file(disk.path() / "file") == "old");
  REQUIRE(disk.writable());
  CHECK(file.write("new", SteadyTime(300s)));
  CHECK(read_file(disk.path() / "file") == "new");
}
