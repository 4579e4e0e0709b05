// Texts in the wrong script or language, passages that were never translated.
#include <doctest/doctest.h>

#include <string>

#include "review/language_of.h"
#include "reviewed.h"

using namespace lectern;
using test::reviewed;

namespace {

const char* const english =
    "The harbour froze early that winter, and the ferries stayed where they were.\n\n"
    "People walked across the ice with lanterns, carrying bread and letters to the islands.\n\n"
    "Nobody had planned it, yet by the second week there was a road.\n\n"
    "We keep one of the lanterns here, and we light it every January.\n";

const char* const french =
    "Cet hiver-là, le port gela de bonne heure et les bacs restèrent à quai.\n\n"
    "Les gens traversaient la glace avec des lanternes et portaient aux îles du pain et des "
    "lettres.\n\n"
    "Personne ne l’avait prévu, et pourtant, dès la deuxième semaine, il y avait une route.\n\n"
    "Nous gardons ici l’une de ces lanternes, et nous l’allumons chaque mois de janvier.\n";

const char* const russian =
    "В ту зиму гавань замёрзла рано, и паромы остались стоять у причалов.\n\n"
    "Люди ходили по льду с фонарями и носили на острова хлеб и письма.\n\n"
    "Никто этого не задумывал, но ко второй неделе там уже была дорога.\n\n"
    "Один из этих фонарей хранится у нас, и мы зажигаем его каждый январь.\n";

const char* const greek =
    "Εκείνον τον χειμώνα το λιμάνι πάγωσε νωρίς και τα πλοία έμειναν στη θέση τους.\n\n"
    "Οι άνθρωποι περπατούσαν στον πάγο με φανάρια και πήγαιναν στα νησιά ψωμί και γράμματα.\n";

}  // namespace

TEST_CASE("a deck whose texts are what their names say has no finding") {
  CHECK(reviewed({{"en.txt", english}, {"fr.txt", french}, {"ru.txt", russian}}) == "");
}

TEST_CASE("a text in another language or script than its name says is one finding") {
  struct Row {
    const char* name;
    const char* text;
    const char* found;
  };
  for (const auto& [name, text, found] : {
           Row{"de.txt", french, "de.txt:1 wrong-language\n"},
           Row{"it.txt", french, "it.txt:1 wrong-language\n"},
           Row{"hu.txt", french, "hu.txt:1 wrong-language\n"},
           Row{"uk.txt", french, "uk.txt:1 wrong-script\n"},
           Row{"bg.txt", russian, "bg.txt:1 wrong-language\n"},
           Row{"ar.txt", russian, "ar.txt:1 wrong-script\n"},
           Row{"ja.txt", russian, "ja.txt:1 wrong-script\n"},
           Row{"pl.txt", greek, "pl.txt:1 wrong-script\n"},
           Row{"el.txt", greek, ""},
           Row{"fr.txt", english, "fr.txt:1 not-translated\n"},
           Row{"zh-Hans.txt", english, "zh-Hans.txt:1 wrong-script\n"},
       }) {
    CAPTURE(name);
    CHECK(reviewed({{"en.txt", english}, {name, text}}) == found);
  }
}

TEST_CASE(
    "of a text in another script that its language is written in, it is said how to name it") {
  struct Row {
    const char* name;
    const char* text;
    const char* right;
  };
  for (const auto& [name, text, right] : {
           Row{"ms.txt", "توان٢ دان ڤوان٢، سلامت داتڠ. كامي برتمو دتڤي اير ڤد مالم اين.",
               "ms-Arab"},
           Row{"ku.txt", "خاتوونان و بەڕێزان، بەخێربێن. ئەم ئێوارەیە لەسەر ئاو کۆ دەبینەوە.",
               "ku-Arab"},
           Row{"mn.txt", "ᠡᠷᠬᠢᠮ ᠨᠠᠢᠵᠠ ᠨᠠᠷ ᠠᠨᠲᠠᠢ ᠪᠠᠢᠨ᠎ᠠ ᠤᠤ᠂ ᠪᠢᠳᠡ ᠤᠰᠤᠨ ᠤ ᠳᠡᠷᠭᠡᠳᠡ ᠤᠭᠤᠯᠵᠠᠪᠠ᠃",
               "mn-Mong"},
       }) {
    CAPTURE(name);
    const Problems problems = test::problems_in({{"en.txt", english}, {name, text}});
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == "wrong-script");
    CHECK(problems.front().message.find(std::string("name it ") + right) != std::string::npos);
  }
}

TEST_CASE("a language is guessed in the script that a text is in") {
  CHECK(review::likely_language(
            "خاتوونان و بەڕێزان، بەخێربێن بۆ مۆزەخانەکەمان. ئەم ئێوارەیە لەسەر ئاو کۆ دەبینەوە و "
            "گوێ لە چیرۆکی باپیرانمان دەگرین کە لەم شارەدا ژیاون.")
            ->language.text() == "ckb");
}

TEST_CASE("a whole text is told from languages that its sentences are easily taken for") {
  CHECK(reviewed({{"en.txt", english}, {"uk.txt", russian}}) == "uk.txt:1 wrong-language\n");
  CHECK(reviewed({{"en.txt", english}, {"ru.txt", russian}}) == "");
}

