// Changes of content: every kind is noticed, and what does not matter is not.
#include "content/content_watch.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mount.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <optional>

#include "content/settling.h"
#include "support/kiosk_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// What the loop would see: it sleeps on the descriptor until nothing more comes.
bool noticed(ContentWatch& watch) {
  bool any = false;
  pollfd descriptor{watch.descriptor(), POLLIN, 0};
  while (poll(&descriptor, 1, 0) > 0) any = watch.drain() || any;
  return any;
}

/// A kiosk behind symbolic links, as deployed by those who swap whole releases: `current` leads to
/// `releases/1`, and `releases` to `store`.
struct Site {
  Site() {
    fs::create_directories(path() / "store/1");
    fs::create_symlink("store", path() / "releases");
    fs::create_symlink("releases/1", path() / "current");
    fs::rename(kiosk.path() / "deck", path() / "store/1/deck");
    fs::create_symlink(path() / "current/deck", path() / "deck");
    fs::copy(path() / "store/1", path() / "store/2", fs::copy_options::recursive);
  }
  const fs::path& path() const { return kiosk.path(); }
  void swap_link(const char* link, const char* to) const {
    fs::create_symlink(to, path() / "update");
    fs::rename(path() / "update", path() / link);
  }

  KioskFolder kiosk;
};

struct Row {
  const char* what;
  std::function<void(Site&)> change;
};

void append(const fs::path& file) { std::ofstream(file, std::ios::app) << "More.\n"; }

const Row changes[] = {
    {"edited in place", [](Site& s) { append(s.path() / "store/1/deck/en.txt"); }},
    {"written by way of the links", [](Site& s) { append(s.path() / "deck/en.txt"); }},
    {"replaced by rename",
     [](Site& s) { replace_file(s.path() / "store/1/deck/fr.txt", "Autre chose."); }},
    {"a language added", [](Site& s) { s.kiosk.with("deck/zh-Hans.po", ""); }},
    {"a language gone", [](Site& s) { fs::remove(s.path() / "deck/fr.txt"); }},
    {"deck.toml replaced", [](Site& s) { replace_file(s.path() / "store/1/deck/deck.toml", ""); }},
    {"a text may no longer be read",
     [](Site& s) { fs::permissions(s.path() / "deck/fr.txt", fs::perms::none); }},
    {"the folder swapped by rename",
     [](Site& s) {
       fs::rename(s.path() / "store/1", s.path() / "store/old");
       fs::rename(s.path() / "store/2", s.path() / "store/1");
     }},
    {"the folder deleted", [](Site& s) { fs::remove_all(s.path() / "store/1/deck"); }},
    {"the last link swapped", [](Site& s) { s.swap_link("current", "releases/2"); }},
    {"a link to a link swapped", [](Site& s) { s.swap_link("releases", "."); }},
    {"the first link swapped", [](Site& s) { s.swap_link("deck", "store/2/deck"); }},
    {"the configuration edited", [](Site& s) { append(s.path() / "lectern.toml"); }},
    {"the configuration replaced", [](Site& s) { replace_file(s.path() / "lectern.toml", ""); }},
    {"a drop-in added", [](Site& s) { s.kiosk.with("lectern.toml.d/20.toml", ""); }},
    {"a drop-in edited", [](Site& s) { append(s.path() / "lectern.toml.d/10-pace.toml"); }},
    {"the drop-ins gone", [](Site& s) { fs::remove_all(s.path() / "lectern.toml.d"); }},
    {"the theme", [](Site& s) { append(s.path() / "theme.toml"); }},
    {"the fonts", [](Site& s) { append(s.path() / "fonts.toml"); }},
    {"the background", [](Site& s) { append(s.path() / "background.png"); }},
    {"a logo gone", [](Site& s) { fs::remove(s.path() / "logo.png"); }},
    {"everything renamed away",
     [](Site& s) {
       fs::rename(s.path(), s.path().string() + ".away");
       fs::rename(s.path().string() + ".away", s.path());
     }},
};

