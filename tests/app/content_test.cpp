// lectern content: what is kept is listed, and put back.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "base/system/file.h"
#include "content/content_store.h"
#include "content/target.h"
#include "support/environment.h"
#include "support/kiosk_folder.h"
#include "support/program.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// A kiosk of which two generations are kept: the first in English and French, the second in German
/// too, with other English.
struct Museum {
  Museum() {
    keep();
    kiosk.with("deck/en.txt", "The second English.").with("deck/de.txt", "Wir sind hier.");
    kiosk.with("lectern.toml.d/20-later.toml", "pace.settle = 2.0\n");
    keep();
  }

  void keep() {
    const Sources sources = kiosk.load().sources;
    ContentStore store(state.path());
    using namespace std::chrono_literals;
    const std::chrono::sys_seconds now(1'800'000'000s);
    REQUIRE(store.save(*snapshot_of(sources), now) == std::nullopt);
  }
  Outcome content(const std::string& arguments) const {
    return lectern_with("content --state " + state.path().string() + ' ' + arguments);
  }
  fs::path deck(const char* name) const { return kiosk.path() / "deck" / name; }

  TemporaryFolder state;
  KioskFolder kiosk;
};

}  // namespace

TEST_CASE("content lists what is kept, newest first, and says what is damaged") {
  const Museum museum;
  const std::string path = museum.kiosk.file().string();
  CHECK(museum.content("").output == "2  sound    2027-01-15T08:00:00Z  " + path + "  de en fr\n" +
                                         "1  sound    2027-01-15T08:00:00Z  " + path + "  en fr\n");
  const json list = json::parse(museum.content("--json").output);
  CHECK(list.size() == 2);
  CHECK(list[0].at("id") == 2);
  CHECK(list[0].at("kind") == "configuration");
  CHECK(list[0].at("path") == path);
  CHECK(list[0].at("saved") == "2027-01-15T08:00:00Z");
  CHECK(list[0].at("languages") == json{"de", "en", "fr"});
  CHECK(list[0].at("sound") == true);

  write_file(museum.state.path() / "content/2/manifest", "");
  const Outcome damaged = museum.content("");
  CHECK(damaged.status == 1);
  CHECK(damaged.output.starts_with("2  damaged  "));
  CHECK(json::parse(museum.content("--json").output)[0].at("sound") == false);
  CHECK(museum.content("restore 2 2>&1").output.ends_with("; nothing is changed\n"));
  CHECK(museum.content("restore 2 2>&1").status == 1);
  CHECK(museum.content("restore 3 2>&1").output.starts_with("lectern: there is no content 3 in "));
}

TEST_CASE("after restore the content is exactly what it was, and nothing is lost") {
  Museum museum;
  const std::string was =
      ContentStore(museum.state.path()).generations().back().manifest.fingerprint;
  museum.kiosk.with("deck/fr.txt", "Jamais gardé.").with("deck/notes.txt", "mine");
  museum.kiosk.with("deck/en.po", "msgid").with("theme.toml", "broken");
  fs::remove(museum.kiosk.path() / "logo.png");

  const Outcome outcome = museum.content("restore 1 2>&1");
  CHECK(outcome.status == 0);
  fs::remove(museum.deck("notes.txt"));
  CHECK(fingerprint(museum.kiosk.load().sources) == was);
  // What was never kept is beside; the second generation has the English that was there.
  CHECK(read_file(museum.deck("fr.txt.before-restore")) == "Jamais gardé.");
  CHECK(read_file(museum.deck("en.po.before-restore")) == "msgid");
  CHECK(read_file(museum.deck("de.txt.before-restore")) == "Wir sind hier.");
  CHECK(read_file(museum.kiosk.path() / "theme.toml.before-restore") == "broken");
  CHECK(fs::exists(museum.kiosk.path() / "lectern.toml.d/20-later.toml.before-restore"));
  CHECK(!fs::exists(museum.deck("en.txt.before-restore")));
  CHECK(outcome.output.find("fr.txt: kept as fr.txt.before-restore\n") != std::string::npos);
  CHECK(outcome.output.find("en.txt: restored\n") != std::string::npos);

  CHECK(museum.content("restore 1 2>&1").output == "");
  museum.kiosk.with("deck/fr.txt", "Encore autre chose.");
  CHECK(museum.content("restore 1 2>/dev/null").status == 0);
  CHECK(read_file(museum.deck("fr.txt.before-restore-2")) == "Encore autre chose.");
}

