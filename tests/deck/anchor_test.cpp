// Anchors: taken off the text, and stronger than what lengths and words say.
#include "deck/align/anchor.h"

#include <doctest/doctest.h>

#include <string>

#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

/// `id@line:column text` of each paragraph.
std::string dump(const std::vector<SourceParagraph>& paragraphs) {
  std::string text;
  for (const SourceParagraph& paragraph : paragraphs) {
    const SourceMark mark = paragraph.source.front();
    text += paragraph.anchor + '@' + std::to_string(mark.line) + ':' + std::to_string(mark.column) +
            ' ' + paragraph.text + '\n';
  }
  return text;
}

Deck read_two(const char* english, const char* french) {
  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n[languages.fr]\n")
      .with("en.txt", english)
      .with("fr.txt", french);
  return read(folder.path());
}

std::string warnings(const Deck& deck) {
  Problems problems = deck.problems;
  std::erase_if(problems,
                [](const Problem& problem) { return problem.severity == Severity::Note; });
  return test::dump(problems);
}

}  // namespace

TEST_CASE("an anchor names its paragraph or the next, and is not of the text") {
  struct Row {
    const char* bytes;
    const char* paragraphs;
    const char* problems;
  };
  for (const Row& row : {
           Row{"[[one]] A.\n\nB.\n", "one@1:9 A.\n@3:1 B.\n", ""},
           Row{"[[one]]\nA\nb.\n", "one@2:1 A b.\n", ""},
           Row{"[[one]]\n\nA.\n", "one@3:1 A.\n", ""},
           Row{"  [[p-1.a_b]]A.\n", "p-1.a_b@1:14 A.\n", ""},
           Row{"A [[not]] here.\n", "@1:1 A [[not]] here.\n", ""},
           Row{"[[two words]] A.\n", "@1:3 two words A.\n", "t.txt:1:1 warning bad-anchor\n"},
           Row{"[[Penwick]] is a town.\n", "@1:3 Penwick is a town.\n",
               "t.txt:1:1 warning bad-anchor\n"},
           Row{"[[Ada]]: who was she?\n", "@1:3 Ada: who was she?\n",
               "t.txt:1:1 warning bad-anchor\n"},
           Row{"A.\n\n[[end]]\n", "@1:1 A.\n", "t.txt:3:1 warning bad-anchor\n"},
           Row{"[[open A.\n", "@1:1 [[open A.\n", ""},
       }) {
    CAPTURE(row.bytes);
    Problems problems;
    auto paragraphs = read_source_text(row.bytes, "t.txt", problems).value();
    take_anchors(paragraphs, "t.txt", problems);
    CHECK(dump(paragraphs) == row.paragraphs);
    CHECK(test::dump(problems) == row.problems);
  }
}

TEST_CASE("paragraphs of one anchor are matched, whatever their lengths say") {
  const char* english =
      "One two three four five six seven.\n\n[[b]] Eight nine.\n\nTen eleven twelve thirteen.\n";
  CHECK(test::dump(read_two(english,
                            "[[b]] Huit neuf dix onze douze treize quatorze.\n\nQuinze seize "
                            "dix-sept.\n")) ==
        "One two three four five six seven. |  ¶\n"
        "Eight nine. | Huit neuf dix onze douze treize quatorze. ¶\n"
        "Ten eleven twelve thirteen. | Quinze seize dix-sept. ¶\n");
}

TEST_CASE("anchors that are unknown, doubled or out of order pin nothing and are warned of") {
  const char* english = "[[a]] One two three.\n\n[[b]] Four five six.\n\n[[c]] Seven eight nine.\n";
  CHECK(warnings(read_two(english,
                          "[[a]] Un deux trois.\n\n[[b]] Quatre cinq six.\n\n[[c]] Sept "
                          "huit neuf.\n")) == "");
  CHECK(warnings(read_two(english,
                          "[[a]] Un deux trois.\n\n[[x]] Quatre cinq six.\n\n[[a]] Sept "
                          "huit neuf.\n")) ==
        "fr.txt:3:7 warning unknown-anchor\nfr.txt:5:7 warning doubled-anchor\n");
  CHECK(warnings(read_two(english,
                          "[[b]] Un deux trois.\n\n[[a]] Quatre cinq six.\n\n[[c]] Sept "
                          "huit neuf.\n"))
            .find("fr.txt:3:7 warning anchor-order\n") != std::string::npos);
}