TEST_CASE("a text in several languages is one finding, a quotation is none") {
  const std::string two =
      "This cottage was built about 1840 for a quarryman and his family.\n\n"
      "Adeiladwyd y bwthyn hwn tua 1840 ar gyfer chwarelwr a'i deulu.\n\n"
      "Nine people slept in the loft, and the smallest of them by the door.\n\n"
      "Roedd naw o bobl yn cysgu yn y daflod, a'r lleiaf ohonynt wrth y drws.\n";
  CHECK(reviewed({{"en.txt", two}}) == "en.txt:3 several-languages\n");
  const std::string lines =
      "This cottage was built about 1840 for a quarryman.  \nAdeiladwyd y bwthyn hwn tua 1840 ar "
      "gyfer chwarelwr.\n\nNine people slept in the loft by the door.  \nRoedd naw o bobl yn "
      "cysgu yn y daflod wrth y drws.\n";
  CHECK(reviewed({{"en.txt", lines}}) == "en.txt:2 several-languages\n");
  const std::string short_ones =
      "Welcome to the Welsh Slate House\nCroeso i'r Tŷ Llechi\n\nThis cottage was built about 1840 "
      "for a quarryman and his family.\nAdeiladwyd y bwthyn hwn tua 1840 ar gyfer chwarelwr a'i "
      "deulu.\n\nNine people slept in the loft.\nRoedd naw o bobl yn cysgu yn y daflod.\n\nPlease "
      "mind your head.\nGwyliwch eich pen.\n";
  CHECK(reviewed({{"en.txt", short_ones}}) == "en.txt:5 several-languages\n");
  const std::string stacked =
      "This house was built by fishermen in 1823.\n\nEvery spring the sea came into the kitchen."
      "\n\nCette maison a été construite par des pêcheurs.\n\nChaque printemps, la mer entrait "
      "dans "
      "la cuisine.\n\nDieses Haus wurde 1823 von Fischern gebaut.\n\nJeden Frühling kam das Meer "
      "in "
      "die Küche.\n";
  CHECK(reviewed({{"en.txt", stacked}}) == "en.txt:5 several-languages\n");
  CHECK(test::problems_in({{"en.txt", stacked}})[0].message.find(
            "in English, French and German, one after the other: put the French and "
            "German into files of their own, fr.txt and de.txt") != std::string::npos);
  const std::string quoted =
      std::string(english) + "\nAdeiladwyd y bwthyn hwn tua 1840 ar gyfer chwarelwr a'i deulu.\n";
  CHECK(reviewed({{"en.txt", quoted}}) == "");
}

TEST_CASE("Chinese in the other characters than its name says is told by them") {
  const char* const simplified =
      "那年冬天，港口很早就结了冰，渡船都停在原处。\n\n人们提着灯笼走过冰面，给岛上的人送面包和书信"
      "。\n\n"
      "没有人计划过这件事，可是到了第二个星期，那里已经有了一条路。\n";
  const char* const traditional =
      "那年冬天，港口很早就結了冰，渡船都停在原處。\n\n人們提著燈籠走過冰面，給島上的人送麵包和書信"
      "。\n\n"
      "沒有人計劃過這件事，可是到了第二個星期，那裡已經有了一條路。\n";
  CHECK(reviewed({{"zh-Hans.txt", simplified}}) == "");
  CHECK(reviewed({{"zh-Hant.txt", traditional}}) == "");
  CHECK(reviewed({{"zh.txt", traditional}}) == "zh.txt:1 wrong-script\n");
  CHECK(reviewed({{"zh-TW.txt", simplified}}) == "zh-TW.txt:1 wrong-script\n");
}

TEST_CASE("a passage left in the original's words or in another text's is found where it stands") {
  const std::string mixed =
      "Cet hiver-là, le port gela de bonne heure et les bacs restèrent à quai.\n\n"
      "People walked across the ice with lanterns, carrying bread and letters to the islands.\n\n"
      "Никто этого не задумывал, но ко второй неделе там уже была дорога.\n\n"
      "Nous gardons ici l’une de ces lanternes, et nous l’allumons chaque mois de janvier.\n";
  CHECK(reviewed({{"en.txt", english}, {"fr.txt", mixed}, {"ru.txt", russian}}) ==
        "fr.txt:3 not-translated\nfr.txt:5 not-translated\n");
  // in words of their own, told by their language
  CHECK(reviewed({{"en.txt",
                   "The ice came early.\n\nThey went over it on foot.\n\nA road was made by all of "
                   "them.\n\nThe lantern is here.\n"},
                  {"ru.txt", russian},
                  {"fr.txt", mixed}}) == "fr.txt:3 wrong-language\nfr.txt:5 not-translated\n");
}

TEST_CASE("a sentence left untranslated within a passage is found") {
  CHECK(reviewed({{"en.txt", english},
                  {"de.txt",
                   "In jenem Winter fror der Hafen früh zu, und die Fähren blieben liegen.\n\n"
                   "Niemand hatte es geplant. By the second week there was a road across the whole "
                   "bay, and it held. Wir haben eine der Laternen aufgehoben.\n"}}) ==
        "de.txt:3 wrong-language\n");
}

TEST_CASE("names, numbers and single words are the same in any language") {
  CHECK(reviewed({{"en.txt", "Northern Harbour Museum\n\nMarta Lindqvist\n\n1914\n\nAmen.\n"},
                  {"fr.txt", "Northern Harbour Museum\n\nMarta Lindqvist\n\n1914\n\nAmen.\n"}}) ==
        "");
}

TEST_CASE("languages that are written much alike are not taken for each other") {
  CHECK(reviewed({{"en.txt", "Welcome to the museum, and thank you for coming tonight.\n"},
                  {"da.txt", "Velkommen til museet, og tak fordi I kom i aften.\n"},
                  {"nb.txt", "Velkommen til museet, og tak fordi I kom i aften.\n"}}) == "");
  const auto close = [](const char* one, const char* other) {
    return review::are_close(*LanguageTag::parse(one), *LanguageTag::parse(other));
  };
  CHECK(close("nb", "da"));
  CHECK(close("sr-Latn", "hr"));
  CHECK(close("pt-BR", "pt"));
  CHECK_FALSE(close("fr", "de"));
}
