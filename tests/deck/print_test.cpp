// Texts out of PDFs and word processors.
#include "deck/plain/print.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <tuple>
#include <utility>

#include "deck/plain/page_number.h"
#include "deck/speech.h"
#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

struct Read {
  std::string paragraphs;  ///< between bars
  Problems problems;
};

Read read_text(const std::string& text, const char* language = "en") {
  Read result;
  TemporaryFolder folder;
  const auto file = folder.path() / (std::string(language) + ".txt");
  folder.with(file.filename().string(), text);
  if (const auto speech = read_speech(file, *LanguageTag::parse(language), result.problems)) {
    for (const Paragraph& paragraph : speech->paragraphs) {
      result.paragraphs += (result.paragraphs.empty() ? "" : "|") + paragraph.text;
    }
  }
  return result;
}

/// `code code` of the problems, in their order.
std::string codes(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems) {
    all += (all.empty() ? "" : " ") + problem.code;
    if (problem.severity == Severity::Warning) all += '!';
  }
  return all;
}

}  // namespace

TEST_CASE("words that a line's end cut in two are whole again") {
  for (const auto& [language, text, expected] : {
           std::tuple{"en", "the first meet-\ning of all", "the first meeting of all"},
           std::tuple{"en", "our long-\nserving boats", "our long-serving boats"},
           std::tuple{"en", "a high-\nly prized boat", "a highly prized boat"},
           std::tuple{"en", "the six-\nteenth and six-\nty boats", "the sixteenth and sixty boats"},
           std::tuple{"en", "Anglo-\nSaxon boats", "Anglo-Saxon boats"},
           std::tuple{"en", "MEET-\nING PLACES", "MEETING PLACES"},
           std::tuple{"en", "pre- and post-\nwar, as in the postwar years",
                      "pre- and postwar, as in the postwar years"},
           std::tuple{"en", "co-operation, so co-\noperation", "co-operation, so co-operation"},
           std::tuple{"en", "from day-\nto-day work", "from day-to-day work"},
           std::tuple{"en", "in 1946-\n1948 and", "in 1946-1948 and"},
           std::tuple{"en", "inter-\nna-\ntional, he said", "international, he said"},
           std::tuple{"en", "we came -\nand went", "we came - and went"},
           std::tuple{"en", "the meet\u00AD\ning and the har¬\nbour",
                      "the meeting and the harbour"},
           std::tuple{"de", "die Zusammen-\nkunft der Boo-\nte", "die Zusammenkunft der Boote"},
           std::tuple{"de", "Fracht-\nund Segelschiffe", "Fracht- und Segelschiffe"},
           std::tuple{"de", "die Nord-\nSüd-Achse", "die Nord-Süd-Achse"},
           std::tuple{"nl", "zee-\nen binnenvaart", "zee- en binnenvaart"},
           std::tuple{"fi", "meri- ja joki-\nliikenne, linja-\nauto",
                      "meri- ja jokiliikenne, linja-auto"},
           std::tuple{"fr", "peut-\nêtre un ba-\nteau", "peut-être un bateau"},
           std::tuple{"ru", "кто-\nто на паро-\nходе", "кто-то на пароходе"},
           std::tuple{"id", "orang-\norang di ru-\nmah", "orang-orang di rumah"},
           std::tuple{"he", "בית-\nספר", "בית-ספר"},
       }) {
    CAPTURE(text);
    CHECK(read_text(text, language).paragraphs == expected);
  }
  CHECK(codes(read_text("a meet-\ning of Fracht-\nund Segel", "de").problems) == "mended-word");
}

TEST_CASE("a mended word knows where both its halves stand") {
  Problems problems;
  const auto lines = without_print(lines_of("the meet-\n  ing, then\nthe end"),
                                   *LanguageTag::parse("en"), "en.txt", problems);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "the meeting,");
  CHECK(position(lines[0].source, 6).column == 7);
  CHECK(position(lines[0].source, 8).line == 2);
  CHECK(position(lines[0].source, 8).column == 3);
  CHECK(lines[1].text == " then");
  CHECK(position(lines[1].source, 1).column == 8);
}

