// What has changed in the original since a translation was made from it, and how that is told.
#include "deck/accepted.h"

#include <doctest/doctest.h>

#include <string>

#include "base/system/file.h"
#include "deck/format/catalogue.h"
#include "deck/staleness.h"
#include "deck/word_changes.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag french = *LanguageTag::parse("fr");

struct Translated {
  TemporaryFolder folder;

  Translated() {
    folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n[languages.fr]\n")
        .with("en.txt",
              "Thank you very much.\n\nWe gather here today as partners.\n\nOne word.\u2028Two "
              "words.\n\nPeace.\n")
        .with("fr.txt",
              "Merci beaucoup.\n\nNous nous réunissons ici en partenaires.\n\nUn mot.\u2028Deux "
              "mots.\n\nPaix.\n");
    accept();
  }

  void accept() {
    const Deck deck = read(folder.path());
    folder.with("accepted.pot", accepted_wordings(deck, known_wordings(deck)));
    folder.with("deck.toml", with_made_from(read_file(folder.path() / "deck.toml"), french,
                                            fingerprints_said_in(deck, 1)));
  }

  /// "0: old; -: gone; 3: ?"
  std::string changes() const {
    const Deck deck = read(folder.path());
    std::string text;
    for (const Change& change : changes_since(deck, 1, known_wordings(deck))) {
      text += (text.empty() ? "" : "; ") +
              (change.paragraph ? std::to_string(*change.paragraph) : std::string("-")) + ": " +
              change.before.value_or("?");
    }
    return text;
  }

  std::string stale() const {
    std::string text;
    Deck deck = read(folder.path());
    report_stale(deck, known_wordings(deck));
    for (const Problem& problem : deck.problems) {
      if (problem.code == "stale") text += problem.message + '\n';
    }
    return text;
  }
};

}  // namespace

TEST_CASE("what has changed is told word by word") {
  struct Row {
    std::string before, now, whole, shortened;
  };
  for (const Row& row : {
           Row{"Thank you very much.", "Thank you so much.", "Thank you [-very-] {+so+} much.",
               "Thank you [-very-] {+so+} much."},
           Row{"One two.", "One two three.", "One [-two.-] {+two three.+}",
               "One [-two.-] {+two three.+}"},
           Row{"", "New.", "{+New.+}", "{+New.+}"},
           Row{"Old.", "", "[-Old.-]", "[-Old.-]"},
           Row{"Same and same.", "Same and same.", "Same and same.", "…"},
           Row{"a b c d e f g h i", "a b c d e F g h i", "a b c d e [-f-] {+F+} g h i",
               "… c d e [-f-] {+F+} g h i"},
           Row{"x a b c d e f g h y", "X a b c d e f g h Y",
               "[-x-] {+X+} a b c d e f g h [-y-] {+Y+}", "[-x-] {+X+} a b c … f g h [-y-] {+Y+}"},
       }) {
    CAPTURE(row.before);
    CHECK(word_changes(row.before, row.now, english, Unchanged::Whole) == row.whole);
    CHECK(word_changes(row.before, row.now, english, Unchanged::Shortened) == row.shortened);
  }
  CHECK(word_changes("我们今天聚会。", "我们明天聚会。", *LanguageTag::parse("zh-Hans"),
                     Unchanged::Whole) == "我们[-今-]{+明+}天聚会。");
}

TEST_CASE("likeness is the share of words that both have") {
  CHECK(likeness("a b c d", "a b c d", english) == 1);
  CHECK(likeness("a b c d", "e f g h", english) == 0);
  CHECK(likeness("a b c d", "a b e f", english) == doctest::Approx(0.5));
  CHECK(likeness("", "", english) == 1);
}

TEST_CASE("what a translation was made from is kept, with line ends, and nothing has changed") {
  const Translated deck;
  CHECK(deck.changes().empty());
  CHECK(deck.stale().empty());
  const Deck read_again = read(deck.folder.path());
  const Wordings known = known_wordings(read_again);
  for (const Paragraph& paragraph : read_again.speeches.front().paragraphs) {
    const auto found = known.find(fingerprint(paragraph.text));
    REQUIRE(found != known.end());
    CHECK(found->second == paragraph.text);
  }
  for (const Problem& problem : read_again.problems) CHECK(problem.file.extension() != ".pot");
}

