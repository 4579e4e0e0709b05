// Verbs that write: where, and what becomes of what was there.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/system/file.h"
#include "support/environment.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
namespace fs = std::filesystem;

namespace {

/// A deck in English and French, and what came for it.
struct Desk {
  Desk() {
    folder.with("deck/en.txt", "One.\n\nTwo.\n")
        .with("deck/fr.txt", "Un.\n\nDeux.\n")
        .with("deck/deck.toml", "[languages.en]\nstatus = \"original\"\n")
        .with("come/fr.txt", "Une.\n\nDeux.\n")
        .with("come/fr.po",
              "msgid \"\"\nmsgstr \"Language: fr\\nLast-Translator: She\\n\"\n\n"
              "msgid \"One.\"\nmsgstr \"Une.\"\n\nmsgid \"Two.\"\nmsgstr \"Deux.\"\n");
  }

  Outcome with(const std::string& arguments) const {
    return lectern_with(arguments + " 2>&1", folder.path());
  }
  fs::path at(const std::string& name) const { return folder.path() / name; }

  /// The deck's files by name.
  std::map<std::string, std::string> deck() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(at("deck"))) {
      files[entry.path().filename().string()] = read_file(entry.path());
    }
    return files;
  }

  TemporaryFolder folder;
  /// What is written without a TARGET must not be the remarks.
  Environment configuration{"LECTERN_CONFIG", "nowhere"};
};

/// The command that is said to take it back.
std::string way_back(const std::string& said) {
  const std::string before = "to take it back: ";
  const std::size_t at = said.find(before);
  if (at == std::string::npos) return "";
  return said.substr(at + before.size(), said.find('\n', at) - at - before.size());
}

}  // namespace

TEST_CASE("a verb that writes into a deck is told which, and no empty name") {
  const Desk desk;
  struct Row {
    std::string arguments;
    std::string says;
  };
  for (const Row& row :
       {Row{"import come/fr.po", "lectern import: TARGET is required"},
        Row{"import come/fr.po ''", "lectern import: TARGET: must not be empty"},
        Row{"align --accept", "lectern align: TARGET is required"},
        Row{"align --accept --config ''", "lectern align: --config: must not be empty"},
        Row{"check ''", "lectern check: TARGET: must not be empty"},
        Row{"content restore 1 --out ''", "lectern content restore: --out: must not be empty"},
        Row{"export deck --language fr --format po --out ''",
            "lectern export: --out: must not be empty"}}) {
    CAPTURE(row.arguments);
    const Outcome outcome = desk.with(row.arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.output.starts_with(row.says));
  }
  write_file(desk.at("kiosk.toml"), "deck = \"deck\"\n");
  CHECK(desk.with("import come/fr.po --config kiosk.toml").status == 0);
  CHECK(fs::exists(desk.at("deck/fr.po")));
}

TEST_CASE("what is imported over is kept beside it, unread, and comes back with the command said") {
  struct Row {
    std::string arguments;
    std::string kept;
  };
  for (const Row& row : {Row{"import come/fr.txt deck", "fr.txt.before-import"},
                         Row{"import come/fr.po deck", "fr.txt.before-import"},
                         Row{"import come/fr.po deck --as-text", "fr.txt.before-import"},
                         Row{"import 'deck/fr.po' deck", "fr.txt.before-import"},
                         Row{"align deck --accept", "deck.toml.before-accept"}}) {
    CAPTURE(row.arguments);
    Desk desk;
    if (row.arguments.find("deck/fr.po") != std::string::npos) {
      fs::rename(desk.at("come/fr.po"), desk.at("deck/fr.po"));
    }
    const auto before = desk.deck();
    const Outcome outcome = desk.with(row.arguments);
    CHECK(outcome.status == 0);
    CAPTURE(outcome.output);
    CHECK(outcome.output.find("kept as " + row.kept + '\n') != std::string::npos);
    CHECK(desk.deck().contains(row.kept));
    CHECK(desk.with("check deck").output.find("before-") == std::string::npos);
    REQUIRE(std::system(("cd /; " + way_back(outcome.output)).c_str()) == 0);
    CHECK(desk.deck() == before);
  }
}

TEST_CASE("what is imported anew and says the same leaves nothing behind") {
  const Desk desk;
  CHECK(desk.with("import come/fr.po deck").status == 0);
  const auto once = desk.deck();
  const Outcome again = desk.with("import come/fr.po deck");
  CHECK(desk.deck() == once);
  CHECK(again.output.find("kept as") == std::string::npos);
}

TEST_CASE("what was kept before is never written over") {
  Desk desk;
  for (const char* text : {"Une.\n", "La une.\n", "A la une.\n"}) {
    desk.folder.with("come/fr.txt", text);
    CHECK(desk.with("import come/fr.txt deck").status == 0);
  }
  const auto deck = desk.deck();
  CHECK(deck.at("fr.txt.before-import") == "Un.\n\nDeux.\n");
  CHECK(deck.at("fr.txt.before-import-2") == "Une.\n");
  CHECK(deck.at("fr.txt.before-import-3") == "La une.\n");
}

TEST_CASE("a file whose name a shell would read is kept, and comes back") {
  Desk desk;
  fs::rename(desk.at("deck"), desk.at("it's a $(deck)"));
  const Outcome outcome = desk.with("import come/fr.po \"it's a \\$(deck)\"");
  CHECK(outcome.status == 0);
  REQUIRE(std::system(("cd /; " + way_back(outcome.output)).c_str()) == 0);
  CHECK(read_file(desk.at("it's a $(deck)/fr.txt")) == "Un.\n\nDeux.\n");
  CHECK_FALSE(fs::exists(desk.at("it's a $(deck)/fr.po")));
}

TEST_CASE("a link that is written to stays one, and what it names changes") {
  struct Row {
    std::string arguments;
    std::string link;
  };
  for (const Row& row : {Row{"import come/fr.txt deck", "deck/fr.txt"},
                         Row{"import come/fr.po deck --as-text", "deck/deck.toml"},
                         Row{"align deck --accept", "deck/deck.toml"},
                         Row{"export deck --language fr --format txt --out out", "out"},
                         Row{"care deck --panel 64x36 --for 10s --out out", "out"},
                         Row{"render deck --panel 64x36 --out . --proof out", "out"},
                         Row{"proof deck --panel 64x36 --out out.html", "out.html"},
                         Row{"render deck --panel 64x36 --out . --slide 1", "001-en.png"}}) {
    CAPTURE(row.arguments);
    Desk desk;
    desk.folder.with("far/away", "");
    if (fs::exists(desk.at(row.link))) fs::rename(desk.at(row.link), desk.at("far/away"));
    fs::create_symlink(desk.at("near"), desk.at(row.link));
    fs::create_symlink("far/away", desk.at("near"));
    const std::string before = read_file(desk.at("far/away"));
    const Outcome outcome = desk.with(row.arguments);
    CAPTURE(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(fs::is_symlink(desk.at(row.link)));
    CHECK(fs::is_symlink(desk.at("near")));
    CHECK(read_file(desk.at("far/away")) != before);
    if (const std::string back = way_back(outcome.output); !back.empty()) {
      REQUIRE(std::system(("cd /; " + back).c_str()) == 0);
      CHECK(fs::is_symlink(desk.at(row.link)));
      CHECK(read_file(desk.at("far/away")) == before);
    }
  }
}
