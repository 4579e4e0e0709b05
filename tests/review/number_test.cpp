// Numbers that differ from the original's, and those that only look as if they did.
#include <doctest/doctest.h>

#include <string>

#include "reviewed.h"

using namespace lectern;
using test::reviewed;

TEST_CASE("a number that differs from the original's is found where it stands") {
  struct Row {
    const char* original;
    const char* file;
    const char* translation;
  };
  for (const auto& [original, file, translation] : {
           Row{"In that winter 63,000 people crossed the ice.", "de.txt",
               "In jenem Winter gingen 6.300 Menschen über das Eis."},
           Row{"It happened in 1914, and nobody knew.", "fr.txt",
               "Cela se passa en 1941, et personne ne le savait."},
           Row{"The bridge is 2,450 metres long.", "es.txt",
               "El puente mide 2540 metros de largo."},
           Row{"They walked for 17 days over the ice.", "it.txt",
               "Camminarono per 71 giorni sul ghiaccio."},
           Row{"In that winter 63,000 people crossed the ice.", "zh-Hans.txt",
               "那年冬天，有6300人走过冰面。"},
           Row{"In that winter 63,000 people crossed the ice.", "zh-Hans.txt",
               "那年冬天，有63万人走过冰面。"},
           Row{"In that winter 63,000 people crossed the ice.", "ar.txt",
               "في ذلك الشتاء عبر الجليد ٦٬٣٠٠ شخص."},
           Row{"In that winter 63,000 people crossed the ice.", "hi.txt",
               "उस सर्दी में ६,३०० लोग बर्फ़ पार कर गए।"},
           Row{"Some 5 million letters were carried.", "fr.txt",
               "Environ 5 milliards de lettres furent portées."},
       }) {
    CAPTURE(std::string(translation));
    const std::string found =
        reviewed({{"en.txt", original + std::string("\n")}, {file, translation}});
    CHECK(found == std::string(file) + ":1 number-differs\n");
  }
}

TEST_CASE("the same number is the same however a language writes it") {
  struct Row {
    const char* original;
    const char* file;
    const char* translation;
  };
  for (const auto& [original, file, translation] : {
           Row{"63,000 people", "de.txt", "63.000 Menschen"},
           Row{"at 19:30", "de.txt", "um 7:30 Uhr abends"},
           Row{"at 2:30 in the afternoon", "am.txt", "ከቀኑ 8:30 ሰዓት"},
           Row{"63,000 people", "fr.txt", "63 000 personnes"},
           Row{"63,000 people", "de-CH.txt", "63’000 Menschen"},
           Row{"63,000 people", "zh-Hans.txt", "6.3万人"},
           Row{"63,000 people", "ja.txt", "6万3千人"},
           Row{"63,000 people", "ja.txt", "６３，０００人"},
           Row{"63,000 people", "ar.txt", "٦٣٬٠٠٠ شخص"},
           Row{"1,250,000 people", "hi.txt", "12,50,000 लोग"},
           Row{"1,250,000 people", "hi.txt", "12.5 लाख लोग"},
           Row{"1.5 million letters", "fr.txt", "1 500 000 lettres"},
           Row{"1.5 million letters", "ru.txt", "1,5 миллиона писем"},
           Row{"1,500,000 letters", "ko.txt", "편지 150만 통"},
           Row{"2 billion letters", "es.txt", "2.000 millones de cartas"},
           Row{"sixteen women and 5 men", "fr.txt", "16 femmes et cinq hommes"},
           Row{"the 21st day of the 19th month", "ru.txt", "21-й день девятнадцатого месяца"},
           Row{"on 12 July 2011", "zh-Hans.txt", "2011年7月12日"},
           Row{"on 12 July 2011", "fa.txt", "۲۱ تیر ۱۳۹۰"},
           Row{"in the year 2011", "th.txt", "ในปี 2554"},
           Row{"in 2011, year 23", "ja.txt", "平成23年"},
           Row{"at 7:30 p.m.", "fr.txt", "à 19 h 30"},
           Row{"at 7.30 in the evening", "de.txt", "um 19:30 Uhr"},
           Row{"the 1960s", "fr.txt", "les années 60"},
           Row{"100 miles away", "fr.txt", "à 160 kilomètres"},
           Row{"3.5 percent", "de.txt", "3,5 Prozent"},
       }) {
    CAPTURE(std::string(translation));
    CHECK(reviewed({{"en.txt", original + std::string(", we were told.\n")},
                    {file, translation + std::string("\n")}})
              .find("number") == std::string::npos);
  }
}

TEST_CASE("a measure may be converted, a point may not be at a wrong place") {
  const auto found = [](const char* english, const char* french) {
    return reviewed(
        {{"en.txt", english + std::string("\n")}, {"fr.txt", french + std::string("\n")}});
  };
  CHECK(found("The bridge cost 1.2 million pounds.", "Le pont a coûté 12 millions de livres.") ==
        "fr.txt:1 number-differs\n");
  CHECK(found("It is 100 miles away.", "La ville est à 160 kilomètres.") == "");
  CHECK(found("It is 100 miles away.", "La ville est à 1000 lieues.") ==
        "fr.txt:1 number-differs\n");
}

TEST_CASE("passages that have changed places are found by their numbers") {
  const std::string bridge = "The bridge is 412 metres long, and cost four lives in 1962.\n";
  const std::string river = "The river is older than the town, and will be here after us.\n";
  const std::string pont = "Le pont mesure 412 mètres, et a coûté quatre vies en 1962.\n";
  const std::string fleuve = "Le fleuve est plus ancien que la ville, et sera là après nous.\n";
  const std::string english = bridge + "\n" + river + "\nThank you.\n";
  const auto found = [&](const std::string& french) {
    return reviewed({{"en.txt", english}, {"fr.txt", french + "\nMerci.\n"}});
  };
  CHECK(found(pont + "\n" + fleuve) == "");
  CHECK(found(fleuve + "\n" + pont) == "fr.txt:1 swapped-passages\n");
}