TEST_CASE("numbers of pages are read in the languages of the world") {
  for (const char* line : {"- 2 -", "— 12 —", "Page 3 of 4", "Seite 3", "Página 2 de 3", "page 2/3",
                           "第3页", "第 3 页 共 4 页", "3 ページ", "صفحة ٣", "पृष्ठ २", "Стр. 3 из 4",
                           "2. oldal", "صفحهٔ ۱", "หน้า ๓", "p. 12", "| 3 |"}) {
    CAPTURE(line);
    const auto number = read_page_number(line);
    REQUIRE(number);
    CHECK(number->form == PageNumber::Form::Marked);
  }
  CHECK(read_page_number("12")->form == PageNumber::Form::Bare);
  CHECK(read_page_number("٣")->value == 3);
  CHECK(read_page_number("3/4")->form == PageNumber::Form::OfAll);
  for (const char* line : {"", "In 1998", "4/3", "3 May 2019", "- 2", "Page", "12 boats", "(a) 3",
                           "20000", "1.5", "0", "3.32 p.m.", "4:15 p.m."}) {
    CAPTURE(line);
    CHECK_FALSE(read_page_number(line));
  }
}

TEST_CASE("what a page has besides the speech is left out, and the sentence goes on") {
  for (const auto& [text, expected, found] : {
           std::tuple{"the people who built the\n\n2\n\nold bridge.",
                      "the people who built the old bridge.", "page-number"},
           std::tuple{"Good.\n\n- 2 -\n\nNow.\n\n3/4\n\nEnd.", "Good.|Now.|End.",
                      "page-number page-number"},
           std::tuple{"Good.\n\n                 3\n\nNow.", "Good.|Now.", "page-number"},
           std::tuple{"Good.\n\n3\n\fNow.", "Good.|Now.", "page-number"},
           std::tuple{"first the wa-\n\n7\n\fter flows.\n\n8\n\nNow.",
                      "first the water flows.|Now.", "page-number page-number mended-word"},
           std::tuple{"Good.\n\n1\n\nNow.", "Good.|1|Now.", "page-number!"},
           std::tuple{"Good.\n\n1974", "Good.|1974", ""},
           std::tuple{"Good we\n\fare.", "Good we are.", ""},
           std::tuple{"Good.\n\f\nNow.", "Good.|Now.", ""},
           std::tuple{"Good.\n\n\fRemarks        2019\n\nNow.", "Good.|Now.", "running-head"},
           std::tuple{"The Mayor\n\nGood.\n\n\fThe Mayor\n\nNow.\n\n\fThe Mayor\n\nEnd.",
                      "The Mayor|Good.|Now.|End.", "running-head"},
           std::tuple{"Good.\n\n\fThe Mayor\n\nwe are.\n\n\fThe Mayor\n\nthen go.",
                      "Good.|we are.|then go.", "running-head"},
           std::tuple{"On the mill        3\n\nGood we\n\nOn the mill        4\n\nare.",
                      "Good we are.", "running-head running-head"},
           std::tuple{"Good.\n\n\fThe Bridge\n\nNow.", "Good.|The Bridge|Now.", "running-head"},
           std::tuple{"Good.\n\n            3\nThe Mayor, vol. 2\n\nNow.\n\n            4\nThe "
                      "Mayor, vol. 2\n\nEnd.",
                      "Good.|Now.|End.", "page-number page-number running-head"},
           std::tuple{"Good.\n\n3\nThe Mayor\n\nNow.\n\nThe Mayor\n4\n\nEnd.", "Good.|Now.|End.",
                      "page-number page-number running-head"},
           std::tuple{"THE MAYOR\nA Life\n\nGood.\n\n            3\n\nTHE MAYOR\n\nNow.",
                      "THE MAYOR\u2028A Life|Good.|Now.", "page-number running-head kept-lines"},
           std::tuple{
               "We met years ago.1\n\n1 In 1998.\n\n         3\nThe Mayor\n\nNow.\n\n        "
               "4\nThe Mayor\n\nEnd.",
               "We met years ago.|Now.|End.",
               "footnote footnote page-number page-number running-head"},
           std::tuple{"Three ships:\n\n3\nAurora\n\nNow.", "Three ships:|3\u2028Aurora|Now.",
                      "kept-lines"},
           std::tuple{"We met.[3] We know² it.", "We met. We know it.", "footnote footnote"},
           std::tuple{"We met.[3][12] Good,[note 4] he said.[a] It rained.[citation needed]",
                      "We met. Good, he said. It rained.",
                      "footnote footnote footnote footnote footnote"},
           std::tuple{"A mole has 10²³ of ¹⁴C, 5 s⁻¹ and Ca²⁺; ⁹⁹ᵐTc; sin² x; 12 km².",
                      "A mole has 10²³ of ¹⁴C, 5 s⁻¹ and Ca²⁺; ⁹⁹ᵐTc; sin² x; 12 km².", ""},
           std::tuple{"It weighs 13 t² and fell.³\n\n² 1 t = 1,000 kg.\n³ Once.",
                      "It weighs 13 t and fell.", "footnote footnote footnote footnote"},
           std::tuple{"The bell† weighs 13 tons‡ now.\n\n† Tom.\n\n‡ 1 ton = 1,016 kg.",
                      "The bell weighs 13 tons now.", "footnote footnote footnote footnote"},
           std::tuple{"§ 1 Name\n\nIt is free (§ 55 AO).\n\n§ 3 Members pay.",
                      "§ 1 Name|It is free (§ 55 AO).|§ 3 Members pay.", ""},
           std::tuple{"He said: “[The lamp] is here.” And “[t]he light.” Nos. [9]–[12] survive.",
                      "He said: “[The lamp] is here.” And “[t]he light.” Nos. [9]–[12] survive.",
                      ""},
           std::tuple{"Early life[edit]\n\nThe colour[ed] plates, his [own] and all[s].",
                      "Early life|The colour[ed] plates, his [own] and all[s].", "footnote"},
           std::tuple{"We met years ago.1 Good.\n\n1 In 1998.", "We met years ago. Good.",
                      "footnote footnote"},
           std::tuple{"We met.* Good.\n\nNow.\n_____\n* Applause.", "We met. Good.|Now.",
                      "footnote footnote"},
           std::tuple{"We met.1 Good.\n\n1 In 1998.\n\n- 2 -\n\nNow.", "We met. Good.|Now.",
                      "footnote footnote page-number"},
           std::tuple{"We met years ago.1 Good.", "We met years ago.1 Good.", "footnote!"},
           std::tuple{"It is 3 m², 10⁶ and 3.14 in *all* and No.5.",
                      "It is 3 m², 10⁶ and 3.14 in all and No.5.", ""},
       }) {
    CAPTURE(text);
    const Read read = read_text(text);
    CHECK(read.paragraphs == expected);
    CHECK(codes(read.problems) == found);
  }
}

