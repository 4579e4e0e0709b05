// Lists: the marks that people type, and which paragraphs are items of one.
#include "deck/list_mark.h"

#include <doctest/doctest.h>

#include <string>

#include "deck/deck.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

/// A letter for each paragraph of the text: `i` an item, `s` a salutation, `#` a heading, `.` any
/// other; `+` where the list goes on.
std::string kinds_in(const std::string& text) {
  TemporaryFolder folder;
  folder.with("en.txt", text);
  const Deck deck = read(folder.path());
  const Speech& speech = deck.speeches.front();
  std::string kinds;
  for (const Bead& bead : deck.beads) {
    const Sentence last = speech.sentences[bead.sentences.front().end - 1];
    if (!bead.ends_paragraph) continue;
    switch (speech.paragraphs[last.paragraph].kind) {
      case Paragraph::Kind::Item: kinds += 'i'; break;
      case Paragraph::Kind::Salutation: kinds += 's'; break;
      case Paragraph::Kind::Heading: kinds += '#'; break;
      case Paragraph::Kind::Passage: kinds += '.'; break;
    }
    if (bead.list_goes_on) kinds += '+';
  }
  return kinds;
}

}  // namespace

TEST_CASE("an item's mark is what people type before it, with the space behind it") {
  struct Row {
    const char* text;
    const char* mark;
  };
  for (const Row& row : {
           Row{"- water", "- "},
           Row{"*  water", "*  "},
           Row{"• water", "• "},
           Row{"— Who goes there?", "— "},
           Row{"12. Close the gate.", "12. "},
           Row{"(a) the first", "(a) "},
           Row{"iv) the fourth", "iv) "},
           Row{"٣. الثالث", "٣. "},
           Row{"一、水", "一、"},
           Row{"（二） 土", "（二） "},
           Row{"③ 光", "③ "},
           Row{"③光", "③"},
           Row{"-5 degrees", ""},
           Row{"—No.", ""},
           Row{"A. Almeida", ""},
           Row{"1.5 metres", ""},
           Row{"水、土、光", ""},
           Row{"“Yes” he said", ""},
           Row{"- ", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.text);
    const std::string_view text = row.text;
    CHECK(text.substr(0, list_mark(text)) == row.mark);
  }
}

TEST_CASE("a number marks an item where another does beside it, a bullet by itself") {
  CHECK(kinds_in("Do this:\n\n1. Close the gate.\n\n2. Come back.\n\nThank you.") == "s+i+i.");
  CHECK(kinds_in("We met in summer.\n\n12. July was warm.\n\nThank you.") == "...");
  CHECK(kinds_in("He said one word.\n\n- Rain.\n\nThank you.") == ".i.");
}

TEST_CASE("a list goes on from what leads to it to its last item") {
  CHECK(kinds_in("We all need three things. They are dear to everyone who has ever kept a "
                 "garden, whoever they are and wherever it may be on this wide and windy "
                 "earth:\n\n- water;\n\n- time. It goes by;\n\n- luck.\n\nThank you.") ==
        ".+i+i+i.");
  CHECK(kinds_in("# Rules\n\n- Be kind.\n\n- Be brief.\n\n# More\n\n- Be gone.\n\nThank you.") ==
        "#i+i#i.");
  CHECK(kinds_in("It was cold.\n\n- Be kind.\n\n- Be brief.\n\nThank you.") == ".i+i.");
}

TEST_CASE("short items are none of the marks that programs leave on lines of their own") {
  CHECK(kinds_in("We bought:\n\n1. Milk.\n\n2. Eggs.\n\n3. Tea.\n\nThank you.") == "s+i+i+i.");
  CHECK(kinds_in("We bought:\n\n1.\n\nMilk from the farm.\n\n2.\n\nEggs.\n\nThank you.") ==
        "s+i+i.");
}

TEST_CASE("an item that ends in a comma greets nobody") {
  CHECK(kinds_in("Thanks to\n\n- the mayor,\n\n- the school,\n\n- you all.\n\nGoodbye.") ==
        ".i+i+i.");
}
