// Texts are matched by what translators keep: how many paragraphs there are, what kinds, and when
// they are said.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "deck/deck.h"
#include "deck/staleness.h"
#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// A deck whose first file is the original.
Deck read_files(const Files& files) {
  TemporaryFolder folder;
  std::string toml;
  for (const auto& [name, text] : files) {
    const std::string tag = name.substr(0, name.find('.'));
    toml += "[languages." + tag + "]\nstatus = \"" + (toml.empty() ? "original" : "unofficial") +
            "\"\n";
    folder.with(name, text);
  }
  folder.with("deck.toml", toml);
  return read(folder.path());
}

std::string problems_of(const Files& files) { return test::dump(read_files(files).problems); }

/// How many beads not all languages have something of.
std::size_t unmatched(const Deck& deck) {
  std::size_t count = 0;
  for (const Bead& bead : deck.beads) {
    for (const IndexRange sentences : bead.sentences) count += sentences.empty();
  }
  return count;
}

const std::string walk =
    "# The walk\n\nThank you all for coming.\n\nThere are two rules:\n\n- stay on the path;\n\n"
    "- leave the nests alone, even those that look empty to you.\n\n# Lunch\n\nWe eat at noon.\n";

}  // namespace

TEST_CASE("as many paragraphs on both sides are matched one by one, whatever they end in") {
  for (const Files& files : {
           Files{{"en.txt", walk},
                 {"es.txt",
                  "# El paseo\n\nGracias a todos por venir.\n\nHay dos reglas que les pido que "
                  "respeten.\n\n- quédense en el camino,\n\n- no toquen los nidos, ni siquiera los "
                  "vacíos.\n\n# La comida\n\nComemos a las doce."}},
           Files{{"en.txt", walk},
                 {"ja.txt",
                  "# 散策\n\nお集まりいただきありがとうございます。\n\n守っていただくことが二つあり"
                  "ます。\n\n- 道から外れないこと\n\n- 空に見えても、巣には手を触れないこと\n\n# "
                  "昼食\n\n正午に食事です。"}},
           Files{{"en.txt", walk},
                 {"th.txt",
                  "# การเดิน\n\nขอบคุณทุกท่านที่มา\n\nมีกฎสองข้อ\n\n- เดินตามทางเท่านั้น\n\n- "
                  "อย่าแตะต้องรัง แม้จะดูเหมือนว่างเปล่า\n\n# อาหารกลางวัน\n\nเราทานอาหารตอนเที่ยง"}},
       }) {
    const Deck deck = read_files(files);
    CAPTURE(files.back().first);
    CHECK(test::dump(deck.problems) == "");
    CHECK(deck.beads.size() == 7);
    CHECK(unmatched(deck) == 0);
  }
}

TEST_CASE("a heading that a translation lacks is missing, and the original's stays by itself") {
  const Deck deck = read_files(
      {{"en.txt", walk},
       {"de.txt",
        "# Der Weg\n\nIch danke Ihnen allen für Ihr Kommen.\n\nEs gibt zwei Regeln:\n\n- bleiben "
        "Sie auf dem Weg;\n\n- lassen Sie die Nester in Ruhe, auch die, die leer aussehen.\n\nWir "
        "essen um zwölf."}});
  CHECK(test::dump(deck.problems) == "de.txt:11:1 warning missing-translation\n");
  REQUIRE(deck.beads.size() == 7);
  CHECK(deck.beads[5].heading);
  CHECK(deck.beads[5].sentences[1].empty());
}

TEST_CASE("what strays into a translation stands alone and is named") {
  for (const std::string stray : {"Das alte Haus", "Am Hafen", "Die Nester"}) {
    CAPTURE(stray);
    const Deck deck =
        read_files({{"en.txt", walk},
                    {"de.txt",
                     "# Der Weg\n\nIch danke Ihnen allen für Ihr Kommen.\n\nEs gibt zwei "
                     "Regeln:\n\n- bleiben Sie auf dem Weg;\n\n- lassen Sie die Nester in "
                     "Ruhe, auch die, die leer aussehen.\n\n" +
                         stray + "\n\n# Mittag\n\nWir essen um zwölf."}});
    CHECK(test::dump(deck.problems) == "de.txt:11:1 warning extra-passage\n");
    CHECK(unmatched(deck) == 1);
  }
}