TEST_CASE("a passage that has changed is told with its old wording, by position and by likeness") {
  Translated deck;
  const auto with = [&](const std::string& original) {
    deck.folder.with("en.txt", original);
    return deck.changes();
  };
  const std::string words = "One word.\u2028Two words.";
  const std::string rest = "\n\n" + words + "\n\nPeace.\n";
  CHECK(with("Thank you.\n\nWe gather here today as partners." + rest) ==
        "0: Thank you very much.");
  CHECK(with("Thank you so very much.\n\nWe meet here today." + rest) ==
        "0: Thank you very much.; 1: We gather here today as partners.");
  // one is new, the other another wording
  CHECK(with("Excellencies.\n\nThank you so very much.\n\nWe gather here today as partners." +
             rest) == "0: ?; 1: Thank you very much.");
  // one is gone
  CHECK(with("Thank you very much." + rest) == "-: We gather here today as partners.");
  CHECK(with("Thank you very much.\n\nWe gather here today as partners.\n\n" + words + "\n") ==
        "-: Peace.");
}

TEST_CASE("a stale passage is said with what has changed in it, where that is known") {
  Translated deck;
  deck.folder.with("en.txt",
                   "Thank you so much.\n\nWe gather here today as partners.\n\nOne word.\u2028Two "
                   "words.\n\nPeace.\n");
  CHECK(deck.stale() ==
        "“Merci beaucoup.” was translated before en.txt:1 was changed: “Thank you [-very-] {+so+} "
        "much.”: compare the two\n");
  std::filesystem::remove(deck.folder.path() / "accepted.pot");
  CHECK(deck.stale() ==
        "“Merci beaucoup.” was translated before en.txt:1 “Thank you so much.” had this wording: "
        "compare the two\n");
  deck.folder.with("accepted.pot", "no catalogue \xff");
  CHECK(deck.stale().find("had this wording") != std::string::npos);
  deck.accept();
  CHECK(deck.stale().empty());
}

TEST_CASE("wordings that no translation was made from are forgotten, others are kept") {
  Translated deck;
  deck.folder
      .with("deck.toml", read_file(deck.folder.path() / "deck.toml") +
                             "[languages.es]\nmade_from = [\"" + fingerprint("Peace.") + "\"]\n")
      .with("es.txt", "Gracias.\n\nNos reunimos aquí.\n\nUna palabra.\n\nPaz.\n")
      .with("en.txt", "Thank you so much.\n\nWe meet.\n\nOne word.\n\nPeace be with you.\n");
  deck.accept();  // the French
  deck.accept();
  const std::string kept = read_file(deck.folder.path() / "accepted.pot");
  CHECK(kept.find("\"Peace.\"") != std::string::npos);
  CHECK(kept.find("\"Peace be with you.\"") != std::string::npos);
  CHECK(kept.find("very much") == std::string::npos);
}

TEST_CASE("a catalogue has the old wording beside the new one, as gettext has it") {
  Translated deck;
  deck.folder.with("en.txt",
                   "Thank you so much.\n\nWe gather here today as partners.\n\nOne word.\u2028Two "
                   "long words.\n\nPeace.\n");
  const Deck now = read(deck.folder.path());
  const std::string po = to_po(catalogue_of(now, french, "2026-01-02 03:04+0000",
                                            changes_since(now, 1, known_wordings(now))));
  CHECK(po.find("#, fuzzy\n#| msgid \"Thank you very much.\"\nmsgctxt \"p1\"\n"
                "msgid \"Thank you so much.\"\n") != std::string::npos);
  CHECK(po.find("#| msgid \"\"\n#| \"One word.\\n\"\n#| \"Two words.\"\n") != std::string::npos);
  CHECK(po.find("#| msgid \"Peace") == std::string::npos);

  // which, once it is in the deck, knows what it was made from by itself
  std::filesystem::remove(deck.folder.path() / "accepted.pot");
  std::filesystem::remove(deck.folder.path() / "fr.txt");
  deck.folder.with("fr.po", po)
      .with("deck.toml", "[languages.en]\nstatus = \"original\"\n[languages.fr]\n")
      .with("en.txt",
            "Thank you so much.\n\nWe meet here today as partners.\n\nOne word.\u2028Two long "
            "words.\n\nPeace.\n");
  CHECK(deck.changes() == "1: We gather here today as partners.");
}
