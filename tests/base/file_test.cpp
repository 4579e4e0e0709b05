// Files that are replaced.
#include "base/file.h"

#include <doctest/doctest.h>

#include "base/failure.h"
#include "support/temporary_folder.h"

using namespace lectern;

TEST_CASE("a file is replaced whole, with and without waiting for the disk") {
  for (const Outlives outlives : {Outlives::PowerCut, Outlives::Process}) {
    TemporaryFolder folder;
    folder.with("a", "a long old content");
    replace_file(folder.path() / "a", "new", outlives);
    CHECK(read_file(folder.path() / "a") == "new");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "a.new"));
  }
}

TEST_CASE("a file that cannot be replaced leaves nothing beside it") {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "a" / "b");
  CHECK_THROWS_AS(replace_file(folder.path() / "a", "new"), Failure);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "a.new"));
}