TEST_CASE("restore brings back what is gone, and what something else stands in the place of") {
  Museum museum;
  const std::string was =
      ContentStore(museum.state.path()).generations().front().manifest.fingerprint;
  SUBCASE("the whole deck is gone") { fs::remove_all(museum.kiosk.path() / "deck"); }
  SUBCASE("a folder in place of a text") {
    fs::remove(museum.deck("en.txt"));
    fs::create_directories(museum.deck("en.txt") / "within");
  }
  SUBCASE("a link to nowhere") {
    fs::remove(museum.deck("en.txt"));
    fs::create_symlink("nowhere", museum.deck("en.txt"));
  }
  SUBCASE("a link to a text, which stays a link") {
    museum.kiosk.with("shared.txt", "Another.");
    fs::remove(museum.deck("en.txt"));
    fs::create_symlink("../shared.txt", museum.deck("en.txt"));
  }
  const bool linked = fs::exists(museum.kiosk.path() / "shared.txt");
  CHECK(museum.content("restore 2 2>/dev/null").status == 0);
  CHECK(fingerprint(museum.kiosk.load().sources) == was);
  CHECK(fs::is_symlink(museum.deck("en.txt")) == linked);
}

TEST_CASE("what cannot be written is said") {
  Museum museum;
  fs::remove_all(museum.kiosk.path() / "deck");
  museum.kiosk.with("deck", "a file");
  const Outcome outcome = museum.content("restore 1 2>&1");
  CHECK(outcome.status == 1);
  CHECK(outcome.output.find("Not a directory") != std::string::npos);
}

TEST_CASE("restore --out unpacks into an empty folder, where nothing stands in the way") {
  Museum museum;
  const fs::path out = museum.state.path() / "out";
  CHECK(museum.content("restore 1 --out " + out.string()).status == 0);
  CHECK(read_file(out / "deck/en.txt") == KioskFolder::english);
  CHECK(!fs::exists(out / "deck/de.txt"));
  CHECK(read_file(museum.deck("en.txt")) == "The second English.");
  const Outcome again = museum.content("restore 1 2>&1 --out " + out.string());
  CHECK(again.status == 1);
  CHECK(again.output.ends_with("out is not empty; nothing is changed\n"));
}

namespace {

constexpr uid_t somebody = 12345;

void give(const fs::path& folder) {
  REQUIRE(lchown(folder.c_str(), somebody, somebody) == 0);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    REQUIRE(lchown(entry.path().c_str(), somebody, somebody) == 0);
  }
}

/// What somebody who may write what is kept can make of it: sound, as far as that can be told.
struct Forger {
  explicit Forger(const Museum& museum) : folder(museum.state.path() / "content/1") {
    manifest = *parse_manifest(read_file(folder / "manifest"));
  }
  void write(const fs::path& path, std::string_view bytes) {
    std::erase_if(manifest.files, [&](const KeptFile& file) { return file.path == path; });
    manifest.files.push_back({path, sha256(bytes)});
    const fs::path copy = Generation{1, folder, {}, {}}.copy_of(path);
    make_folders(copy.parent_path());
    replace_file(copy, bytes);
    write_file(folder / "manifest", to_text(manifest));
  }

  fs::path folder;
  Manifest manifest;
};

}  // namespace

TEST_CASE("restore writes nothing that the content's own configuration does not read") {
  const Museum museum;
  const fs::path elsewhere = museum.kiosk.path() / "elsewhere.txt";
  Forger(museum).write(elsewhere, "forged");
  const Outcome outcome = museum.content("restore 1 2>&1");
  CHECK(outcome.status == 1);
  CHECK(outcome.output.ends_with("does not read; nothing is changed\n"));
  CHECK(!fs::exists(elsewhere));
  CHECK(read_file(museum.deck("en.txt")) == "The second English.");
}

