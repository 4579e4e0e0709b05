// Texts as word processors, mail programs and Markdown leave them.
#include "deck/plain/markup.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
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
  std::string pasted;
  for (int i = 0; i < 6; ++i) pasted += sentence;
  const std::string wrapped =
      "wir sind heute aus allen Teilen des Landes hierher\ngekommen und wollen von denen reden, "
      "die vor uns\nan dieser Stelle standen und nichts hatten, womit\nsie den Winter überleben "
      "konnten, als das Wasser\nüber die Deiche kam und alles mit sich nahm, was\nsie in Jahren "
      "gebaut hatten und nun\n";
  const Deck lines = read_text(pasted);
  CHECK(lines.speeches.at(0).paragraphs.size() == 6);
  CHECK(test::dump(lines.problems) == "de.txt:1:1 note line-paragraphs\n");
  const Deck pages = read_text(pasted + "Seite 2 von 3\n" + pasted);
  CHECK(pages.speeches.at(0).paragraphs.size() == 12);
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

TEST_CASE("lines longer than any that was wrapped are paragraphs, and no verse") {
  const std::string first =
      "The Silk Road was a network of trade routes that joined the East to the West; it was more "
      "than 6,400 kilometres long.";
  const std::string second =
      "Under the Tang the road flourished most. The capital had more than a million people, and "
      "temples of many faiths stood side by side.";
  CHECK(paragraphs(read_text("The Silk Road\n" + first + "\nThe Golden Age\n" + second +
                             "\nThank you for coming.")) ==
        "The Silk Road|" + first + "|The Golden Age|" + second + "|Thank you for coming.");
}

TEST_CASE("an item of a list is a paragraph, what was wrapped is not") {
  for (const auto& [text, expected] : {
           std::pair{"We need:\n- peace and\nquiet\n- bread", "We need:|- peace and quiet|- bread"},
           std::pair{"We need:\n1. peace,\n2. bread.\n\nYes.", "We need:|1. peace,|2. bread.|Yes."},
           std::pair{"We need:\n(a) peace;\n(b) bread.", "We need:|(a) peace;|(b) bread."},
           std::pair{"参观须知：\n一、请勿吸烟；\n二、请勿触摸。\n\n谢谢。",
                     "参观须知：|一、请勿吸烟；|二、请勿触摸。|谢谢。"},
           std::pair{"• peace\n• bread", "• peace|• bread"},
           std::pair{"۱. د بګرام عاجونه\n۲. د آی خانم سکې", "۱. د بګرام عاجونه|۲. د آی خانم سکې"},
           std::pair{"ა) ნუ შეეხებით\nბ) დაიცავით სიჩუმე", "ა) ნუ შეეხებით|ბ) დაიცავით სიჩუმე"},
           std::pair{"א. אין לצלם\nב. אין לגעת\nג. נא לשמור",
                     "א. אין לצלם|ב. אין לגעת|ג. נא לשמור"},
           std::pair{"가. 찍지 마십시오\n나. 손대지 마십시오",
                     "가. 찍지 마십시오|나. 손대지 마십시오"},
           std::pair{"i. No photographs\nii. Do not touch", "i. No photographs|ii. Do not touch"},
           std::pair{"Terms\n2.1 Citizens pay.\n2.2 Children do not.\n2.3 Nor do dogs.",
                     "Terms|2.1 Citizens pay.|2.2 Children do not.|2.3 Nor do dogs."},
           std::pair{"2.1 Keep to\na wing.\n2.2 Go home.\n2.3 Stay there.",
                     "2.1 Keep to\u2028a wing.|2.2 Go home.|2.3 Stay there."},
           std::pair{"i) one room\nii) the room\niii) no room",
                     "i) one room|ii) the room|iii) no room"},
           std::pair{"・第一室：砂時計\n・第二室：振り子", "・第一室：砂時計|・第二室：振り子"},
           std::pair{"“It is a prayer.”\\\n— Kamala Devi, 1932",
                     "“It is a prayer.”\u2028— Kamala Devi, 1932"},
           std::pair{"§ 1 No photographs\n§ 2 Do not touch", "§ 1 No photographs|§ 2 Do not touch"},
           std::pair{"Was wir brauchen\n- Brot\n- Salz", "Was wir brauchen|- Brot|- Salz"},
           std::pair{"Ablauf\n1) Milch kochen\nund rühren\n2) Mehl zugeben",
                     "Ablauf|1) Milch kochen und rühren|2) Mehl zugeben"},
           std::pair{"§ 3 Organe\n(1) Organe sind\na) der Vorstand,\nb) der Beirat.",
                     "§ 3 Organe|(1) Organe sind|a) der Vorstand,|b) der Beirat."},
           std::pair{"Es war am\n12. Juli.", "Es war am 12. Juli."},
           std::pair{"Zwei\n- oder drei -\nvon uns.", "Zwei - oder drei - von uns."},
           std::pair{"So war es.\n2011. Ein Jahr.", "So war es. 2011. Ein Jahr."},
       }) {
    CHECK(paragraphs(read_text(text)) == expected);
  }
}

