// Translations that come and go as catalogues, and as subtitles, in place of a text.
#include "deck/format/catalogue.h"

#include <doctest/doctest.h>

#include <string>

#include "deck/speech.h"
#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;
using namespace std::chrono_literals;

namespace {

const LanguageTag french = *LanguageTag::parse("fr");

std::string catalogue(const TemporaryFolder& folder, const LanguageTag& language = french) {
  return to_po(catalogue_of(read(folder.path()), language, "2026-01-02 03:04+0000"));
}

std::string problems_in(const TemporaryFolder& folder) {
  Problems problems = read(folder.path()).problems;
  std::erase_if(problems,
                [](const Problem& problem) { return problem.severity == Severity::Note; });
  return test::dump(problems);
}

/// What `catalogue` says between two contexts, without the header.
bool says(const std::string& po, const std::string& lines) { return po.find(lines) != po.npos; }

}  // namespace

TEST_CASE("a catalogue has an entry for each paragraph, named by its anchor or its number") {
  TemporaryFolder folder;
  folder.with("deck.toml", "title = \"T\"\n[languages.en]\nstatus = \"original\"\n")
      .with("en.txt", "[[call]] We must act.\n\nWe will not wait.\n")
      .with("fr.txt", "Il faut agir.\n\nNous n’attendrons pas.\n");
  const std::string po = catalogue(folder);
  CHECK(says(po, "\"Language: fr\\n\""));
  CHECK(says(po, "msgctxt \"deck:title\"\nmsgid \"T\"\nmsgstr \"\"\n"));
  CHECK(says(po,
             "#: en.txt:1\nmsgctxt \"call\"\nmsgid \"We must act.\"\nmsgstr \"Il faut agir.\"\n"));
  CHECK(says(po, "#: en.txt:3\nmsgctxt \"p2\"\nmsgid \"We will not wait.\"\n"));
}

TEST_CASE("a catalogue for a language that the deck has not is one to fill in") {
  TemporaryFolder folder;
  folder.with("en.txt", "We must act.\n\nWe will not wait.\n");
  const std::string po = catalogue(folder, *LanguageTag::parse("sw"));
  CHECK(says(po, "\"Language: sw\\n\""));
  CHECK(says(po, "msgctxt \"p1\"\nmsgid \"We must act.\"\nmsgstr \"\"\n"));
  folder.with("sw.po", po);
  CHECK(problems_in(folder) == "sw.po:1:1 warning not-begun\n");
  CHECK(read(folder.path()).problems.front().message ==
        "no entry is translated yet: this language is left out");
}

TEST_CASE("what a translator merged, split or added comes and goes unchanged") {
  const std::string translation =
      "Le premier paragraphe dit une chose.\n\nPuis il en dit encore une autre.\n\nLe deuxième est "
      "bref. Le troisième paragraphe se poursuit bien plus longtemps.\n\nFin.\n";
  for (const std::string addition : {"", "\nUne phrase que seule cette traduction contient.\n"}) {
    TemporaryFolder folder;
    folder
        .with("en.txt",
              "The first paragraph says one thing. And then it says another one.\n\nThe second is "
              "short.\n\nThe third paragraph goes on for quite a while longer.\n\nThe end.\n")
        .with("fr.txt", translation + addition);
    const Deck before = read(folder.path());
    const std::string po = catalogue(folder);
    std::filesystem::remove(folder.path() / "fr.txt");
    folder.with("fr.po", po);
    const Deck after = read(folder.path());
    const auto whole = [](const Deck& deck) {
      const Speech& speech = deck.speeches.back();
      return text_of(speech, {0, speech.sentences.size()});
    };
    CHECK(whole(before) == whole(after));
    CHECK(catalogue(folder) == po);
    // an addition belongs to the entry that it follows
    if (addition.empty()) CHECK(test::dump(after) == test::dump(before));
  }
}