TEST_CASE("what another user keeps is put back where the kiosk's content is, and nowhere else") {
  if (geteuid() != 0) return;
  const Museum museum;
  const std::string file = ' ' + museum.kiosk.file().string() + " 2>&1";
  const fs::path elsewhere = museum.kiosk.path() / "root";
  fs::create_directory(elsewhere);
  std::string said;
  SUBCASE("a kiosk that nobody plays is to be named") {
    give(museum.state.path());
    const Outcome outcome = museum.content("restore 1 2>&1");
    CHECK(outcome.status == 1);
    CHECK(outcome.output.find("`lectern content restore 1 " + museum.kiosk.file().string()) !=
          std::string::npos);
    CHECK(read_file(museum.deck("en.txt")) == "The second English.");
    CHECK(museum.content("restore 1" + file).status == 0);
    CHECK(read_file(museum.deck("en.txt")) == KioskFolder::english);
  }
  SUBCASE("a forged configuration names another folder") {
    Forger forger(museum);
    forger.manifest.files.clear();
    fs::remove_all(forger.folder / "root");
    forger.write(museum.kiosk.file(), "deck = \"root\"\n");
    forger.write(elsewhere / "en.txt", "forged");
    give(museum.state.path());
    said = museum.content("restore 1" + file).output;
    CHECK(said.find("root/en.txt: not restored: the configuration that is there") !=
          std::string::npos);
    CHECK(said.find("once more for the files that it names") != std::string::npos);
    CHECK(fs::is_empty(elsewhere));
  }
  SUBCASE("a copy is a link to what only root may read") {
    Forger forger(museum);
    const fs::path secret = elsewhere / "secret";
    write_file(secret, "root's");
    REQUIRE(chmod(secret.c_str(), 0600) == 0);
    forger.write(museum.deck("en.txt"), "root's");
    const fs::path copy = Generation{1, forger.folder, {}, {}}.copy_of(museum.deck("en.txt"));
    fs::remove(copy);
    fs::create_symlink(secret, copy);
    give(museum.state.path());
    CHECK(museum.content("restore 1" + file).status == 1);
    CHECK(read_file(museum.deck("en.txt")) == "The second English.");
  }
  SUBCASE("the deck's owner has put a link where its folder was") {
    give(museum.kiosk.path() / "deck");
    fs::rename(museum.kiosk.path() / "deck", museum.kiosk.path() / "moved");
    fs::create_symlink(elsewhere, museum.kiosk.path() / "deck");
    REQUIRE(lchown((museum.kiosk.path() / "deck").c_str(), somebody, somebody) == 0);
    CHECK(museum.content("restore 1" + file).status == 1);
    CHECK(fs::is_empty(elsewhere));
  }
}

TEST_CASE("where no configuration was found, those that would be read instead are sources") {
  TemporaryFolder home;
  const Environment named("LECTERN_CONFIG", std::nullopt);
  const Environment config("XDG_CONFIG_HOME", home.path().string());
  const Sources none = open_content(Target{}).snapshot->sources();
  const auto has = [](const Sources& sources, const fs::path& file) {
    return std::count(sources.texts.begin(), sources.texts.end(), file) == 1;
  };
  const fs::path own = home.path() / "lectern/lectern.toml";
  CHECK(none.deck.filename() == "remarks");
  CHECK(has(none, "/etc/lectern/lectern.toml"));
  CHECK(has(none, own));
  fs::create_directories(own.parent_path());
  write_file(own, "deck = \"deck\"");
  CHECK(fingerprint(none) != fingerprint(open_content(Target{}).snapshot->sources()));
  CHECK(open_content(Target{}).snapshot->sources().subject.path == own);
  CHECK(has(open_content(Target{}).snapshot->sources(), "/boot/firmware/lectern.toml"));
}