TEST_CASE("the numbers of lines in a margin are left out, and those of lists are not") {
  struct Row {
    const char* language;
    std::string text;
    std::string paragraphs;
  };
  for (const auto& [language, text, paragraphs] : {
           Row{"en",
               "1  The tide came in at four, and the\n2  keeper lit the lamp. Nobody was\n3  at "
               "sea that night but Ole, who\n4  rowed.\n",
               "The tide came in at four, and the keeper lit the lamp. Nobody was at sea that "
               "night but Ole, who rowed."},
           Row{"pl",
               "W nocy przyszła woda. Nikt nie spał,     1\nbo dzwon bił na trwogę, a psy      "
               "2\nwyły. Rano było już po wszystkim     3\ni świeciło słońce.     4\n",
               "W nocy przyszła woda. Nikt nie spał, bo dzwon bił na trwogę, a psy wyły. Rano było "
               "już po wszystkim i świeciło słońce."},
           Row{"hi",
               "१  गाँव में नदी के किनारे एक पुराना\n२  मंदिर था। लोग सुबह वहाँ आते और\n३  "
               "दीप जलाते। शाम को सब घर\n४  लौट जाते।\n",
               "गाँव में नदी के किनारे एक पुराना मंदिर था। लोग सुबह वहाँ आते और दीप जलाते। शाम को "
               "सब घर लौट जाते।"},
           Row{"fr",
               "Le vent se leva sur la plaine nue,\\\net les herbes ployaient sans "
               "bruit ;\\\nun cheval\\\nse taisait,\\\n5   la lune était venue,\\\net "
               "l'on "
               "marchait\\\nvers le village,\\\npar la nuit,\\\ncomme on va\\\n10  vers ce "
               "qui luit.\n",
               "Le vent se leva sur la plaine nue,\u2028et les herbes ployaient sans bruit ;"
               "\u2028un cheval\u2028se taisait,\u2028la lune était venue,\u2028et l'on marchait"
               "\u2028vers le village,\u2028par la nuit,\u2028comme on va\u2028vers ce qui luit."},
           Row{"en", "1  Bread\n\n2  Salt\n\n3  Coarse flour\n\n4  Yeast\n",
               "1 Bread|2 Salt|3 Coarse flour|4 Yeast"},
           Row{"zh-Hans", "1  贝多芬\n\n2  莫扎特\n\n3  海顿\n\n4  巴赫\n",
               "1 贝多芬|2 莫扎特|3 海顿|4 巴赫"},
           Row{"en", "Flour     5\n\nYeast     10\n\nOil     15\n",
               "Flour 5|Yeast\u200310|Oil\u200315"},
       }) {
    CAPTURE(text);
    const Read read = read_text(text, language);
    CHECK(read.paragraphs == paragraphs);
    CHECK((codes(read.problems).find("line-number") == std::string::npos) ==
          (read.paragraphs.front() == '1' || text.starts_with("Flour")));
  }
}