TEST_CASE("only what was made from another wording is stale, and what is marked so is fuzzy") {
  TemporaryFolder folder;
  folder.with("en.txt", "One two three.\n\nFour five six.\n\nSeven eight nine.\n")
      .with("fr.po",
            "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n"
            "msgctxt \"p1\"\nmsgid \"One two three.\"\nmsgstr \"Un deux trois.\"\n\n"
            "msgctxt \"p2\"\nmsgid \"Four five six.\"\nmsgstr \"Quatre cinq six.\"\n\n"
            "#, fuzzy\nmsgctxt \"p3\"\nmsgid \"Seven eight nine.\"\nmsgstr \"Sept huit.\"\n");
  CHECK(problems_in(folder) == "fr.po:15:9 warning fuzzy\n");
  folder.with("en.txt", "Nought.\n\nOne two three.\n\nFour, five, six.\n\nSeven eight nine.\n");
  const std::string stale = problems_in(folder);
  CHECK(stale.find("fr.po:10:9 warning stale") != stale.npos);
  CHECK(stale.find("fr.po:15:9 warning fuzzy") != stale.npos);
  CHECK(stale.find("fr.po:6:9 warning stale") == stale.npos);
  CHECK(stale.find("missing-translation") != stale.npos);
  // and goes out so again
  CHECK(says(catalogue(folder), "#, fuzzy\nmsgctxt \"p3\"\nmsgid \"Four, five, six.\"\n"));
}

TEST_CASE("entries are matched to the paragraphs they name, whatever the lengths say") {
  TemporaryFolder folder;
  folder
      .with("en.txt",
            "No.\n\nA long paragraph that goes on and on, and says a great deal.\n\nNo.\n")
      .with(
          "fr.po",
          "msgctxt \"p1\"\nmsgid \"No.\"\nmsgstr \"Une longue réponse, plus longue que tout ce qui "
          "se dit ailleurs ici, et de loin.\"\n\n"
          "msgctxt \"p2\"\nmsgid \"A long paragraph that goes on and on, and says a great deal.\"\n"
          "msgstr \"Bref.\"\n\n"
          "msgctxt \"p3\"\nmsgid \"No.\"\nmsgstr \"Non.\"\n");
  CHECK(test::dump(read(folder.path())) ==
        "No. | Une longue réponse, plus longue que tout ce qui se dit ailleurs ici, et de loin. ¶\n"
        "A long paragraph that goes on and on, and says a great deal. | Bref. ¶\n"
        "No. | Non. ¶\n");
}

TEST_CASE("a catalogue says who translated, and what the title is, unless deck.toml does") {
  TemporaryFolder folder;
  folder
      .with("deck.toml",
            "title = \"Title\"\nspeaker = \"S\"\n[languages.en]\nstatus = \"original\"\n"
            "[languages.fr]\nspeaker = \"Monsieur S\"\n")
      .with("en.txt", "One two three.\n")
      .with("fr.po",
            "msgid \"\"\nmsgstr \"Last-Translator: Anne B <a@b.example>\\n\"\n"
            "msgctxt \"deck:title\"\nmsgid \"Title\"\nmsgstr \"Titre\"\n"
            "msgctxt \"deck:speaker\"\nmsgid \"S\"\nmsgstr \"M. S\"\n"
            "msgctxt \"p1\"\nmsgid \"One two three.\"\nmsgstr \"Un deux trois.\"\n");
  const Deck deck = read(folder.path());
  REQUIRE(deck.speeches.size() == 2);
  CHECK(deck.speeches[1].translator == "Anne B");
  CHECK(deck.speeches[1].credits.title == "Titre");
  CHECK(deck.speeches[1].credits.speaker == "Monsieur S");
}

