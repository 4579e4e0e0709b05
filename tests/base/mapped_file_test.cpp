// Files mapped into memory.
#include "base/system/mapped_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <string>

#include "base/failure.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

std::string text_of(const MappedFile& file) {
  return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

}  // namespace

TEST_CASE("a mapped file is all there, also after it has rested or moved") {
  TemporaryFolder folder;
  folder.with("a", "content").with("b", "other");
  MappedFile file(folder.path() / "a");
  CHECK(text_of(file) == "content");
  file.release_pages();
  CHECK(text_of(file) == "content");
  MappedFile moved = std::move(file);
  CHECK(text_of(moved) == "content");
  moved = MappedFile(folder.path() / "b");
  CHECK(text_of(moved) == "other");
  CHECK(MappedFile().bytes().empty());
}

TEST_CASE("what is missing, empty or no file is refused, and at once") {
  TemporaryFolder folder;
  folder.with("empty", "");
  REQUIRE(mkfifo((folder.path() / "fifo").c_str(), 0600) == 0);
  for (const char* name : {"missing", "empty", "fifo", "."}) {
    CAPTURE(name);
    CHECK_THROWS_AS(MappedFile(folder.path() / name), Failure);
  }
}