const Row unrelated[] = {
    {"nothing", [](Site&) {}},
    {"an editor's swap file", [](Site& s) { s.kiosk.with("deck/.en.txt.swp", "x"); }},
    {"an editor's copy", [](Site& s) { s.kiosk.with("deck/en.txt~", "x"); }},
    {"an editor's trial", [](Site& s) { s.kiosk.with("deck/4913", "x"); }},
    {"a file on its way by rsync", [](Site& s) { s.kiosk.with("deck/.en.txt.Xk2f9a", "x"); }},
    {"another kind of file", [](Site& s) { s.kiosk.with("deck/recording.mp3", "x"); }},
    {"beside the configuration",
     [](Site& s) { s.kiosk.with("status.json", "{}").with("other.toml", "deck = 1"); }},
    {"an editor's lock on a drop-in",
     [](Site& s) { fs::create_symlink("nowhere", s.path() / "lectern.toml.d/.#10-pace.toml"); }},
    {"another release", [](Site& s) { append(s.path() / "store/2/deck/en.txt"); }},
    {"reading", [](Site& s) { read_file(s.path() / "deck/en.txt"); }},
};

}  // namespace

TEST_CASE("every change of what is shown is noticed, once") {
  for (const Row& row : changes) {
    CAPTURE(row.what);
    Site site;
    ContentWatch watch;
    watch.watch(site.kiosk.load().sources);
    REQUIRE(watch.failure() == "");
    REQUIRE(!noticed(watch));
    row.change(site);
    CHECK(noticed(watch));
    CHECK(!noticed(watch));
  }
}

TEST_CASE("what does not matter is not noticed") {
  for (const Row& row : unrelated) {
    CAPTURE(row.what);
    Site site;
    ContentWatch watch;
    watch.watch(site.kiosk.load().sources);
    row.change(site);
    CHECK(!noticed(watch));
  }
}

TEST_CASE("after a swap the new place is watched before anything is read again") {
  Site site;
  ContentWatch watch;
  watch.watch(site.kiosk.load().sources);
  site.swap_link("current", "releases/2");
  REQUIRE(noticed(watch));
  append(site.path() / "store/1/deck/en.txt");
  CHECK(!noticed(watch));
  append(site.path() / "store/2/deck/en.txt");
  CHECK(noticed(watch));
}

TEST_CASE("what is missing is noticed when it comes, name by name") {
  TemporaryFolder folder;
  const fs::path deck = folder.path() / "media/stick/deck";
  ContentWatch watch;
  watch.watch(default_config(deck, LECTERN_ASSETS).sources);
  for (const fs::path& step : {deck.parent_path().parent_path(), deck.parent_path(), deck}) {
    fs::create_directory(step);
    CHECK(noticed(watch));
  }
  folder.with("media/other", "");
  CHECK(!noticed(watch));
  folder.with("media/stick/deck/en.txt", "Hello.");
  CHECK(noticed(watch));
}

TEST_CASE("a link to nowhere, or to itself, is noticed when it leads somewhere") {
  for (const char* target : {"nowhere", "deck"}) {
    TemporaryFolder folder;
    const fs::path deck = folder.path() / "deck";
    fs::create_symlink(target, deck);
    ContentWatch watch;
    watch.watch(default_config(deck, LECTERN_ASSETS).sources);
    CHECK(!noticed(watch));
    fs::remove(deck);
    fs::create_directory(deck);
    CHECK(noticed(watch));
  }
}

TEST_CASE("a file that a text of the deck leads to is watched where it is") {
  KioskFolder kiosk;
  kiosk.with("shared.txt", "Hello.");
  fs::create_symlink("../shared.txt", kiosk.path() / "deck/de.txt");
  ContentWatch watch;
  watch.watch(kiosk.load().sources);
  append(kiosk.path() / "shared.txt");
  CHECK(noticed(watch));
}

