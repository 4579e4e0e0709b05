// Kept content: whole or not at all, and as it was.
#include "content/content_store.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <random>
#include <thread>

#include "kiosk/report/state_directory.h"
#include "support/environment.h"
#include "support/kiosk_folder.h"
#include "support/small_disk.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds noon(1'800'000'000s);

/// What stops the content from being kept; empty: it is.
std::string save(ContentStore& store, const Sources& sources, std::chrono::sys_seconds now = noon) {
  return store.save(*snapshot_of(sources), now).value_or("");
}

/// With every file looked at.
std::optional<Generation> newest_sound(const ContentStore& store) {
  for (const Generation& generation : store.inspected()) {
    if (generation.damage.empty()) return generation;
  }
  return std::nullopt;
}

std::vector<unsigned long> ids(const ContentStore& store) {
  std::vector<unsigned long> all;
  for (const Generation& generation : store.generations()) all.push_back(generation.id);
  return all;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("what is kept loads as the original did, when that is gone") {
  TemporaryFolder state;
  ContentStore store(state.path());
  KioskFolder kiosk;
  fs::rename(kiosk.path() / "deck", kiosk.path() / "release-1");
  fs::create_symlink("release-1", kiosk.path() / "deck");
  const Loaded before = kiosk.load();
  REQUIRE(before.problems.empty());
  const std::string print = fingerprint(before.sources);
  CHECK(save(store, before.sources) == "");
  std::vector<std::string> bytes;
  for (const SourceFile& file : files_of(before.sources)) bytes.push_back(read_file(file.path));
  for (const std::string& name : names_in(kiosk.path())) fs::remove_all(kiosk.path() / name);

  const Generation generation = newest_sound(store).value();
  CHECK(generation.id == 1);
  CHECK(generation.manifest.saved == noon);
  CHECK(generation.manifest.subject == before.sources.subject);
  CHECK(generation.manifest.fingerprint == print);
  const OpenedContent after = open_content(generation, LECTERN_ASSETS);
  const ContentSnapshot& files = *after.snapshot;
  CHECK(after.problems.empty());
  CHECK(files.sources() == before.sources);
  CHECK(files.fingerprint() == print);
  CHECK(after.config.pace.rate == 1.5);
  CHECK(after.config.style.theme.ground == before.config.style.theme.ground);
  CHECK(after.config.fonts.fallback == before.config.fonts.fallback);
  CHECK(*files.read(after.config.pictures.logo) == std::string("\0\xFF\n", 3));
  CHECK(*files.read(after.config.pictures.background) == "a picture");
  CHECK(*files.read(after.config.deck / "en.txt") == KioskFolder::english);
  REQUIRE(generation.manifest.files.size() == bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    CHECK(read_file(generation.copy_of(generation.manifest.files[i].path)) == bytes[i]);
  }
}

TEST_CASE("a deck alone is kept too, also by a relative path and with a strange name") {
  TemporaryFolder folder;
  const fs::path here = fs::current_path();
  fs::current_path(folder.path());
  const fs::path deck = "a deck\\\nof \xFFlines";
  fs::create_directories("x" / deck);
  folder.with(("x" / deck / "en.txt").string(), "Hello.");
  ContentStore store("state");
  const Loaded before = default_config("x/../x" / deck, LECTERN_ASSETS);
  CHECK(save(store, before.sources) == "");
  fs::current_path(here);
  fs::remove_all(folder.path() / "x");
  const Generation generation = newest_sound(store).value();
  const OpenedContent after = open_content(generation, LECTERN_ASSETS);
  CHECK(after.snapshot->sources() == before.sources);
  CHECK(*after.snapshot->read(after.config.deck / "en.txt") == "Hello.");
}

TEST_CASE("the last five are kept, the newest first, whatever the clock says") {
  TemporaryFolder state;
  ContentStore store(state.path());
  KioskFolder kiosk;
  const Sources sources = kiosk.load().sources;
  for (int i = 0; i < 7; ++i) {
    kiosk.with("deck/en.txt", "Version " + std::to_string(i));
    CHECK(save(store, sources, noon - std::chrono::hours(i)) == "");
  }
  CHECK(ids(store) == std::vector<unsigned long>{7, 6, 5, 4, 3});
  CHECK(save(store, sources) == "");
  CHECK(ids(store) == std::vector<unsigned long>{7, 6, 5, 4, 3});
  CHECK(names_in(state.path() / "content") ==
        std::vector<std::string>{".lock", "3", "4", "5", "6", "7"});
}

TEST_CASE("what was read is kept, whatever has changed on the disk since") {
  TemporaryFolder state;
  ContentStore store(state.path());
  KioskFolder kiosk;
  const auto snapshot = snapshot_of(kiosk.load().sources);
  kiosk.with("deck/en.txt", "Half a sen");
  CHECK(!store.save(*snapshot, noon));
  const OpenedContent kept = open_content(newest_sound(store).value(), LECTERN_ASSETS);
  CHECK(*kept.snapshot->read(kept.config.deck / "en.txt") == KioskFolder::english);
  CHECK(kept.snapshot->fingerprint() == snapshot->fingerprint());
}

TEST_CASE("what an interrupted save has left is removed by the next") {
  TemporaryFolder state;
  for (const char* name : {"content/.new/root", "content/.old/root"}) {
    fs::create_directories(state.path() / name);
    state.with(std::string(name) + "/left", "x");
  }
  ContentStore store(state.path());
  KioskFolder kiosk;
  CHECK(!newest_sound(store));
  CHECK(save(store, kiosk.load().sources) == "");
  CHECK(names_in(state.path() / "content") == std::vector<std::string>{".lock", "1"});
}

TEST_CASE("a generation with any byte damaged, missing or added is passed over") {
  TemporaryFolder state;
  ContentStore store(state.path());
  KioskFolder kiosk;
  const Sources sources = kiosk.load().sources;
  REQUIRE(save(store, sources) == "");
  kiosk.with("deck/en.txt", "The second.");
  REQUIRE(save(store, sources) == "");
  const fs::path folder = state.path() / "content/2";
  REQUIRE(newest_sound(store)->id == 2);
  const auto passed_over = [&] {
    const auto all = store.inspected();
    return newest_sound(store)->id == 1 && !all.front().damage.empty() && all.back().damage.empty();
  };
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  CHECK(files.size() == 10);
  for (const fs::path& file : files) {
    CAPTURE(file);
    const std::string good = read_file(file);
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    for (std::size_t i = 0; i < good.size(); ++i) {
      const auto put = [&](char byte) {
        stream.seekp(static_cast<std::streamoff>(i)).put(byte).flush();
      };
      put(static_cast<char>(good[i] ^ (1 << i % 8)));
      CHECK(passed_over());
      put(good[i]);
    }
    stream.close();
    CHECK(!passed_over());
    write_file(file, good + '\n');
    CHECK(passed_over());
    write_file(file, good.substr(0, good.size() / 2));
    CHECK(passed_over());
    fs::remove(file);
    CHECK(passed_over());
    write_file(file, good);
    CHECK(!passed_over());
  }
  write_file(newest_sound(store)->copy_of(kiosk.path() / "deck/de.txt"), "Hallo.");
  CHECK(passed_over());
  CHECK(save(store, sources) ==
        "");  // sound content is kept again although the newest has its name
  CHECK(newest_sound(store)->id == 3);
}

TEST_CASE("the newest is of the subject that is asked for") {
  TemporaryFolder state;
  ContentStore store(state.path());
  KioskFolder kiosk;
  const Sources first = kiosk.load().sources;
  const Sources second = default_config(kiosk.path() / "deck", LECTERN_ASSETS).sources;
  REQUIRE(save(store, first) == "");
  REQUIRE(save(store, second) == "");
  CHECK(newest_sound(store)->id == 2);
  CHECK(store.newest(first.subject)->id == 1);
  CHECK(!store.newest(Subject{Subject::Kind::Deck, "/other"}));
}

TEST_CASE("a picture or a text that is too large is kept as it is: unread") {
  TemporaryFolder state;
  ContentStore store(state.path());
  KioskFolder kiosk;
  fs::resize_file(kiosk.path() / "background.png", 65U << 20U);
  CHECK(save(store, kiosk.load().sources) == "");
  CHECK(newest_sound(store).has_value());
  kiosk.with("background.png", "").with("deck/notes.txt", "");
  fs::resize_file(kiosk.path() / "deck/notes.txt", 100'000'000);
  CHECK(save(store, kiosk.load().sources) == "");
  CHECK(newest_sound(store).has_value());
}

TEST_CASE("a full disk or a read-only one is said, and what was kept stays") {
  const SmallDisk disk;
  if (!disk.mounted()) {
    MESSAGE("mounting is not allowed here");
    return;
  }
  ContentStore store(disk.path());
  TemporaryFolder deck;
  const Sources sources = default_config(deck.path(), LECTERN_ASSETS).sources;
  deck.with("en.txt", "Hello.");
  REQUIRE(save(store, sources) == "");
  const auto refused = [&](std::string_view reason) {
    CHECK(save(store, sources).ends_with(reason));
    CHECK(newest_sound(store)->id == 1);
    CHECK(names_in(disk.path() / "content") == std::vector<std::string>{".lock", "1"});
  };
  for (const std::size_t size : {30'000U, 60'000U, 100'000U}) {
    deck.with("en.txt", std::string(size, 'a')).with("fr.txt", std::string(size, 'b'));
    refused(": No space left on device");
  }
  deck.with("en.txt", "Hello again.").with("fr.txt", "Bonjour.");
  disk.fill();
  refused(": No space left on device");
  disk.empty();
  REQUIRE(disk.read_only());
  refused(": Read-only file system");
  REQUIRE(disk.writable());
  CHECK(save(store, sources) == "");
  CHECK(newest_sound(store)->id == 2);
}

TEST_CASE("a state directory that cannot be made is said") {
  KioskFolder kiosk;
  const Sources sources = kiosk.load().sources;
  ContentStore in_file(kiosk.file());
  CHECK(save(in_file, sources).ends_with("Not a directory"));
  ContentStore in_proc("/proc/lectern");
  CHECK(save(in_proc, sources).ends_with("No such file or directory"));
  CHECK(!newest_sound(in_proc));
  if (geteuid() != 0) return;
  TemporaryFolder state;
  fs::permissions(state.path(), fs::perms::owner_all);
  fs::permissions(kiosk.path(), fs::perms::all);
  ContentStore store(state.path());
  REQUIRE(seteuid(65534) == 0);
  const std::string reason = save(store, sources);
  REQUIRE(seteuid(0) == 0);
  CHECK(reason.ends_with(": Permission denied"));
}

TEST_CASE("two who save at once do not mix") {
  TemporaryFolder state;
  KioskFolder kiosk;
  const Sources sources = kiosk.load().sources;
  const auto save_often = [&](int who) {
    ContentStore store(state.path());
    Sources own = sources;
    own.subject.path += std::to_string(who);
    for (int i = 0; i < 20; ++i) {
      const std::string reason = save(store, own);
      CHECK((reason.empty() || reason.starts_with("another Lectern is writing in ")));
    }
  };
  std::thread other([&] { save_often(1); });
  save_often(2);
  other.join();
  for (const Generation& generation : ContentStore(state.path()).inspected()) {
    CHECK(generation.damage == "");
  }
}

TEST_CASE("a process killed at any time leaves sound content, 200 times") {
  TemporaryFolder state;
  KioskFolder kiosk;
  const Sources sources = kiosk.load().sources;
  ContentStore store(state.path());
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(save(store, sources) == "");
  const std::chrono::microseconds once =
      std::chrono::ceil<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
  std::mt19937 random(20110712);
  std::uniform_int_distribution<long> microseconds(0, 6 * once.count());
  unsigned long highest = 1;
  // on a busy machine it takes more rounds until so many were written whole
  for (int round = 0; round < 200 || highest <= 50; ++round) {
    REQUIRE(round < 5000);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      for (int i = 0;; ++i) {
        kiosk.with("deck/en.txt", "Round " + std::to_string(round) + ' ' + std::to_string(i));
        save(store, sources);
      }
    }
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds(random)));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const auto newest = newest_sound(store);
    REQUIRE(newest.has_value());
    CHECK(newest->id >= highest);
    highest = newest->id;
    for (const Generation& generation : store.inspected()) CHECK(generation.damage == "");
  }
  kiosk.with("deck/en.txt", "The end.");
  CHECK(save(store, sources) == "");
  CHECK(names_in(state.path() / "content").size() == 6);
}

TEST_CASE("the state directory is systemd's, else that of the desktop") {
  struct Row {
    std::optional<std::string> state;
    std::optional<std::string> xdg;
    std::optional<std::string> home;
    const char* directory;
  };
  for (const Row& row : {Row{"/var/lib/lectern:/var/lib/other", "/x", "/h", "/var/lib/lectern"},
                         Row{std::nullopt, "/x", "/h", "/x/lectern"},
                         Row{"", "relative", "/h", "/h/.local/state/lectern"},
                         Row{std::nullopt, std::nullopt, std::nullopt, "none"}}) {
    const Environment state("STATE_DIRECTORY", row.state);
    const Environment xdg("XDG_STATE_HOME", row.xdg);
    const Environment home("HOME", row.home);
    CHECK(state_directory().value_or("none") == row.directory);
  }
}