TEST_CASE("things beside each other on one line stay apart, and a slip of the space bar is none") {
  for (const auto& [text, expected] : {
           std::pair{"We sign this.\n\nJosé Pérez     Manuel Gil     A. Soto",
                     "We sign this.|José Pérez\u2003Manuel Gil\u2003A. Soto"},
           std::pair{"We sign.\n\nΟ Δήμαρχος\tΟ Γραμματέας",
                     "We sign.|Ο Δήμαρχος\u2003Ο Γραμματέας"},
           std::pair{"署名する。\n\n会長　山田      書記　田中",
                     "署名する。|会長　山田\u2003書記　田中"},
           std::pair{"We sign.\n\nIt rained.     Nobody came.", "We sign.|It rained. Nobody came."},
           std::pair{
               "We sign.\n\nIt    rained all day, and all night, and nobody ever came to see us",
               "We sign.|It rained all day, and all night, and nobody ever came to see us"},
       }) {
    CAPTURE(text);
    CHECK(read_text(text).paragraphs == expected);
  }
}

TEST_CASE("a sentence of any script goes on over the end of a page, and none is a running head") {
  for (const auto& [language, text, expected] : {
           std::tuple{"zh-Hant", "這座燈塔建於一九零二年，由本地\n\n- 1 -\n\n石匠砌成。\n",
                      "這座燈塔建於一九零二年，由本地石匠砌成。"},
           std::tuple{"ko", "등대는 천구백이년에 마을의\n\n- 1 -\n\n석공이 쌓았다.\n",
                      "등대는 천구백이년에 마을의 석공이 쌓았다."},
           std::tuple{"th", "ประภาคารเก่าแก่\n\nหน้า 1\n\nขอบคุณ\n\nหน้า 2\n\nลาก่อน\n",
                      "ประภาคารเก่าแก่|ขอบคุณ|ลาก่อน"},
       }) {
    CAPTURE(text);
    const Read read = read_text(text, language);
    CHECK(read.paragraphs == expected);
    CHECK(codes(read.problems).find("running-head") == std::string::npos);
  }
}

TEST_CASE("a list's mark that a program set on a line of its own is its item's") {
  for (const auto& [text, expected] : {
           std::pair{"We ask:\n1.\n\nWho built it?\n\n2.\n\nWho paid?\n",
                     "We ask:|1. Who built it?|2. Who paid?"},
           std::pair{"bring\n\n•\n\nbread\n\n•\nsalt\n–\n\ncoarse\n\nand go\n",
                     "bring|• bread|• salt|- coarse|and go"},
           std::pair{"\uF0B7\nbread\n", "\uF0B7 bread"},
           std::pair{"2.1\n\nWhat it is\n\nGood.\n\n2.2\n\nWho has it\n",
                     "2.1 What it is|Good.|2.2 Who has it"},
           std::pair{"He waited.\n\n–\n\nNobody came.\n", "He waited.|–|Nobody came."},
       }) {
    CAPTURE(text);
    CHECK(read_text(text).paragraphs == expected);
  }
}

