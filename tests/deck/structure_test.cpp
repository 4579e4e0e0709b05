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

namespace {

/// A file of cues, each from one second to another.
struct Cue {
  const char* begin;
  const char* end;
  const char* text;
};

std::string subrip_of(const std::vector<Cue>& cues) {
  std::string text;
  for (const auto& [begin, end, said] : cues) {
    text += std::string("00:00:") + begin + " --> 00:00:" + end + "\n" + said + "\n\n";
  }
  return text;
}

}  // namespace

TEST_CASE("cues that two people timed half a second apart are of one recording") {
  const Deck deck = read_files({{"en.srt", subrip_of({{"01,000", "02,400", "Who is there?"},
                                                      {"04,000", "05,000", "Nobody."},
                                                      {"09,000", "12,000", "The lamp is out."},
                                                      {"15,000", "16,000", "No!"},
                                                      {"21,000", "23,500", "Light it again."},
                                                      {"30,000", "33,000", "I have no match."}})},
                                {"ja.srt", subrip_of({{"01,500", "02,600", "誰だ"},
                                                      {"04,450", "05,300", "誰でもない"},
                                                      {"09,400", "12,300", "灯が消えている"},
                                                      {"15,500", "16,500", "だめだ"},
                                                      {"21,550", "23,800", "もう一度つけて"},
                                                      {"30,300", "33,100", "マッチがない"}})}});
  CHECK(test::dump(deck.problems) == "");
  REQUIRE(deck.beads.size() == 6);
  for (std::size_t bead = 0; bead < 6; ++bead) {
    CHECK(source_of(deck, bead, 0).begin.line == source_of(deck, bead, 1).begin.line);
  }
}

TEST_CASE("a cue is named that a translation is silent during, though its sentence is there") {
  const std::vector<Cue> english = {{"01,000", "03,000", "We walked down to the shore"},
                                    {"03,100", "05,000", "before anybody was awake,"},
                                    {"05,100", "08,000", "and counted the boats."},
                                    {"10,000", "12,000", "There were nine."}};
  std::vector<Cue> german = {{"01,000", "03,000", "Wir gingen zum Ufer hinab,"},
                             {"03,100", "05,000", "ehe jemand wach war,"},
                             {"05,100", "08,000", "und zählten die Boote."},
                             {"10,000", "12,000", "Es waren neun."}};
  CHECK(problems_of({{"en.srt", subrip_of(english)}, {"de.srt", subrip_of(german)}}) == "");
  german.erase(german.begin() + 1);
  const Deck deck = read_files({{"en.srt", subrip_of(english)}, {"de.srt", subrip_of(german)}});
  REQUIRE(test::dump(deck.problems) == "de.srt:2:1 warning doubtful-match\n");
  CHECK(deck.problems.front().message.find("en.srt:5 “before anybody was awake,”") !=
        std::string::npos);
}

TEST_CASE("of a list of short lines only what is left out is missing") {
  const std::vector<std::string> english = {
      "Maps",       "Boots and socks", "A warm coat", "Water for a day", "A whistle", "Matches",
      "Bread",      "A knife",         "Rope",        "A lamp",          "Bandages",  "Money",
      "A notebook", "Two pencils",     "Soap"};
  const std::vector<std::string> hindi = {"नक्शे",      "जूते और मोज़े", "एक गरम कोट", "एक दिन का पानी",
                                          "सीटी",     "माचिस",     "रोटी",       "चाकू",
                                          "रस्सी",     "लालटेन",     "पट्टियाँ",     "पैसे",
                                          "एक नोटबुक", "दो पेंसिलें",   "साबुन"};
  const auto text = [](const std::vector<std::string>& lines, std::size_t without) {
    std::string all;
    for (std::size_t i = 0; i < lines.size(); ++i) all += i == without ? "" : lines[i] + "\n\n";
    return all;
  };
  const Deck deck =
      read_files({{"en.txt", text(english, english.size())}, {"hi.txt", text(hindi, 8)}});
  CHECK(deck.beads.size() == english.size());
  CHECK(unmatched(deck) == 1);
}

TEST_CASE("numbers tell paragraphs apart, in whatever digits") {
  const Deck deck = read_files(
      {{"en.txt",
        "Article 12\n\nNobody may enter without knocking.\n\nArticle 13\n\nNobody may leave "
        "without a light.\n\nArticle 14\n\nEverybody may stay.\n"},
       {"fa.txt",
        "ماده ۱۲\n\nهیچ کس نباید بدون در زدن وارد شود.\n\nهیچ کس نباید بدون چراغ بیرون "
        "برود.\n\nماده ۱۴\n\n"
        "همه می‌توانند بمانند.\n"}});
  CHECK(test::dump(deck.problems) == "fa.txt:5:1 warning missing-translation\n");
  const Deck chinese =
      read_files({{"en.txt", "Article 12\n\nArticle 13\n\nArticle 14\n\nEverybody may stay.\n"},
                  {"zh.txt", "第十二条\n\n第十四条\n\n人人可以留下。\n"}});
  CHECK(source_of(chinese, 1, 1).begin.line == 0);
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
