// lectern diff, and what keeps the wording that it shows.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/system/file.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
namespace fs = std::filesystem;

namespace {

/// A deck whose German is accepted, and whose original is changed after that.
void put_changed_deck(TemporaryFolder& folder) {
  folder.with("deck/deck.toml", "[languages.en]\nstatus = \"original\"\n[languages.de]\n")
      .with("deck/en.txt", "Thank you very much.\n\nWe gather here.\n\nPeace to all of us.\n")
      .with("deck/de.txt", "Vielen Dank.\n\nWir sind hier.\n\nFriede sei mit uns allen.\n");
  CHECK(lectern_with("align deck --accept 2>/dev/null", folder.path()).status == 0);
  CHECK(lectern_with("diff deck", folder.path()).output ==
        "de: nothing has changed since it was made\n");
  folder.with("deck/en.txt", "Thank you so much.\n\nPeace to all of us.\n");
}

}  // namespace

TEST_CASE("diff shows the old wording in the new one, beside its translation") {
  TemporaryFolder folder;
  put_changed_deck(folder);
  const Outcome outcome = lectern_with("diff deck", folder.path());
  CHECK(outcome.status == 1);
  CHECK(
      outcome.output ==
      "de: 2 passages have changed since it was made; [-gone-], {+new+}\n"
      "\nen.txt:1\n    Thank you [-very-] {+so+} much.\nde.txt:1\n    Vielen Dank. Wir sind hier.\n"
      "\nen.txt: there no more\n    [-We gather here.-]\n");
  const Outcome checked = lectern_with("check deck", folder.path());
  CHECK(checked.output.find("[-very-] {+so+}") != std::string::npos);
  CHECK(checked.output.find("accepted.pot") == std::string::npos);
}

TEST_CASE("diff writes for a translator's program, in one language") {
  TemporaryFolder folder;
  put_changed_deck(folder);
  CHECK(lectern_with("diff deck --format po 2>/dev/null", folder.path()).status == 2);
  CHECK(lectern_with("diff deck --format po --language de --out de.po", folder.path()).status == 1);
  const std::string po = read_file(folder.path() / "de.po");
  CHECK(po.find("#| msgid \"Thank you very much.\"\n") != std::string::npos);
  CHECK(po == lectern_with("export deck --format po --language de", folder.path()).output);
  CHECK(lectern_with("diff deck --language fr 2>/dev/null", folder.path()).status == 1);
}

TEST_CASE("of a translation that does not say what it was made from diff says how it can") {
  TemporaryFolder folder;
  folder.with("deck/deck.toml", "[languages.en]\nstatus = \"original\"\n")
      .with("deck/en.txt", "One.\n")
      .with("deck/de.txt", "Eins.\n");
  const Outcome outcome = lectern_with("diff deck", folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.output.starts_with("de: it is not said what it was made from"));
}

TEST_CASE("a translation begun, or come as a catalogue and kept as text, has its wording too") {
  TemporaryFolder folder;
  folder.with("deck/deck.toml", "[languages.en]\nstatus = \"original\"\n")
      .with("deck/en.txt", "Thank you very much.\n\nPeace to all of us.\n")
      .with("fr.po",
            "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\nmsgid \"Thank you very much.\"\n"
            "msgstr \"Merci.\"\n\nmsgid \"Peace to us all.\"\nmsgstr \"Paix.\"\n");
  CHECK(lectern_with("new --language sw deck 2>/dev/null", folder.path()).status == 0);
  CHECK(lectern_with("import fr.po deck --as-text 2>/dev/null", folder.path()).status == 0);
  CHECK(fs::exists(folder.path() / "deck/fr.txt"));
  const Outcome outcome = lectern_with("diff deck --language fr", folder.path());
  CHECK(outcome.output.find("Peace to [-us all.-] {+all of us.+}") != std::string::npos);
}
