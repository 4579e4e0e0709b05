// What root does in somebody else's folder: nobody's link leads it elsewhere.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <thread>

#include "base/failure.h"
#include "base/system/acting_as.h"
#include "base/system/descriptor.h"
#include "base/system/file.h"
#include "base/system/ownership.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

namespace fs = std::filesystem;

constexpr uid_t somebody = 12345;
constexpr uid_t somebody_else = 12346;

bool is_root() {
  if (geteuid() == 0) return true;
  MESSAGE("not root: owners are not tried");
  return false;
}

uid_t owner_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(lstat(path.c_str(), &status) == 0);
  return status.st_uid;
}

void give(const fs::path& path, uid_t user = somebody) {
  REQUIRE(lchown(path.c_str(), user, user) == 0);
}

/// `deck`, which somebody owns, with a text of theirs, and `root`, where only root may write and
/// read, with a file in it.
struct TwoOwners {
  TwoOwners() {
    folder.with("deck/fr.txt", "theirs").with("root/secret", "root's").with("root/deep/file", "");
    REQUIRE(chmod(at("root").c_str(), 0700) == 0);
    REQUIRE(chmod(at("root/secret").c_str(), 0600) == 0);
    give(at("deck"));
    give(at("deck/fr.txt"));
  }
  fs::path at(const std::string& name) const { return folder.path() / name; }
  void link(const fs::path& target, const std::string& name, uid_t maker = somebody) const {
    fs::remove(at(name));
    fs::create_symlink(target, at(name));
    give(at(name), maker);
  }
  /// Whether all that is root's is as it was.
  bool untouched() const {
    return read_file(at("root/secret")) == "root's" && owner_of(at("root/secret")) == 0 &&
           list_folder(at("root")) == std::vector<std::string>{"deep", "secret"} &&
           list_folder(at("root/deep")) == std::vector<std::string>{"file"};
  }

  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("root writes in somebody's folder what is theirs afterwards") {
  if (!is_root()) return;
  const TwoOwners both;
  replace_file(both.at("deck/fr.txt"), "new");
  replace_file(both.at("deck/de.txt"), "made");
  write_file(both.at("deck/es.txt"), "written");
  make_folders(both.at("deck/a/b"));
  const fs::path copy = copy_beside(both.at("deck/fr.txt"), ".before");
  CHECK(read_file(copy) == "new");
  for (const char* name : {"fr.txt", "de.txt", "es.txt", "a", "a/b", "fr.txt.before"}) {
    CHECK_MESSAGE(owner_of(both.at("deck") / name) == somebody, name);
  }
  CHECK(ActingAs::user() == 0);
}

TEST_CASE("a link in somebody's folder leads root no farther than they could go themselves") {
  if (!is_root()) return;
  const auto refused = [](const char* what, const std::function<void(const TwoOwners&)>& plant,
                          const std::function<void(const TwoOwners&)>& work) {
    const TwoOwners both;
    plant(both);
    CHECK_THROWS_AS_MESSAGE(work(both), Failure, what);
    CHECK_MESSAGE(both.untouched(), what);
    CHECK(ActingAs::user() == 0);
  };
  const auto link = [](const char* target, const char* name) {
    return [=](const TwoOwners& both) { both.link(both.at(target), name); };
  };
  const auto replace = [](const char* name) {
    return [=](const TwoOwners& both) { replace_file(both.at(name), "new"); };
  };
  refused("a text", link("root/secret", "deck/fr.txt"), replace("deck/fr.txt"));
  refused("a text that is not there", link("root/new", "deck/fr.txt"), replace("deck/fr.txt"));
  refused("a folder", link("root/deep", "deck/a"), replace("deck/a/file"));
  refused("written plainly", link("root/secret", "deck/fr.txt"),
          [](const TwoOwners& both) { write_file(both.at("deck/fr.txt"), "new"); });
  refused("copied", link("root/secret", "deck/fr.txt"),
          [](const TwoOwners& both) { copy_beside(both.at("deck/fr.txt"), ".before"); });
  refused("read", link("root/secret", "deck/fr.txt"),
          [](const TwoOwners& both) { read_file(both.at("deck/fr.txt")); });
  refused("moved", link("root/deep", "deck/a"),
          [](const TwoOwners& both) { move_beside(both.at("deck/a/file"), ".before"); });
  refused("folders made", link("root/deep", "deck/a"),
          [](const TwoOwners& both) { make_folders(both.at("deck/a/b")); });
  refused("removed", link("root/deep", "deck/a"),
          [](const TwoOwners& both) { remove_tree(both.at("deck/a/file")); });
  refused("removed through a link", link("root/secret", "deck/fr.txt"),
          [](const TwoOwners& both) { remove_file(both.at("deck/fr.txt")); });
}

TEST_CASE("links at the names that are used on the way are not followed") {
  if (!is_root()) return;
  const TwoOwners both;
  for (const char* name : {"fr.txt.new", ".fr.txt.new", "fr.txt.before", "fr.txt.before-2"}) {
    both.link(both.at("root/secret"), std::string("deck/") + name);
  }
  replace_file(both.at("deck/fr.txt"), "new");
  CHECK(copy_beside(both.at("deck/fr.txt"), ".before").filename() == "fr.txt.before-3");
  CHECK(move_beside(both.at("deck/fr.txt"), ".before").filename() == "fr.txt.before-4");
  CHECK(both.untouched());
}

TEST_CASE("a link is followed that its folder's owner could follow, and one that root made") {
  if (!is_root()) return;
  const TwoOwners both;
  fs::create_directory(both.at("shared"));
  give(both.at("shared"));
  both.link("../shared/fr.txt", "deck/fr.txt");
  both.link(both.at("deck"), "by-root", 0);
  replace_file(both.at("by-root/fr.txt"), "new");
  CHECK(fs::is_symlink(both.at("deck/fr.txt")));
  CHECK(read_file(both.at("shared/fr.txt")) == "new");
  CHECK(owner_of(both.at("shared/fr.txt")) == somebody);
}

TEST_CASE("nothing is written through a link that somebody else made") {
  if (!is_root()) return;
  const TwoOwners both;
  REQUIRE(chmod(both.at("deck").c_str(), 0777) == 0);
  both.link(both.at("deck/mine"), "deck/fr.txt", somebody_else);
  ActingAs user;
  user.become(somebody);
  CHECK_THROWS_AS(replace_file(both.at("deck/fr.txt"), "new"), Failure);
  CHECK_FALSE(fs::exists(both.at("deck/mine")));
}

TEST_CASE("what only its owner could read is read by nobody else while it is written") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "a";
  write_file(file, "old");
  REQUIRE(chmod(file.c_str(), 0600) == 0);
  replace_file(file, "new");
  struct stat status {};
  REQUIRE(stat(copy_beside(file, ".before").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600);
}

TEST_CASE("a folder that is swapped for a link while root writes there leads nowhere") {
  if (!is_root()) return;
  const TwoOwners both;
  fs::create_directory(both.at("deck/a"));
  give(both.at("deck/a"));
  std::atomic<bool> done = false;
  std::jthread attacker([&] {
    ActingAs user;
    user.become(somebody);
    while (!done) {
      std::error_code ignored;
      fs::rename(both.at("deck/a"), both.at("deck/b"), ignored);
      fs::create_symlink(both.at("root/deep"), both.at("deck/a"), ignored);
      fs::remove(both.at("deck/a"), ignored);
      fs::rename(both.at("deck/b"), both.at("deck/a"), ignored);
    }
  });
  for (int i = 0; i < 2000; ++i) {
    try {
      replace_file(both.at("deck/a/file"), "new", Outlives::Process);
    } catch (const Failure&) {  // it was gone just then
    }
  }
  done = true;
  attacker.join();
  CHECK(both.untouched());
  CHECK(read_file(both.at("root/deep/file")).empty());
}

TEST_CASE("what was being written when the power was cut is removed, and what is held stays") {
  const TemporaryFolder folder;
  const auto at = [&](const std::string& name) { return folder.path() / name; };
  const std::string left = ".a.0123456789abcdef.new";
  const std::string held = ".a.fedcba9876543210.new";
  const std::string other = ".a.b.0123456789abcdef.new";
  for (const std::string& name : {left, held, other}) write_file(at(name), "half");
  const Descriptor writer(open(at(held).c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(flock(writer.number(), LOCK_EX) == 0);
  replace_file(at("a"), "new");
  CHECK_FALSE(fs::exists(at(left)));
  CHECK(fs::exists(at(held)));
  CHECK(fs::exists(at(other)));
}

TEST_CASE("who else can change a file is told from all that is on the way to it") {
  const TemporaryFolder folder;
  const uid_t me = geteuid();
  const fs::path& top = folder.path();
  const auto at = [&](const std::string& name) { return top / name; };
  make_folders(at("a/b"));
  write_file(at("a/b/file"), "");
  const auto only = [&](const std::string& name) { return only_changed_by(me, at(name)); };
  const auto with_mode = [&](const std::string& changed, mode_t mode, const std::string& name) {
    struct stat status {};
    REQUIRE(stat(at(changed).c_str(), &status) == 0);
    REQUIRE(chmod(at(changed).c_str(), mode) == 0);
    const bool result = only(name);
    REQUIRE(chmod(at(changed).c_str(), status.st_mode & 07777U) == 0);
    return result;
  };
  CHECK(only("a/b/file"));
  CHECK(only("a/b/none"));
  CHECK_FALSE(only("a/none/none"));
  CHECK_FALSE(with_mode("a/b/file", 0646, "a/b/file"));
  CHECK_FALSE(with_mode("a/b", 0757, "a/b/file"));
  CHECK_FALSE(with_mode("a", 0777, "a/b/file"));
  CHECK(with_mode("a", 01777, "a/b/file"));
  CHECK(with_mode("a/b", 01777, "a/b/file"));
  CHECK_FALSE(with_mode("a/b", 01777, "a/b/none"));
  fs::create_symlink("a/b/file", at("link"));
  CHECK(only("link"));
  CHECK_FALSE(with_mode("a", 0777, "link"));
  if (!is_root()) return;
  CHECK(with_mode("a/b/file", 0664, "a/b/file"));  // root's own group
  for (const char* name : {"a/b/file", "a/b", "a", "link"}) {
    give(at(name));
    CHECK_MESSAGE(!only("link"), name);
    CHECK_MESSAGE(only_changed_by(somebody, at("link")), name);
    give(at(name), 0);
  }
}