TEST_CASE("a few words that are set off as a whole may be a note to the speaker") {
  const auto warned = [](const char* text) {
    return test::dump(read_text(text).problems).find("warning placeholder") != std::string::npos;
  };
  CHECK(warned("Gut.\n\n*hold up the photograph*\n\nGut.\n"));
  CHECK(warned("Gut.\n\n_smile at them_\n"));
  for (const char* said : {"*The Harbour*", "*harbour*", "**hold it up**", "Hold *it up*",
                           "*we came and went.*", "*from 1945 to 1947*", "*one* and *two*"}) {
    CAPTURE(said);
    CHECK_FALSE(warned((std::string("Gut.\n\n") + said + "\n").c_str()));
  }
}

TEST_CASE("marks of Markdown are taken for what they mean, or named") {
  const Deck deck = read_text("## Eins\n\nGut.\n\n* * *\n\nDas ist **wichtig**.\n---\nEnde **.\n");
  CHECK(paragraphs(deck) == "#Eins|Gut.|Das ist wichtig.|Ende **.");
  CHECK(test::dump(deck.problems) ==
        "de.txt:5:1 note separator\nde.txt:8:1 note separator\nde.txt:9:6 note markup\n");
  for (const auto& [text, expected] : {
           std::pair{"+++\ntitle = \"A\"\n+++\n\nGut.", "Gut."},
           std::pair{"---\ntitle: A\ntags:\n  - b\n---\nGut.", "Gut."},
           std::pair{"---\nGut gesagt, Herr.\n---\nGut.", "Gut gesagt, Herr.|Gut."},
           std::pair{"# Eins\nGut.\n## Zwei ##\nNun.", "#Eins|Gut.|#Zwei|Nun."},
           std::pair{"Eins\n====\n\nZwei\n----\nGut.", "#Eins|#Zwei|Gut."},
           std::pair{"Im *ersten* Saal __die__ _Tools_ und `Briefe`, ***alle***, ~~nie~~ "
                     "immer.",
                     "Im ersten Saal die Tools und Briefe, alle, immer."},
           std::pair{"H~2~O, 10^6^, x^n+1^, m<sup>2</sup>, CO<sub>2</sub>, 1^er^, ~5 und ~6, 2^8.",
                     "H₂O, 10⁶, xⁿ⁺¹, m², CO₂, 1er, ~5 und ~6, 2^8."},
           std::pair{"- [x] fertig\n- [ ] offen\n\n[x] so, [ ] nicht",
                     "- ☑ fertig|- ☐ offen|[x] so, [ ] nicht"},
           std::pair{
               "Terme\n: définition\n\nQuai\n\n:   où l’on attend\n\nMole\n: digue\nPhare\n: feu",
               "Terme – définition|Quai – où l’on attend|Mole – digue|Phare – feu"},
           std::pair{"O`zbek va qo`shni, Мар`яна і п`ять, `Iolani i O`ahu.",
                     "O`zbek va qo`shni, Мар`яна і п`ять, `Iolani i O`ahu."},
           std::pair{"请按`开始`键。", "请按开始键。"},
           std::pair{"Anna (*1881) und Otto (* 1840; † 1911), ein \"*\" und ein \"*\".",
                     "Anna (*1881) und Otto (* 1840; † 1911), ein \"*\" und ein \"*\"."},
           std::pair{"Es war so.\n: nie", "Es war so. : nie"},
           std::pair{"$E=mc^2$, $10^{-19}$ C, $$a_1 \\times \\frac{x+1}{2}$$, $\\sqrt{2} \\approx "
                     "1{,}4$, "
                     "$90^\\circ$",
                     "E=mc², 10⁻¹⁹ C, a₁ × (x+1)/2, √2 ≈ 1,4, 90°"},
           std::pair{"Von $5 bis $10, US$ 5 = 4 € oder 6 US$, $5 oder ein_wort$.",
                     "Von $5 bis $10, US$ 5 = 4 € oder 6 US$, $5 oder ein_wort$."},
           std::pair{"~~Alt, *ganz* alt.~~\n\nNeu ~~und~~ gut.", "Neu gut."},
           std::pair{"2 * 3 * 4, 2*3*4, snake_case_name, x_ und _y, * und",
                     "2 * 3 * 4, 2*3*4, snake_case_name, x_ und _y, * und"},
           std::pair{"Er schrieb `so' und `so', ____ und 5 > 4.",
                     "Er schrieb `so' und `so', ____ und 5 > 4."},
           std::pair{"[heim](https://example.org/a_b_c) und [da][1], [dort] und [hier](nie "
                     "gesehen).\n\n[1]: https://example.org\n[dort]: /x",
                     "heim und da, dort und [hier](nie gesehen)."},
           std::pair{"Siehe [LIZENZ](LIZENZ) und __name.", "Siehe LIZENZ und __name."},
           std::pair{"Gut.[^1] Ja![Boot](boot.png)\n\n[^1]: Siehe.\n    Mehr.\n\nEnde.",
                     "Gut. Ja|Ende."},
           std::pair{"> Niemand\n> zählte.\n\n> 5 ist viel.", "Niemand zählte.|> 5 ist viel."},
           std::pair{"Vor.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nNach.", "Vor.|Nach."},
           std::pair{"Für <b>alle</b><!-- nie -->, <span class=\"x\">a</span> <i>b</i>\n\n<!-- "
                     "zwei\n\nZeilen -->\n\nGut.",
                     "Für alle, a b|Gut."},
           std::pair{"A&nbsp;B &amp; C &hellip; \\*nie\\* \\- ja", "A\u00A0B & C … *nie* - ja"},
           std::pair{"[![Bild](a.png)](https://example.org)\n\nGut.", "Gut."},
           std::pair{"Weil 3 < 4 und a<b, <Name> da.", "Weil 3 < 4 und a<b, <Name> da."},
           std::pair{"这是**重要**的。", "这是重要的。"},
       }) {
    CAPTURE(text);
    CHECK(paragraphs(read_text(text)) == expected);
  }
  CHECK(test::dump(read_text("Weil <Name> &nix; da.").problems) ==
        "de.txt:1:6 warning markup\nde.txt:1:13 warning markup\n");
}

