// What stands where a translation is to come, and what only looks like it.
#include <doctest/doctest.h>

#include <string>

#include "reviewed.h"

using namespace lectern;

TEST_CASE("a passage in brackets is a note of the original's, which may be a heading") {
  CHECK(test::reviewed({{"en.txt", "Good evening.\n\n[Visiting]\n\nThank you.\n"},
                        {"ko.txt", "안녕하십니까.\n\n[관람 안내]\n\n감사합니다.\n"}}) ==
        "en.txt:3 placeholder?\nko.txt:3 placeholder?\n");
}

TEST_CASE("a passage that is not written yet, or was filled in by a machine, is found") {
  for (const char* passage : {
           "TODO: translate",
           "Sure! Here's a polished version of your speech:",
           "Would you like me to make it shorter?",
           "See Error! Reference source not found.",
           "FIXME",
           "XXX",
           "tbd",
           "TBC",
           "[translate]",
           "[à traduire]",
           "[待翻译]",
           "(To be translated)",
           "Not translated yet",
           "…",
           "...",
           "???",
           "Lorem ipsum dolor sit amet.",
           "Bienvenue à {0} personnes.",
           "Bienvenue, {{nom}}.",
           "Bienvenue à %s et à %d autres.",
           "Bienvenue à %1$s.",
           "Bienvenue à « %1 ».",
           "Cher ${visiteur}, soyez le bienvenu.",
           "Cher <<name>>, soyez le bienvenu.",
           "Here is the translation of your text:",
           "Sure, here's the French translation:",
           "Voici la traduction :",
           "Translated with DeepL.com (free version)",
           "As an AI language model, I cannot translate this.",
           "(Machine translation)",
           "[LENTEMENT]",
           "[montrer la fenêtre]",
           "{DIAPO 3}",
           "Merci. {diapo 3}",
           "TK: nombre des bénévoles",
           "TK TK",
           "Ils sont venus. ???",
           "Il y avait XX % de plus.",
           "Le XX.XX.2024 à Paris.",
           "Mes amis. // Mes voisins.",
           "Nous ne l’avons pas voulu. PAUSE.",
           "Merci. —30—",
           "*** Ici l’anecdote du bateau ! ***",
       }) {
    CAPTURE(passage);
    const std::string french = std::string("Bonsoir à tous.\n\n") + passage + "\n\nMerci.\n";
    CHECK(test::reviewed({{"en.txt", "Good evening.\n\nWe are here.\n\nThank you.\n"},
                          {"fr.txt", french}}) == "fr.txt:3 placeholder\n");
  }
}

TEST_CASE("what the speaker may well have said is no placeholder") {
  for (const char* passage : {
           "Article XXX has words that Article XXIX has not.",
           "They found 100 % of it, and 40 % de plus.",
           "There was so much to do, and so little time.",
           "Todo está listo, dijo ella.",
           "Would you like me to? he asked.",
           "Tout est à faire, et tout reste à traduire.",
           "Il lut {إِنَّ مَعَ العُسرِ يُسرًا} et se tut.",
           "I translate this for you because nobody else will.",
           "Machine translation has changed how museums speak.",
           "Of course, here is where the boats were built.",
           "And then … nothing.",
           "[Verse 1]",
           "[Applause]",
           "[…]",
           "[Berlin 1945]",
           "He came in the year of the comet [and stayed].",
           "Flight TK 1980 to Ankara, by TK of the name.",
           "The XX congress of them, after the XIX.",
           "What??? Nobody knew?!",
           "See https://example.org // or not.",
           "It was 20 – 30 – 40 degrees.",
           "*The Harbour* is old.",
       }) {
    CAPTURE(passage);
    CHECK(test::reviewed(
              {{"en.txt", std::string("Good evening.\n\n") + passage + "\n\nThank you.\n"}}) == "");
  }
  // a line of dots that the original has too
  CHECK(test::reviewed({{"en.txt", "Good evening.\n\n...\n\nThank you.\n"},
                        {"fr.txt", "Bonsoir.\n\n...\n\nMerci.\n"}})
            .find("fr") == std::string::npos);
}

TEST_CASE("crosses before a noun are a number to come, where no language counts in Roman ones") {
  const auto read = [](const char* language, const std::string& passage) {
    return test::reviewed({{std::string(language) + ".txt", "A B.\n\n" + passage + "\n"}});
  };
  CHECK(read("en", "XX people came to the harbour that night.").find("placeholder") !=
        std::string::npos);
  CHECK(read("de", "Es kamen XX Leute in den Hafen.").find("placeholder") != std::string::npos);
  CHECK(read("fr", "Le XX siècle a commencé au port.").find("placeholder") == std::string::npos);
  CHECK(read("pl", "XX wiek zaczął się w porcie.").find("placeholder") == std::string::npos);
}
