// Texts as word processors, mail programs and Markdown leave them.
#include "deck/format/markup.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "deck/deck.h"
#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

/// The paragraphs of a text, between bars, headings with # before them.
std::string paragraphs(const Deck& deck) {
  std::string all;
  for (const Paragraph& paragraph : deck.speeches.at(0).paragraphs) {
    all += all.empty() ? "" : "|";
    all += (paragraph.kind == Paragraph::Kind::Heading ? "#" : "") + paragraph.text;
  }
  return all;
}

Deck read_text(const std::string& text) {
  return read(TemporaryFolder().with("de.txt", text).path());
}

}  // namespace

TEST_CASE("a text of one paragraph a line is read so, and other text without blank lines named") {
  const std::string sentence = "Wir sind heute hier.\n";
  std::string pasted, wrapped;
  for (int i = 0; i < 6; ++i) pasted += sentence;
  for (int i = 0; i < 6; ++i) wrapped += "wir sind heute hier und\n";
  const Deck lines = read_text(pasted);
  CHECK(lines.speeches.at(0).paragraphs.size() == 6);
  CHECK(test::dump(lines.problems) == "de.txt:1:1 note line-paragraphs\n");
  const Deck joined = read_text(wrapped);
  CHECK(joined.speeches.at(0).paragraphs.size() == 1);
  CHECK(test::dump(joined.problems) == "de.txt:1:1 warning no-blank-line\n");
  CHECK(test::dump(read_text(sentence + sentence).problems).empty());
  CHECK(test::dump(read_text(wrapped + "\nGut.\n").problems).empty());
  const std::string line(120, 'x');
  CHECK(read_text(line + "\n" + line + "\n" + line + "\n" + line + "\n" + line + "\n" + line)
            .speeches.at(0)
            .paragraphs.size() == 6);
}

TEST_CASE("an item of a list is a paragraph, what was wrapped is not") {
  for (const auto& [text, expected] : {
           std::pair{"We need:\n- peace and\nquiet\n- bread", "We need:|- peace and quiet|- bread"},
           std::pair{"We need:\n1. peace,\n2. bread.\n\nYes.", "We need:|1. peace,|2. bread.|Yes."},
           std::pair{"We need:\n(a) peace;\n(b) bread.", "We need:|(a) peace;|(b) bread."},
           std::pair{"• peace\n• bread", "• peace|• bread"},
           std::pair{"Es war am\n12. Juli.", "Es war am 12. Juli."},
           std::pair{"Zwei\n- oder drei -\nvon uns.", "Zwei - oder drei - von uns."},
           std::pair{"So war es.\n2011. Ein Jahr.", "So war es. 2011. Ein Jahr."},
       }) {
    CHECK(paragraphs(read_text(text)) == expected);
  }
}

TEST_CASE("marks of Markdown are taken for what they mean, or named") {
  const Deck deck = read_text("## Eins\n\nGut.\n\n* * *\n\nDas ist **wichtig**.\n---\nEnde.\n");
  CHECK(paragraphs(deck) == "#Eins|Gut.|Das ist **wichtig**.|Ende.");
  CHECK(test::dump(deck.problems) ==
        "de.txt:5:1 note separator\nde.txt:7:9 note markup\nde.txt:8:1 note separator\n");
}