TEST_CASE("a number sign before a sentence is no heading where nothing else is one") {
  const Deck deck = read_text("Gut.\n\n# 1 in Europa\n");
  CHECK(paragraphs(deck) == "Gut.|#\u00A01 in Europa");
  CHECK(test::dump(deck.problems) == "de.txt:3:1 note markup\n");
  CHECK(paragraphs(read_text("Gut.\n\n# 1 Beginn\n\nNun.")) == "Gut.|#1 Beginn|Nun.");
  CHECK(paragraphs(read_text("# 1 in Europa\n\nNun.")) == "#1 in Europa|Nun.");
  CHECK(paragraphs(read_text("# A\n\nGut.\n\n# 1 in Europa\n\nNun.")) ==
        "#A|Gut.|#1 in Europa|Nun.");
}

TEST_CASE("a line that its author ended is kept, others are one paragraph") {
  const std::string kept = "\u2028";
  const std::string verse =
      "    the river comes from far away,\n    it carries wood, it carries hay,\n"
      "    and when the night has closed the quay\n    it carries all the stars to me.\n";
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"One  \ntwo\\\nthree\nfour.", "One" + kept + "two" + kept + "three four."},
      {"One\u2028two.", "One" + kept + "two."},
      {"One \v two.", "One" + kept + "two."},
      {"As the boatmen say in all of the songs that they have made:\n\n" + verse,
       "As the boatmen say in all of the songs that they have made:|the river comes from far "
       "away," +
           kept + "it carries wood, it carries hay," + kept +
           "and when the night has closed the quay" + kept + "it carries all the stars to me."},
      {"They sang it at the oars, all of them.\n\nThe plaque reads:\nMuseum of the River\n12 "
       "Harbour Street\nTurku\n\nThank you.",
       "They sang it at the oars, all of them.|The plaque reads:" + kept + "Museum of the River" +
           kept + "12 Harbour Street" + kept + "Turku|Thank you."},
      {"床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。更多一些",
       "床前明月光，" + kept + "疑是地上霜。" + kept + "举头望明月，" + kept +
           "低头思故乡。更多一些"},
      // wrapped at a narrow width
      {"We have come here to\nspeak of the water\nthat has carried our\nboats for so long.",
       "We have come here to speak of the water that has carried our boats for so long."},
      {"One  \ntwo  \nthree  \nfour  \nfive  \nsix.", "One two three four five six."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(paragraphs(read_text(row.text)) == row.expected);
  }
}