TEST_CASE("cues that share a sentence are a paragraph, and each word keeps its time") {
  TemporaryFolder folder;
  folder.with("en.srt",
              "1\n00:00:01,000 --> 00:00:02,000\nWe gather today\n\n"
              "2\n00:00:02,000 --> 00:00:04,000\nto rid the world of war.\n\n"
              "3\n00:00:05,000 --> 00:00:06,000\nThank you.\n");
  const Deck deck = read(folder.path());
  REQUIRE(deck.speeches.size() == 1);
  const auto& paragraphs = deck.speeches.front().paragraphs;
  REQUIRE(paragraphs.size() == 2);
  const Paragraph& first = paragraphs.front();
  CHECK(first.text == "We gather today to rid the world of war.");
  CHECK(time_of(first, {0, first.text.size()}) == TimeRange{Instant(1000ms), Instant(4000ms)});
  CHECK(time_of(first, {16, 28}) == TimeRange{Instant(2000ms), Instant(3000ms)});
  CHECK(position(first, 16).line == 7);
  CHECK(paragraphs[1].text == "Thank you.");
  CHECK(time_of(paragraphs[1], {0, 10}) == TimeRange{Instant(5000ms), Instant(6000ms)});
}

TEST_CASE("a script without full stops keeps each cue by itself") {
  TemporaryFolder folder;
  folder.with("th.vtt",
              "WEBVTT\n\n00:01.000 --> 00:02.000\nสวัสดีครับ\n\n00:02.000 --> 00:03.000\nขอบคุณมาก\n");
  const Deck deck = read(folder.path());
  REQUIRE(deck.speeches.size() == 1);
  CHECK(deck.speeches.front().paragraphs.size() == 2);
}

TEST_CASE("a speech written as text reads as the same speech") {
  TemporaryFolder folder;
  folder.with(
      "en.txt",
      "New York, 12 July 2011 - Remarks\n\n[[call]] We must\nact.\n\n#  Thanks\n\nThank  you.\n");
  const Deck deck = read(folder.path());
  CHECK(to_text(deck.speeches.front()) ==
        "New York, 12 July 2011 - Remarks\n\n[[call]]\nWe must act.\n\n# Thanks\n\nThank you.\n");
}

TEST_CASE("a line that is kept is one in a text and in a catalogue too") {
  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = 'original'\n[languages.fr]\n")
      .with("en.txt", "Good.\n\nOne\\\ntwo.\n")
      .with("fr.po", "msgctxt \"p2\"\nmsgid \"One\\ntwo.\"\nmsgstr \"Un\\ndeux.\"\n");
  const Deck deck = read(folder.path());
  CHECK(to_text(deck.speeches.front()) == "Good.\n\nOne\\\ntwo.\n");
  CHECK(deck.speeches.back().paragraphs.front().text == "Un\u2028deux.");
  const auto entries = catalogue_of(deck, *LanguageTag::parse("fr"), "2011-07-12 09:30+0000");
  CHECK(entries.back().original.text == "One\ntwo.");
  CHECK(entries.back().translation.text == "Un\ndeux.");
}

TEST_CASE("an entry's own words decide which paragraph it translates, whatever lengths say") {
  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = 'original'\n[languages.tr]\n")
      .with("en.txt",
            "Excellencies,\n\nWe must act.\n\nAll of the organizations that are represented here "
            "have been challenged by it.\n\nWe must act.\n\nThank you.\n")
      .with("tr.po",
            "msgctxt \"p4\"\nmsgid \"We must act.\"\nmsgstr \"Burada temsil edilen bütün "
            "örgütler ve devletler olarak harekete geçmeliyiz, hem de bugün.\"\n\n"
            "msgctxt \"p5\"\nmsgid \"Thank you.\"\nmsgstr \"Sağ olun.\\n\\nHepiniz.\"\n");
  const Deck deck = read(folder.path());
  CHECK(test::dump(deck) ==
        "Excellencies, |  > ¶\nWe must act. |  ¶\n"
        "All of the organizations that are represented here have been challenged by it. |  ¶\n"
        "We must act. | Burada temsil edilen bütün örgütler ve devletler olarak harekete "
        "geçmeliyiz, hem de bugün. ¶\nThank you. | Sağ olun. Hepiniz. ¶\n");
  CHECK(problems_in(folder).find("stale") == std::string::npos);
}