TEST_CASE("a numbered list above the footnotes is none of them") {
  const Read read = read_text(
      "We came with three questions.1\n\n1. Who built it?\n2. Who paid?\n\nThank you.2\n\n1\n\nThe "
      "first note.\n\n2\n\nThe second.\n\fAnd so on.\n");
  CHECK(read.paragraphs ==
        "We came with three questions.|1. Who built it?|2. Who paid?|Thank you.|And so on.");
}

TEST_CASE("the number of a version or of a file is no mark of a footnote") {
  CHECK(codes(read_text("We use ASN.1 and doc/node.1 and 2.0-beta.1 and example.org:81 here.\n")
                  .problems) == "");
}

TEST_CASE("ligatures and letters in forms of printing are plain letters") {
  CHECK(read_text("the ﬁrst oﬃcial ﬂag").paragraphs == "the first official flag");
  CHECK(read_text("ﻣﺮﺣﺒﺎ ﻻ", "ar").paragraphs == "مرحبا لا");
  CHECK(read_text("ﷺ ﷲ", "ar").paragraphs == "ﷺ ﷲ");
}

TEST_CASE("when it was said is no part of a transcript or of a chat, and of a programme it is") {
  struct Row {
    std::string text;
    std::string paragraphs;
    std::string found;
  };
  for (const auto& [text, paragraphs, found] : {
           Row{"[00:00:05] Good evening.\n\n[00:00:12] MRS. LIND: She sold fish.\n",
               "Good evening.|MRS. LIND: She sold fish.", "time-mark"},
           Row{"[0:05] Good evening.\nAnd welcome.\n[1:12] She sold fish.\n[12:05] Thank you.\n",
               "Good evening. And welcome.|She sold fish.|Thank you.", "time-mark"},
           Row{"00:05 Good evening.\n\n00:12 She sold fish.\n\n12:05 Thank you.\n",
               "Good evening.|She sold fish.|Thank you.", "time-mark"},
           Row{"(01:02:33) That is all.\n\n01:02:40 Thank you.\n", "That is all.|Thank you.",
               "time-mark"},
           Row{"[12/07/2011, 14:03:22] Anna: Good morning.\n[12/07/2011, 2:05 PM] Tom: Yes.\n",
               "Anna: Good morning.|Tom: Yes.", "time-mark"},
           Row{"12.07.11, 14:03 - Anna: Guten Morgen.\n12.07.11, 14:05 - Tom: Ja.\n",
               "Anna: Guten Morgen.|Tom: Ja.", "time-mark"},
           Row{"10:30 Opening.\n\n11:15 Speech.\n\n12:00 Lunch.\n",
               "10:30 Opening.|11:15 Speech.|12:00 Lunch.", ""},
           Row{"(10:30) Opening.\n\n(11:15) Speech.\n", "(10:30) Opening.|(11:15) Speech.", ""},
           Row{"[12:05] It struck noon.\n\nA.\n\nB.\n", "[12:05] It struck noon.|A.|B.", ""},
           Row{"12.07.2011 – 14.07.2011\n\n15.07.2011 – 17.07.2011\n\nA.\n",
               "12.07.2011 – 14.07.2011|15.07.2011 – 17.07.2011|A.", ""},
       }) {
    CAPTURE(text);
    const Read read = read_text(text);
    CHECK(read.paragraphs == paragraphs);
    CHECK(codes(read.problems) == found);
  }
}