namespace {

/// In lines of up to 60 characters, the first after `indent`.
std::string wrapped(const std::string& text, const std::string& indent = "") {
  std::string lines = indent, line = indent;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (line.size() + 1 + word.size() > 60) {
      lines += '\n';
      line.clear();
    } else if (begin > 0) {
      lines += ' ';
      line += ' ';
    }
    lines += word;
    line += word;
    begin = end + 1;
  }
  return lines + '\n';
}

}  // namespace

TEST_CASE("wrapped paragraphs begin where they are indented, or after a short line") {
  const std::string first =
      "We have come here to speak of the water that has carried our boats for so many years, and "
      "of "
      "the people who have built them, of whom hardly any has left a name to remember them by. It "
      "is theirs.";
  const std::string second =
      "What they have made is here to be seen in these rooms, and we should like you to see all of "
      "it before you leave for the bridge, which is as old as they are, and has never been "
      "painted.";
  CHECK(paragraphs(read_text(wrapped(first, "    ") + wrapped(second, "    "))) ==
        first + "|" + second);
  const Deck filled = read_text(wrapped(first) + wrapped(second));
  CHECK(paragraphs(filled) == first + "|" + second);
  CHECK(test::dump(filled.problems) == "de.txt:5:1 note wrapped-paragraphs\n");
  CHECK(paragraphs(read_text(wrapped(first + " " + second))) == first + " " + second);
}

TEST_CASE("what Markdown says of title, author and date is the headline of a text that has none") {
  const Deck deck = read_text(
      "---\ntitle: \"Der Fluss's Weg\"\nauthor: Anna Lind\ndate: 2019-06-21T10:00\ntags: [a]\n"
      "---\n\n# Der Fluss’s Weg\n\nGut.\n\n## Zwei\n\nNun.\n");
  const Credits& credits = deck.speeches.at(0).credits;
  CHECK(credits.title == "Der Fluss's Weg");
  CHECK(credits.speaker == "Anna Lind");
  CHECK(credits.date == Date(std::chrono::year(2019), std::chrono::month(6), std::chrono::day(21)));
  CHECK(paragraphs(deck) == "Gut.|#Zwei|Nun.");
  for (const auto& [text, title, place] : {
           std::tuple{"# Lebkuchen\n\nUlm, um 1890\n\n## Zutaten\n\n- Honig", "Lebkuchen", "Ulm"},
           std::tuple{"# Die Rede\n\nUlm, 3. Mai 1890\n\nGut.", "Die Rede", "Ulm"},
           std::tuple{"# Lebkuchen\n\nHonig, 500 g\n\nGut.", "", ""},
       }) {
    CAPTURE(text);
    const Deck headed = read_text(text);
    CHECK(headed.speeches.at(0).credits.title == title);
    CHECK(headed.speeches.at(0).credits.place == place);
  }
}

TEST_CASE("a line over an indented body is its heading") {
  for (const auto& [text, expected] : {
           std::pair{
               "NAME\n       dpkg-divert - Replace a file.\n\nDESCRIPTION\n       This is the "
               "program that is used to set up the list of\n       diversions.\n",
               "#NAME|dpkg-divert - Replace a file.|#DESCRIPTION|This is the program that is "
               "used to set up the list of diversions."},
           std::pair{
               "Der Haushalt\n    Der Schatzmeister trägt vor, was im Jahr ausgegeben wurde,\n"
               "    und bittet um Entlastung.\n",
               "#Der Haushalt|Der Schatzmeister trägt vor, was im Jahr ausgegeben wurde, und "
               "bittet um Entlastung."},
           // the rest of a reference hangs
           std::pair{
               "Meyer, Heinrich, Glocken im Lande Hadeln und an der\n    Unterelbe, Otterndorf "
               "1953, mit vielen Abbildungen.\n",
               "Meyer, Heinrich, Glocken im Lande Hadeln und an der Unterelbe, Otterndorf "
               "1953, mit vielen Abbildungen."},
           std::pair{"Wir kamen,\n    als es Abend war.\n", "Wir kamen, als es Abend war."},
       }) {
    CAPTURE(text);
    CHECK(paragraphs(read_text(text)) == expected);
  }
}