TEST_CASE("a stick that is mounted over the deck is noticed, and so is its going") {
  TemporaryFolder elsewhere;
  KioskFolder kiosk;
  const fs::path deck = kiosk.path() / "deck";
  ContentWatch watch;
  watch.watch(kiosk.load().sources);
  if (mount("none", elsewhere.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
    MESSAGE("mounting is not allowed here");
    return;
  }
  CHECK(!noticed(watch));
  umount(elsewhere.path().c_str());
  CHECK(!noticed(watch));
  REQUIRE(mount("none", deck.c_str(), "tmpfs", 0, "size=64k") == 0);
  CHECK(noticed(watch));
  kiosk.with("deck/en.txt", "From the stick.");
  CHECK(noticed(watch));
  REQUIRE(umount(deck.c_str()) == 0);
  CHECK(noticed(watch));
  CHECK(!noticed(watch));
}

TEST_CASE("nothing is lost while the watch is told anew what to watch") {
  KioskFolder kiosk;
  ContentWatch watch;
  const Sources sources = kiosk.load().sources;
  CHECK(watch.watch(sources));
  CHECK(!watch.watch(sources));
  append(kiosk.path() / "deck/en.txt");
  CHECK(!watch.watch(sources));
  CHECK(noticed(watch));
  fs::create_directory(kiosk.path() / "other");
  CHECK(watch.watch(default_config(kiosk.path() / "other", LECTERN_ASSETS).sources));
  noticed(watch);
  append(kiosk.path() / "deck/en.txt");
  CHECK(!noticed(watch));
}

TEST_CASE("a file is being written until it is closed, moved or gone") {
  KioskFolder kiosk;
  ContentWatch watch;
  watch.watch(kiosk.load().sources);
  const fs::path file = kiosk.path() / "deck/de.txt";
  const auto end = {std::function<void(std::ofstream&)>([](std::ofstream& s) { s.close(); }),
                    {[&](std::ofstream&) { fs::remove(file); }},
                    {[&](std::ofstream&) { fs::rename(file, kiosk.path() / "deck/notes"); }},
                    {[&](std::ofstream&) { replace_file(file, "Fertig."); }}};
  for (const auto& finish : end) {
    std::ofstream stream(file);
    stream << "Halb" << std::flush;
    CHECK(noticed(watch));
    CHECK(watch.being_written());
    finish(stream);
    CHECK(noticed(watch));
    CHECK(!watch.being_written());
    stream.close();
    fs::remove(file);
    noticed(watch);
  }
}

TEST_CASE("a storm of events is taken in bounded steps, and an overflow means a change") {
  KioskFolder kiosk;
  ContentWatch watch;
  watch.watch(kiosk.load().sources);
  for (int i = 0; i < 20'000; ++i) {
    const fs::path name = kiosk.path() / "deck" / (i % 2 == 0 ? "x" : "y");
    close(open(name.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    unlink(name.c_str());
  }
  CHECK(noticed(watch));
  CHECK(!watch.being_written());
  CHECK(!noticed(watch));
}

TEST_CASE("when the system's watches are used up that is reported, and tried again") {
  KioskFolder kiosk;
  std::vector<ContentWatch> many;
  std::string failure;
  for (int i = 0; i < 10'000 && failure.empty(); ++i) failure = many.emplace_back().failure();
  CHECK(failure.find("the limit fs.inotify.max_user_instances is reached") != std::string::npos);
  ContentWatch last = std::move(many.back());
  CHECK(!last.watch(kiosk.load().sources));
  CHECK(!last.drain());
  many.clear();
  CHECK(last.watch(kiosk.load().sources));
  CHECK(last.failure() == "");
  kiosk.with("deck/en.txt", "Another.\n");
  CHECK(noticed(last));
}

TEST_CASE("changes are due after a second of quiet, and at last although there is none") {
  using Writing = Settling::Writing;
  Settling settling;
  CHECK(!settling.due());
  CHECK(!settling.consume(SteadyTime(100s)));
  settling.change(SteadyTime(100s), Writing::No);
  CHECK(settling.due().value() == SteadyTime(101s));
  settling.change(SteadyTime(100'500ms), Writing::No);
  CHECK(!settling.consume(SteadyTime(101s)));
  CHECK(settling.consume(SteadyTime(101'500ms)));
  CHECK(!settling.due());

  // A copy over a slow network, which stalls for longer than a second.
  settling.change(SteadyTime(200s), Writing::Yes);
  CHECK(!settling.consume(SteadyTime(229s)));
  settling.change(SteadyTime(229s), Writing::Yes);
  CHECK(!settling.consume(SteadyTime(258s)));
  settling.change(SteadyTime(258s), Writing::No);
  CHECK(settling.due().value() == SteadyTime(259s));
  settling.change(SteadyTime(258'500ms), Writing::No);
  CHECK(!settling.consume(SteadyTime(259s)));
  CHECK(settling.consume(SteadyTime(259'500ms)));

  // What never comes to rest, closed or open.
  for (SteadyTime now(1000s); now < SteadyTime(1030s); now += 500ms) {
    CHECK(!settling.consume(now));
    settling.change(now, Writing::No);
  }
  CHECK(settling.consume(SteadyTime(1030s)));
  for (SteadyTime now(1100s); now < SteadyTime(1130s); now += 100ms) {
    CHECK(!settling.consume(now));
    settling.change(now, now.time_since_epoch() % 200ms == 0ms ? Writing::Yes : Writing::No);
  }
  CHECK(settling.consume(SteadyTime(1130s)));
  for (SteadyTime now(2000s); now < SteadyTime(2600s); now += 500ms) {
    CHECK(!settling.consume(now));
    settling.change(now, Writing::Yes);
  }
  CHECK(settling.consume(SteadyTime(2600s)));
}