TEST_CASE("of a mail only what it says is shown") {
  const std::string head = "From: Anna <anna@example.org>\nTo: Tom\nSubject: The text\n\n";
  struct Row {
    std::string text;
    std::string paragraphs;
    std::string found;
  };
  for (
      const auto& [text, paragraphs, found] : {
          Row{head + "The harbour is old.\n\nNobody knows how old.\n",
              "The harbour is old.|Nobody knows how old.", "mail"},
          Row{head + "The harbour is old.\n\n-- \nAnna\nCurator\n\nOn Monday Tom <tom@example.org> "
                     "wrote:\n\n> Dear Anna,\n>\n> the text?\n",
              "The harbour is old.", "mail mail mail"},
          Row{"The harbour is old.\n\nAm 11.07.2011 schrieb Tom Baker\n<tom@example.org>:\n> Liebe "
              "Anna\n",
              "The harbour is old.", "mail"},
          Row{"The harbour is old.\n\n-----Original Message-----\n" + head +
                  "Dear Anna, the text?\n",
              "The harbour is old.", "mail"},
          Row{"Von: Anna\nGesendet: Montag\nAn: Tom\nBetreff: Text\n\nDer Hafen ist alt.\n",
              "Der Hafen ist alt.", "mail"},
          Row{"发件人：安娜\n收件人：汤姆\n主题：文字\n\n港口很老。\n", "港口很老。", "mail"},
          Row{"To: all\n\nThe harbour is old.\n\n-- \n\nNobody knows.\n",
              "To: all|The harbour is old.|--|Nobody knows.", ""},
          Row{"From: Anna\nSubject: Fwd: text\nDate: Mon, 3 Jun 2019 09:12:44 +0100\n\n---------- "
              "Forwarded message ---------\n" +
                  head +
                  "The harbour is old.\n\nNobody knows.\n\n--\nAnna\nMayor\n\nSent from my "
                  "iPhone\n",
              "The harbour is old.|Nobody knows.", "mail mail mail"},
          Row{"Fra: Kari\nTil: Ola\nEmne: VS: Talen\n\nHei, her er den.\n\n-------- Videresendt "
              "melding --------\nFra: Anne\nDato: man. 3. juni\nEmne: Talen\nTil: Kari\n\n> Da "
              "båtene kom, sto hele bygda der.\n>\n> Takk for at dere kom.\n>\n> --\n> "
              "Anne\n\nSendt "
              "fra min iPhone\n",
              "Da båtene kom, sto hele bygda der.|Takk for at dere kom.", "mail mail mail mail"},
          Row{"Anfang der weitergeleiteten Nachricht:\n\n*Von:* Anna <a@b.example>\n*Betreff:* "
              "Text\n"
              "*Datum:* 3. Juni\n\nDer Hafen ist alt.\n",
              "Der Hafen ist alt.", "mail"},
          Row{"-----Original Message-----\n" + head + "The harbour is old.\n",
              "The harbour is old.", "mail"},
          Row{"Hier.\n\nGesendet von Outlook für iOS\n", "Hier.", "mail"},
          Row{"Der Hafen.\n\nVon meinem iPad gesendet\n\n", "Der Hafen.", "mail"},
          Row{"Le port.\n\n-- \nAnne Berg\nMaire\n", "Le port.", "mail"},
          Row{"Le port.\n\n--\nAnne Berg\nTél. 57 78 00 00\n", "Le port.", "mail"},
          Row{"Le port est vieux.\n--\nLe quai est vieux.\n",
              "Le port est vieux. -- Le quai est vieux.", ""},
          Row{"Kimden: Ayşe\nKime: Tom\nKonu: Metin\n\nLiman eski.\n", "Liman eski.", "mail"},
          Row{"Feladó: Anna\nCímzett: Tom\nTárgy: Szöveg\n\nA kikötő régi.\n", "A kikötő régi.",
              "mail"},
          Row{"من: آنا\nإلى: توم\nالموضوع: النص\n\nالميناء قديم.\n", "الميناء قديم.", "mail"},
          Row{"Από: Άννα\nΠρος: Τομ\nΘέμα: Κείμενο\n\nΤο λιμάνι.\n", "Το λιμάνι.", "mail"},
          Row{"From: 9 to 5\nTo: all\nDate: 4 May\n\nThe harbour.\n",
              "From: 9 to 5\u2028To: all\u2028Date: 4 May|The harbour.", "kept-lines"},
          Row{"Hier der Text.\n\n> Am 13.03.2024 um 17:40 schrieb Uwe Kern:\n> Den zweiten Satz\n"
              "> streichen.\n\nDer Hafen ist alt.\n",
              "Hier der Text.|Der Hafen ist alt.", "mail"},
          Row{"Hier der Text.\n\n> Der Mond\n> ist da.\n\nDer Hafen ist alt.\n",
              "Hier der Text.|Der Mond ist da.|Der Hafen ist alt.", ""},
          Row{"He wrote:\n\n> The harbour is old.\n", "He wrote:|The harbour is old.", ""},
      }) {
    CAPTURE(text);
    const Read read = read_text(text);
    CHECK(read.paragraphs == paragraphs);
    CHECK(codes(read.problems) == found);
  }
}