TEST_CASE("what is said at the same time is the same, whatever the lengths and full stops") {
  const std::string times[] = {"00:01.000 --> 00:03.500", "00:03.500 --> 00:09.000",
                               "00:09.100 --> 00:10.000", "00:10.000 --> 00:14.000",
                               "00:14.000 --> 00:20.000"};
  const auto subtitles = [&](const std::vector<std::string>& cues) {
    std::string text = "WEBVTT\n";
    for (std::size_t i = 0; i < cues.size(); ++i) text += "\n" + times[i] + "\n" + cues[i] + "\n";
    return text;
  };
  const Deck deck = read_files(
      {{"en.vtt",
        subtitles({"The tide is out.", "You can walk to the island, if you hurry.", "Do not.",
                   "The water comes back faster than you run.", "It is cold."})},
       {"pl.vtt",
        subtitles({"Odpływ", "Na wyspę da się dojść pieszo", "Proszę tego nie robić nigdy",
                   "Woda wraca", "Jest zimna, naprawdę zimna i głęboka."})}});
  CHECK(test::dump(deck.problems) == "");
  REQUIRE(deck.beads.size() == 5);
  for (std::size_t bead = 0; bead < 5; ++bead) {
    CHECK(source_of(deck, bead, 0).begin.line == source_of(deck, bead, 1).begin.line);
  }
}

TEST_CASE("a break in a sentence is mended where the other languages have none there") {
  const std::string recitals =
      "Помня обо всём том, что наши города пережили за эти долгие годы и\n\nжелая мира для всех, "
      "кто "
      "живёт на этих берегах сегодня и завтра и\n\nпризнавая право каждого человека говорить на "
      "языке "
      "своих отцов и\n\nмы собрались сегодня здесь.";
  CHECK(read_files({{"ru.txt", recitals}}).speeches[0].paragraphs.size() == 1);
  const Deck kept = read_files({{"en.txt",
                                 "Remembering all that our cities went through in those long "
                                 "years,\n\nWishing peace for all who "
                                 "live on these shores today and tomorrow,\n\nKnowing that "
                                 "everyone has the right to speak as "
                                 "their fathers did,\n\nWe are gathered here today."},
                                {"ru.txt", recitals}});
  CHECK(kept.speeches[1].paragraphs.size() == 4);
  CHECK(test::dump(kept.problems) == "");

  const std::string broken =
      "Thank you.\n\nThe principle was agreed by all heads of State and Government at the 2005\n\n"
      "World Summit.\n\nWe keep it.";
  CHECK(problems_of({{"en.txt", broken}}) == "en.txt:5:1 note mended-break\n");
  CHECK(problems_of(
            {{"en.txt", broken},
             {"fr.txt",
              "Merci.\n\nLe principe a été adopté par tous les chefs d’État et de gouvernement "
              "au Sommet mondial de 2005.\n\nNous y tenons."}}) ==
        "en.txt:5:1 note mended-break\n");
}

TEST_CASE("items before the last of a list are never half a sentence") {
  const char* text = "The house has\n\na roof of slate; and\n\na door of oak.\n\nCome in.";
  CHECK(read_files({{"en.txt", text}}).speeches[0].paragraphs.size() > 2);
}

TEST_CASE("the number of a page is nobody's half, whatever languages are beside it") {
  const Deck deck = read_files(
      {{"en.txt", walk},
       {"de.txt",
        "# Der Weg\n\nIch danke Ihnen allen für Ihr Kommen.\n\nEs gibt zwei "
        "Regeln:\n\n- bleiben Sie auf dem Weg;\n\n- lassen Sie die Nester in "
        "Ruhe, auch die, die leer aussehen.\n\nSeite 2 von 3\n\n# Mittag\n\nWir essen um "
        "zwölf."}});
  CHECK(unmatched(deck) == 0);
  CHECK(deck.speeches[1].paragraphs.size() == deck.speeches[0].paragraphs.size());
}

TEST_CASE("a fingerprint is of the letters, not of how they are encoded") {
  CHECK(fingerprint("me\u0301moire") == fingerprint("mémoire"));
  CHECK(fingerprint("\u1112\u1161\u11AB") == fingerprint("한"));
  CHECK(fingerprint("un\u00A0\u202Fmot") == fingerprint("un mot"));
  CHECK(fingerprint("Mot") != fingerprint("mot"));
}

TEST_CASE("what is missing is not accepted with the rest") {
  const Deck deck = read_files(
      {{"en.txt", walk},
       {"de.txt",
        "# Der Weg\n\nIch danke Ihnen allen für Ihr Kommen.\n\nEs gibt zwei Regeln:\n\n- bleiben "
        "Sie auf dem Weg;\n\n- lassen Sie die Nester in Ruhe, auch die, die leer aussehen.\n\nWir "
        "essen um zwölf."}});
  const auto accepted = fingerprints_said_in(deck, 1);
  CHECK(accepted.size() == 6);
  CHECK(std::find(accepted.begin(), accepted.end(), fingerprint("Lunch")) == accepted.end());
}
