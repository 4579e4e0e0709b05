// Texts that were opened in another encoding than they were saved in.
#include <doctest/doctest.h>

#include <string>

#include "reviewed.h"

using namespace lectern;
using test::reviewed;

namespace {

/// What the finding in the second passage of such a text says.
std::string said_of(const std::string& language, const std::string& passage) {
  std::string all;
  for (const Problem& problem :
       test::problems_in({{language + ".txt", "2014\n\n" + passage + "\n\n2015\n"}})) {
    all += problem.code + ": " + problem.message + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("UTF-8 that was read as something else is found, with what it should be") {
  struct Row {
    const char* language;
    const char* passage;
    const char* meant;
  };
  for (const auto& [language, passage, meant] : {
           Row{"fr", "Nous avons marchÃ© jusquâ€™Ã  la riviÃ¨re.", "“marché”"},
           Row{"fr", "Nous avons ÃƒÂ©tÃƒÂ© les premiers.", "“été”"},
           Row{"en", "It was the captainâ€™s own lantern.", "“captain’s”"},
           Row{"en", "â€œCome in,â€ she said.", "““Come”"},
           Row{"de", "Die BrÃ¼cke war schmal.", "“Brücke”"},
           Row{"es", "MaÃ±ana serÃ¡ tarde.", "“Mañana”"},
           Row{"pl", "DziÄ™kujÄ™ wszystkim.", "“Dziękuję”"},
           Row{"ru", "РњС‹ С€Р»Рё РІРґРѕР»СЊ СЂРµРєРё.", "“Мы”"},
           Row{"ru", "ÐœÑ‹ ÑˆÐ»Ð¸ Ð²Ð´Ð¾Ð»ÑŒ Ñ€ÐµÐºÐ¸.", "“Мы”"},
       }) {
    CAPTURE(std::string(passage));
    const std::string said = said_of(language, passage);
    CHECK(said.starts_with("spoilt-encoding: "));
    CAPTURE(said);
    CHECK(said.find(meant) != std::string::npos);
  }
}

TEST_CASE("letters of one old encoding read in another are found, with what they should be") {
  struct Row {
    const char* language;
    const char* passage;
    const char* meant;
  };
  for (const auto& [language, passage, meant] : {
           Row{"ru", "Äîáðûé âå÷åð, äîðîãèå ãîñòè íàøåãî ìóçåÿ!", "Добрый вечер"},
           Row{"bg", "Äîáúð âå÷åð, ñêúïè ãîñòè íà íàøèÿ ìóçåé!", "Добър вечер"},
           Row{"ru", "äÏÂÒÙÊ ×ÅÞÅÒ, ÄÏÒÏÇÉÅ ÇÏÓÔÉ ÎÁÛÅÇÏ ÍÕÚÅÑ!", "Добрый вечер"},
           Row{"el", "ÊáëçóðÝñá óáò, áãáðçôïß ìáò êáëåóìÝíïé.", "Καλησπέρα σας"},
           Row{"he", "òøá èåá ìëåìëí, àåøçéí é÷øéí.", "ערב טוב לכולכם"},
           Row{"pl", "¯yczê pañstwu mi³ego wieczoru i dziêkujê za przyjœcie na nasz¹ ³¹kê.",
               "Życzę państwu"},
       }) {
    CAPTURE(std::string(passage));
    const std::string said = said_of(language, passage);
    CHECK(said.starts_with("spoilt-encoding: "));
    CAPTURE(said);
    CHECK(said.find(meant) != std::string::npos);
  }
}

TEST_CASE("letters that became question marks are found") {
  CHECK(reviewed(
            {{"fr.txt", "Nous avons march? le long du canal gel?e.\n\nIl ?tait d?j? tard.\n"}}) ==
        "fr.txt:1 lost-letters\nfr.txt:3 lost-letters\n");
  CHECK(
      reviewed({{"ru.txt", "?????? ?????, ??????? ?????.\n\nСпасибо вам всем.\n"}}).find("lost") !=
      std::string::npos);
}

TEST_CASE("what is rare and right is not taken for spoilt") {
  struct Row {
    const char* language;
    const char* passage;
  };
  for (const auto& [language, passage] : {
           Row{"fr", "«Îles», «été», «où» et l’œuvre de Dvořák, Núñez et Ångström."},
           Row{"pt", "«AMANHû, disse ela; “IRMÔ, e a NAÇÃO…"},
           Row{"ru", "В СССР» и «США», №5, 20 °C, §3 — так было."},
           Row{"de", "„Spaß“, „Größe“, Ärger über Übles: 5 € für ½ Maß."},
           Row{"en", "The señor, Señora Núñez, and the façade of the Café Éclair."},
           Row{"sv", "”Åska”, ”Öar”, ”Älvar”. Vad? Nu?"},
           Row{"en", "Who was it? What? When?? See museum.example/page?id=3."},
           Row{"es", "La inauguración del Mu\u00ADseo: casi el 38\u00A0por ciento."},
           Row{"is", "Það er þægilegt, því að Ísland á sögu."},
           Row{"vi", "Tôi đã thấy những chiếc đèn lồng trên băng."},
       }) {
    CAPTURE(passage);
    const std::string found = said_of(language, passage);
    CHECK(found.find("spoilt") == std::string::npos);
    CHECK(found.find("lost") == std::string::npos);
  }
}
