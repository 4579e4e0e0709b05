// Files in and out: what is refused, and at once.
#include "base/system/file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "base/failure.h"
#include "base/sha256.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

bool folders_fail = false;

}  // namespace

/// In the place of the system's: a disk that does not say that it has a folder's entries.
extern "C" int fsync(int descriptor) {
  struct stat status {};
  if (folders_fail && fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(syscall(SYS_fsync, descriptor));
}

namespace {

std::string refusal(const std::filesystem::path& path, std::size_t most_bytes = largest_text) {
  try {
    read_file(path, most_bytes);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a file is read to its last byte, also one that says it is empty and is not") {
  TemporaryFolder folder;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{4096}, largest_text}) {
    const std::string bytes(size, '\xFF');
    CHECK(read_file(folder.with("file", bytes).path() / "file") == bytes);
  }
  CHECK(read_file("/proc/self/status").starts_with("Name:"));
}

TEST_CASE("what is no regular file, or too large, is refused without waiting for it") {
  TemporaryFolder folder;
  const auto path = [&](const char* name) { return folder.path() / name; };
  REQUIRE(mkfifo(path("fifo").c_str(), 0600) == 0);
  std::filesystem::create_symlink("b", path("a"));
  std::filesystem::create_symlink("a", path("b"));
  folder.with("large", "");
  std::filesystem::resize_file(path("large"), 100U << 20U);
  CHECK(refusal(path("fifo")).ends_with("fifo: not a regular file"));
  CHECK(refusal("/dev/zero") == "cannot read /dev/zero: not a regular file");
  CHECK(refusal(folder.path()).ends_with(": not a regular file"));
  CHECK(refusal(path("a")).ends_with("a: Too many levels of symbolic links"));
  CHECK(refusal(path("none")).ends_with("none: No such file or directory"));
  CHECK(refusal(path("large")).ends_with("large: larger than 8 MiB"));
  CHECK(refusal(path("large"), largest_picture).ends_with("large: larger than 64 MiB"));
}

TEST_CASE("a file that is replaced keeps its mode") {
  TemporaryFolder folder;
  const auto file = folder.with("file", "old").path() / "file";
  using std::filesystem::perms;
  const perms mode = perms::owner_read | perms::owner_write | perms::group_write;
  std::filesystem::permissions(file, mode);
  replace_file(file, "new");
  CHECK(read_file(file) == "new");
  CHECK(std::filesystem::status(file).permissions() == mode);
}

TEST_CASE("checksums are those of FIPS 180-4") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a file is replaced whole, with and without waiting for the disk") {
  for (const Outlives outlives : {Outlives::PowerCut, Outlives::Process}) {
    TemporaryFolder folder;
    folder.with("a", "a long old content");
    replace_file(folder.path() / "a", "new", outlives);
    CHECK(read_file(folder.path() / "a") == "new");
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".a.new"));
  }
}

TEST_CASE("a file that has been replaced is not said not to be, though a power cut may undo it") {
  TemporaryFolder folder;
  folder.with("a", "old");
  folders_fail = true;
  CHECK_THROWS_AS(sync_folder(folder.path()), Failure);
  CHECK_NOTHROW(replace_file(folder.path() / "a", "new"));
  folders_fail = false;
  CHECK(read_file(folder.path() / "a") == "new");
}

TEST_CASE("a file that cannot be replaced leaves nothing beside it") {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "a" / "b");
  CHECK_THROWS_AS(replace_file(folder.path() / "a", "new"), Failure);
  CHECK_FALSE(std::filesystem::exists(folder.path() / ".a.new"));
}

TEST_CASE("a link to a file that is replaced stays, and so does a link to what was not there") {
  TemporaryFolder folder;
  const auto at = [&](const char* name) { return folder.path() / name; };
  folder.with("there/file", "old");
  std::filesystem::create_symlink("there/../there/file", at("near"));
  std::filesystem::create_symlink(at("near"), at("far"));
  std::filesystem::create_symlink("there/none", at("nothing"));
  std::filesystem::create_symlink("loop", at("loop"));
  replace_file(at("far"), "new");
  replace_file(at("nothing"), "made");
  CHECK_THROWS_AS(replace_file(at("loop"), "lost"), Failure);
  for (const char* link : {"near", "far", "nothing", "loop"}) {
    CHECK(std::filesystem::is_symlink(at(link)));
  }
  CHECK(read_file(at("there/file")) == "new");
  CHECK(read_file(at("there/none")) == "made");
}

TEST_CASE("what is no file is not replaced by one") {
  TemporaryFolder folder;
  const auto fifo = folder.path() / "fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  CHECK_THROWS_AS(replace_file(fifo, "new"), Failure);
  CHECK(std::filesystem::is_fifo(fifo));
}

TEST_CASE("what is kept beside a file takes nobody's name, and is as the file was") {
  TemporaryFolder folder;
  const auto at = [&](const char* name) { return folder.path() / name; };
  folder.with("a", "old").with("a.before", "somebody's");
  std::filesystem::create_symlink("nowhere", at("a.before-2"));
  REQUIRE(chmod(at("a").c_str(), 0640) == 0);
  if (chown(at("a").c_str(), 1, 2) != 0) MESSAGE("not root: owners are not tried");
  CHECK(copy_beside(at("a"), ".before") == at("a.before-3"));
  CHECK(move_beside(at("a"), ".before") == at("a.before-4"));
  struct stat copied {};
  struct stat moved {};
  REQUIRE(stat(at("a.before-3").c_str(), &copied) == 0);
  REQUIRE(stat(at("a.before-4").c_str(), &moved) == 0);
  CHECK(copied.st_mode == moved.st_mode);
  CHECK(copied.st_uid == moved.st_uid);
  CHECK(copied.st_gid == moved.st_gid);
  CHECK(read_file(at("a.before-3")) == "old");
  CHECK(read_file(at("a.before")) == "somebody's");
  CHECK_THROWS_AS(copy_beside(at("none"), ".before"), Failure);
  CHECK_THROWS_AS(move_beside(at("none"), ".before"), Failure);
}

TEST_CASE("what is added comes after what was there, in regular files that are there alone") {
  TemporaryFolder folder;
  folder.with("a", "one\n");
  const auto at = [&](const char* name) { return folder.path() / name; };
  append_to_file(at("a"), "two\n");
  std::filesystem::create_symlink("a", at("link"));
  append_to_file(at("link"), "three\n");
  CHECK(read_file(at("a")) == "one\ntwo\nthree\n");
  CHECK(std::filesystem::is_symlink(at("link")));
  std::filesystem::create_symlink("loop", at("loop"));
  std::filesystem::create_directories(at("folder"));
  REQUIRE(mkfifo(at("fifo").c_str(), 0600) == 0);
  for (const char* name : {"missing", "loop", "folder", "fifo"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(append_to_file(at(name), "lost"), Failure);
  }
  CHECK_FALSE(std::filesystem::exists(at("missing")));
}

TEST_CASE("a file beside the one that is replaced is left alone, whatever its name") {
  TemporaryFolder folder;
  folder.with("a", "old").with("a.new", "somebody's");
  replace_file(folder.path() / "a", "new");
  CHECK(read_file(folder.path() / "a.new") == "somebody's");
}
