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
std::string kinds_in(const std::string& text, const std::string& language = "en") {
  TemporaryFolder folder;
  folder.with(language + ".txt", text);
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
           Row{"十二、水", "十二、"},
           Row{"三、四十个人", ""},
           Row{"一个、两个", ""},
           Row{"（二） 土", "（二） "},
           Row{"（二）土地", "（二）"},
           Row{"(3)水源", "(3)"},
           Row{"（注）土地", ""},
           Row{"3. Mai 1871", ""},
           Row{"3. toukokuuta 1951", ""},
           Row{"1871. május 3.", ""},
           Row{"3. Mairegen", "3. "},
           Row{"(3)rd", ""},
           Row{"③ 光", "③ "},
           Row{"③光", "③"},
           Row{"㈠ 悲伤角", "㈠ "},
           Row{"1 - يطلب إلى", "1 - "},
           Row{"・第一室", "・"},
           Row{"３．お静かに", "３．"},
           Row{"+ salt", "+ "},
           Row{"3．14", ""},
           Row{"12 – 15 people", ""},
           Row{"1945 - the end", ""},
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

TEST_CASE("a letter before a full stop is an item's where another counts on from it") {
  CHECK(kinds_in("א. אין לצלם\n\nב. אין לגעת\n\nתודה לכם.", "he") == "i+i.");
  CHECK(kinds_in("I. The sea.\n\nII. The land.\n\nThank you.") == "i+i.");
  CHECK(kinds_in("J. Almeida spoke.\n\nM. Costa replied.\n\nThank you.") == "...");
  CHECK(kinds_in("§ 1 No dogs.\n\n§ 2 No drums.\n\nThank you.") == "i+i.");
}

TEST_CASE("marks count on in every alphabet, and from one") {
  struct Row {
    const char* text;
    const char* next;
  };
  for (const auto& [text, next] :
       {Row{"1. a", "2. b"}, Row{"٩. ا", "١٠. ب"}, Row{"a) a", "b) b"}, Row{"iv. a", "v. b"},
        Row{"ix. a", "x. b"}, Row{"ח. א", "ט. ב"}, Row{"가. 가", "나. 나"}, Row{"क) क", "ख) ख"},
        Row{"ค. ก", "ง. ก"}, Row{"ა) ა", "ბ) ბ"}, Row{"§ 3 a", "§ 4 b"}, Row{"2.1 a", "2.2 b"},
        Row{"（一）水", "（二）土"}}) {
    CAPTURE(text);
    CHECK(counts_on(text, next));
    CHECK_FALSE(counts_on(next, text));
    CHECK_FALSE(counts_on(text, text));
  }
  CHECK_FALSE(counts_on("2.1 a", "3.2 b"));
  CHECK_FALSE(counts_on("(2) a", "§ 3 b"));
  for (const char* first : {"1. a", "a) a", "(i) a", "א. א", "أ) أ", "가. 가", "§ 1 a"}) {
    CAPTURE(first);
    CHECK(counts_from_one(first));
  }
  for (const char* other : {"2. a", "b) b", "We are", "I went", "a wing", "- a", ""}) {
    CAPTURE(other);
    CHECK_FALSE(counts_from_one(other));
  }
}

TEST_CASE("a number marks an item where another does beside it, a bullet by itself") {
  CHECK(kinds_in("Do this:\n\n1. Close the gate.\n\n2. Come back.\n\nThank you.") == "s+i+i.");
  CHECK(kinds_in("We met in summer.\n\n12. July was warm.\n\nThank you.") == "...");
  CHECK(kinds_in("He said one word.\n\n- Rain.\n\nThank you.") == ".i.");
}

TEST_CASE("an asterisk that a word has above is that of a note, and no item's") {
  const std::string price = "Children*: 6 euros, if they live in town.\n\n";
  CHECK(kinds_in(price + "* With a pass.\n\nThank you.") == "...");
  CHECK(kinds_in(price + "* With a pass.\n\n* At noon.\n\nThank you.") == ".i+i.");
  CHECK(kinds_in("Children: 6 euros, if they live in town.\n\n* With a pass.\n\nThank you.") ==
        ".i.");
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

TEST_CASE("a stanza that ends in a comma greets nobody, an address in lines does") {
  CHECK(kinds_in("The sea is wide,\\\nthe night is long,\\\nand no one sings right,\n\nBut I.") ==
        "s.");
  CHECK(kinds_in("The sea is wide\\\nand no one sings right,\n\nBut I.") == "..");
}

TEST_CASE("an item that ends in a comma greets nobody") {
  CHECK(kinds_in("Thanks to\n\n- the mayor,\n\n- the school,\n\n- you all.\n\nGoodbye.") ==
        ".i+i+i.");
}

TEST_CASE("of a preamble only what it begins with leads, in every language") {
  struct Row {
    const char* language;
    const char* text;
  };
  for (const auto& [language, text] : {
           Row{"en",
               "The Council,\n\nRecalling its resolution 3 (1949) of 2 December 1949,\n\nNoting "
               "with concern that the lighthouses have been unlit since the winter,\n\n1. Requests "
               "the Harbour Master:\n\n(a) To relight the lamps at:\n\n(i) Cape Sorrow;\n\n(ii) "
               "Great Skerry."},
           Row{"fr",
               "Le Conseil,\n\nRappelant sa résolution 3 (1949) du 2 décembre 1949,\n\nNotant avec "
               "préoccupation que les phares sont éteints depuis l’hiver,\n\n1. Prie le capitaine "
               "du port :\n\na) De rallumer les lampes :\n\ni) Du cap Chagrin ;\n\nii) Du grand "
               "Skerry."},
           Row{"es",
               "El Consejo,\n\nRecordando su resolución 3 (1949), de 2 de diciembre de "
               "1949,\n\nObservando con preocupación que los faros no se encienden desde el "
               "invierno,\n\n1. Pide al capitán del puerto:\n\na) Que vuelva a encender las "
               "lámparas de:\n\ni) El cabo Pesar;\n\nii) El gran Skerry."},
           Row{"ru",
               "Совет,\n\nссылаясь на свою резолюцию 3 (1949) от 2 декабря 1949 года,\n\nотмечая с "
               "обеспокоенностью, что маяки не горят с самой зимы,\n\n1. просит капитана "
               "порта:\n\na) зажечь огни на:\n\ni) мысе Печали;\n\nii) Большом Шхере."},
           Row{"ar",
               "إن المجلس،\n\nإذ يشير إلى قراره 3 (1949) المؤرخ 2 كانون الأول/ديسمبر "
               "1949،\n\nوإذ يلاحظ مع القلق أن المنارات لم تضأ منذ الشتاء،\n\n1 - يطلب إلى مدير "
               "الميناء:\n\n(أ) أن يعيد إضاءة المصابيح في:\n\n(1) رأس الحزن؛\n\n(2) الصخرة "
               "الكبرى."},
           Row{"it",
               "Il Consiglio,\n\nvisto lo statuto del porto,\n\nconsiderando che i fari sono "
               "spenti "
               "dall’inverno,\n\n1. delibera:\n\na) di riaccendere le lampade:\n\ni) del "
               "Capo;\n\nii) "
               "dello Scoglio."},
           Row{"zh-Hans",
               "理事会，\n\n回顾其1949年12月2日第3(1949)"
               "号决议，\n\n关切地注意到灯塔自冬季以来一直没有点亮，\n\n"
               "1. 请港务长：\n\n(a) 重新点亮以下各处的灯：\n\n㈠ 悲伤角；\n\n㈡ 大礁。"},
       }) {
    CAPTURE(std::string(language));
    CHECK(kinds_in(text, language) == "s..i+i+i+i");
  }
}

TEST_CASE("all of a row of addresses lead, and none of a row of other things but the first") {
  CHECK(kinds_in("Mr. President,\n\nYour Royal Highnesses,\n\nExcellencies, distinguished members "
                 "of the Academy,\n\nLadies and gentlemen,\n\nToday we open.\n\nThank you.") ==
        "ssss..");
  CHECK(kinds_in("Today we open.\n\nMr. President,\n\nLadies and gentlemen,\n\nThank you.") ==
        ".ss.");
  CHECK(kinds_in("These were here:\n\nAnna the baker,\n\nBerta,\n\nCarla from the "
                 "harbour,\n\nDora.") == "s....");
  CHECK(kinds_in("We keep three things:\n\n- the light,\n\n- the books,\n\n- the silence.") ==
        "s+i+i+i");
}
