// A deck that is begun: from texts, from nothing, and a translation for it.
#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "base/system/file.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

const std::string english =
    "Nairobi, 3 March 2024 - Opening of the hall\n\nExcellencies,\n\n"
    "Good evening to all of you who have come tonight.\n\n# What we have built\n\n"
    "We meet by the water. It carried us here in 1963.\n\n"
    "The children of this town asked for a library, and we gave them one.\n";
const std::string french =
    "Nairobi, 3 mars 2024 - Ouverture de la salle\n\nExcellences,\n\n"
    "Bonsoir à vous tous qui êtes venus ce soir.\n\n# Ce que nous avons construit\n\n"
    "Nous nous réunissons au bord de l’eau. Elle nous a portés ici en 1963.\n\n"
    "Les enfants de cette ville ont demandé une bibliothèque, et nous la leur avons donnée.\n";

class Desk {
 public:
  Desk() { with("speech.txt", english).with("Notre discours.txt", french); }
  Desk& with(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_.path() / name, std::ios::binary) << bytes;
    return *this;
  }
  Outcome run(const std::string& arguments) const {
    return lectern_with(arguments + " 2>&1", folder_.path());
  }
  bool has(const std::string& name) const { return std::filesystem::exists(folder_.path() / name); }
  std::string at(const std::string& name) const {
    return has(name) ? read_file(folder_.path() / name) : "no " + name;
  }
  /// The file with what is written below the comment that these words end.
  void fill_in(const std::string& name, const std::string& after, const std::string& words) {
    std::string text = at(name);
    const std::size_t place = text.find(after);
    REQUIRE(place != std::string::npos);
    text.insert(text.find("-->\n", place) + 4, '\n' + words + '\n');
    with(name, text);
  }

 private:
  TemporaryFolder folder_;
};

bool says(const std::string& text, const std::string& words) {
  CAPTURE(text);
  const bool found = text.find(words) != std::string::npos;
  CHECK_MESSAGE(found, words);
  return found;
}

}  // namespace

TEST_CASE("a deck is begun from texts, in languages that nobody has to say") {
  Desk desk;
  const Outcome outcome = desk.run("new 'my deck' speech.txt 'Notre discours.txt'");
  CHECK(outcome.status == 0);
  says(outcome.output, "speech.txt seems to be in English (en)");
  says(outcome.output, "a speech in English (en), translated into French (fr)");
  says(outcome.output, "`lectern check 'my deck'`");
  CHECK(desk.at("my deck/en.txt") == english);
  CHECK(desk.at("my deck/fr.txt") == french);
  says(desk.at("my deck/deck.toml"), "[languages.en]\nstatus = \"original\"");
  says(desk.at("my deck/deck.toml"), "[languages.fr]\nstatus = \"unofficial\"\n");
  CHECK(desk.run("check 'my deck' --quiet").output.empty());
}

TEST_CASE("a deck that is begun overwrites nothing, and leaves nothing when it fails") {
  Desk desk;
  CHECK(desk.run("new deck speech.txt").status == 0);
  desk.with("deck/en.txt", "Mine.\n");
  for (const char* arguments :
       {"new deck speech.txt", "new deck", "new speech.txt", "new --language en deck"}) {
    CAPTURE(arguments);
    const Outcome outcome = desk.run(arguments);
    CHECK(outcome.status == 1);
    says(outcome.output, "is there already");
  }
  CHECK(desk.at("deck/en.txt") == "Mine.\n");
  desk.with("numbers.txt", "1 2 3\n")
      .with("odd.rtf", "{}")
      .with("fr.po", "msgid \"\"\nmsgstr \"\"\n");
  for (const char* from : {"speech.txt speech.txt", "speech.txt numbers.txt", "speech.txt odd.rtf",
                           "fr.po", "speech.txt --language qqx-zz"}) {
    CAPTURE(from);
    CHECK(desk.run(std::string("new other ") + from).status == 1);
    CHECK_FALSE(desk.has("other"));
  }
  CHECK(desk.run("new other missing.txt").status == 2);
}

TEST_CASE("a deck of nothing says how to go on, and is told to be empty") {
  Desk desk;
  CHECK(desk.run("new deck --language sw").status == 0);
  says(desk.at("deck/sw.txt"), "A blank line ends a paragraph.");
  const Outcome empty = desk.run("check deck");
  CHECK(empty.status == 1);
  says(empty.output, "sw.txt:1:1: error: nothing is written in it yet, and it is the original");
  desk.with("deck/sw.txt", desk.at("deck/sw.txt") + "\nHabari za jioni kwenu nyote.\n");
  CHECK(desk.run("check deck --quiet").output.empty());
}

TEST_CASE("a translation that is begun has the original in comments, and is filled in piecemeal") {
  Desk desk;
  desk.run("new deck speech.txt");
  const Outcome begun = desk.run("new --language sw deck");
  CHECK(begun.status == 0);
  says(begun.output, "deck.toml: what was there is kept as deck.toml.before-new");
  says(desk.at("deck/sw.txt"), "<!-- # What we have built -->\n\n<!-- We meet by the water.");
  const Outcome none = desk.run("check deck");
  says(none.output, "sw.txt:1:1: warning: nothing is written in it yet");
  says(none.output, "1 language, ");
  CHECK(none.output.find("before-new") == std::string::npos);
  CHECK(desk.run("timeline deck").status == 0);

  desk.fill_in("deck/sw.txt", "Good evening", "Habari za jioni kwenu nyote mliokuja usiku huu.");
  desk.fill_in("deck/sw.txt", "The children", "Watoto wa mji huu waliomba maktaba, nasi tukawapa.");
  const Outcome half = desk.run("check deck");
  says(half.output, "2 languages, ");
  says(half.output, "missing-translation");
  CHECK(half.output.find("stale") == std::string::npos);
  CHECK(half.output.find(" error: ") == std::string::npos);
}

TEST_CASE("what stands in a passage does not end the comment that it is put into") {
  Desk desk;
  desk.with("en.txt", "An arrow --> goes on.\n\n[[thanks]] Thank you all.\n");
  CHECK(desk.run("new deck en.txt").status == 0);
  CHECK(desk.run("new --language de deck").status == 0);
  says(desk.at("deck/de.txt"), "<!-- [[thanks]] Thank you all. -->\n");
  says(desk.run("check deck").output, "de.txt:1:1: warning: nothing is written in it yet");
}
