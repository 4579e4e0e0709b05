// What a configuration is made from, and its fingerprint.
#include "content/snapshot.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <functional>

#include "base/failure.h"
#include "config/config.h"
#include "support/kiosk_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_of(const Sources& sources, const fs::path& base) {
  std::vector<std::string> names;
  for (const SourceFile& file : files_of(sources)) {
    names.push_back(file.path.lexically_normal().lexically_relative(base).string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("everything that a configuration is made from is a source, what is missing too") {
  KioskFolder kiosk;
  kiosk.with("lectern.toml.d/.#10-pace.toml", "an editor's")
      .with("deck/notes.md", "")
      .with("deck/.en.txt.swp", "");
  fs::remove(kiosk.path() / "logo.png");
  const Sources sources = kiosk.load().sources;
  CHECK(sources.subject == Subject{Subject::Kind::Configuration, kiosk.file()});
  CHECK(names_of(sources, kiosk.path()) ==
        std::vector<std::string>{"background.png", "deck/deck.toml", "deck/en.txt", "deck/fr.txt",
                                 "fonts.toml", "lectern.toml", "lectern.toml.d/10-pace.toml",
                                 "logo.png", "theme.toml"});
}

TEST_CASE("a deck folder alone is made from its own files; a wrong configuration from itself") {
  KioskFolder kiosk;
  const Sources deck = default_config(kiosk.path() / "deck", LECTERN_ASSETS).sources;
  CHECK(names_of(deck, kiosk.path()) ==
        std::vector<std::string>{"deck/deck.toml", "deck/en.txt", "deck/fr.txt"});
  kiosk.with("lectern.toml", "deck = ");
  CHECK(names_of(kiosk.load().sources, kiosk.path()) ==
        std::vector<std::string>{"lectern.toml", "lectern.toml.d/10-pace.toml"});
}

TEST_CASE("the fingerprint is another after every change that matters, and else the same") {
  struct Row {
    const char* what;
    std::function<void(KioskFolder&)> change;
    bool differs;
  };
  const Row rows[] = {
      {"nothing", [](KioskFolder&) {}, false},
      {"written anew, the same",
       [](KioskFolder& k) { k.with("deck/en.txt", KioskFolder::english); }, false},
      {"an unrelated file", [](KioskFolder& k) { k.with("deck/.en.txt.swp", "x"); }, false},
      {"a text", [](KioskFolder& k) { k.with("deck/en.txt", "Other words."); }, true},
      {"not UTF-8", [](KioskFolder& k) { k.with("deck/en.txt", "\xFF\xFE\0"); }, true},
      {"a new language", [](KioskFolder& k) { k.with("deck/de.po", ""); }, true},
      {"one gone", [](KioskFolder& k) { fs::remove(k.path() / "deck/fr.txt"); }, true},
      {"the deck gone", [](KioskFolder& k) { fs::remove_all(k.path() / "deck"); }, true},
      {"renamed",
       [](KioskFolder& k) { fs::rename(k.path() / "deck/fr.txt", k.path() / "deck/de.txt"); },
       true},
      {"a drop-in", [](KioskFolder& k) { k.with("lectern.toml.d/20.toml", ""); }, true},
      {"the theme", [](KioskFolder& k) { k.with("theme.toml", ""); }, true},
      {"a picture", [](KioskFolder& k) { k.with("logo.png", "x"); }, true},
      {"100 MB", [](KioskFolder& k) { fs::resize_file(k.path() / "deck/en.txt", 100'000'000); },
       true},
      {"a FIFO",
       [](KioskFolder& k) {
         fs::remove(k.path() / "deck/en.txt");
         REQUIRE(mkfifo((k.path() / "deck/en.txt").c_str(), 0600) == 0);
       },
       true},
      {"a device",
       [](KioskFolder& k) {
         fs::remove(k.path() / "deck/en.txt");
         fs::create_symlink("/dev/zero", k.path() / "deck/en.txt");
       },
       true},
      {"a symlink loop",
       [](KioskFolder& k) {
         fs::remove(k.path() / "deck/en.txt");
         fs::create_symlink("en.txt", k.path() / "deck/en.txt");
       },
       true},
      {"a loop in place of the deck",
       [](KioskFolder& k) {
         fs::remove_all(k.path() / "deck");
         fs::create_symlink("deck", k.path() / "deck");
       },
       true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    KioskFolder kiosk;
    const Sources sources = kiosk.load().sources;
    const std::string before = fingerprint(sources);
    row.change(kiosk);
    CHECK((fingerprint(sources) != before) == row.differs);
  }
}

TEST_CASE("what may not be read is another content than what may") {
  KioskFolder kiosk;
  const Sources sources = kiosk.load().sources;
  const std::string before = fingerprint(sources);
  const bool is_root = geteuid() == 0;
  fs::permissions(kiosk.path() / "deck/en.txt", fs::perms::none);
  fs::permissions(kiosk.path(), fs::perms::all);
  if (is_root) REQUIRE(seteuid(65534) == 0);
  const std::string locked = fingerprint(sources);
  if (is_root) REQUIRE(seteuid(0) == 0);
  CHECK(locked != before);
}

TEST_CASE("a snapshot reads as the files did when it was taken, whatever becomes of them") {
  KioskFolder kiosk;
  int reads = 0;
  struct Counting final : FileReader {
    explicit Counting(int& reads_made) : count(reads_made) {}
    std::shared_ptr<const std::string> read(const fs::path& file, std::size_t most) const override {
      if (!file.string().starts_with(LECTERN_ASSETS)) ++count;
      return disk_reader().read(file, most);
    }
    std::vector<std::string> list(const fs::path& folder) const override {
      return disk_reader().list(folder);
    }
    int& count;
  };
  const OpenedContent opened = open_content(
      [&](const FileReader& files) { return load_config(kiosk.file(), LECTERN_ASSETS, files); },
      Counting(reads));
  CHECK(opened.problems.empty());
  CHECK(reads == 9);  // each of its files once
  const fs::path deck = kiosk.path() / "deck";
  kiosk.with("deck/en.txt", "Half a sen").with("deck/de.txt", "Hallo.");
  fs::remove(deck / "fr.txt");
  CHECK(*opened.snapshot->read(deck / "en.txt") == KioskFolder::english);
  CHECK(opened.snapshot->list(deck) == std::vector<std::string>{"deck.toml", "en.txt", "fr.txt"});
  CHECK_THROWS_AS(opened.snapshot->read(deck / "de.txt"), Failure);
  const deck::Deck read = deck::read(opened.config.deck, *opened.snapshot);
  CHECK(read.speeches.size() == 2);
  CHECK(opened.snapshot->own_files().size() == 9);
}
