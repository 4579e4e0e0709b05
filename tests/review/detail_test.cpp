// Marks, pairs, spaces, words and credits: what is odd within a passage that is right as a whole.
#include <doctest/doctest.h>

#include <string>
#include <tuple>

#include "reviewed.h"

using namespace lectern;

namespace {

const std::string original =
    "Good evening to all of you.\n\nWe meet by the water tonight.\n\nThank you for coming.\n";

/// A French text in which the second passage is another.
std::string in_french(const std::string& passage) {
  return test::reviewed(
      {{"en.txt", original},
       {"fr.txt", "Bonsoir à vous tous.\n\n" + passage + "\n\nMerci à vous d’être venus.\n"}});
}

std::string in_english(const std::string& passage) {
  return test::reviewed({{"en.txt", "Good evening to all of you.\n\n" + passage + "\n"}});
}

std::string catalogue(const std::string& translation) {
  return "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: "
         "fr\\n\"\n\nmsgid \"Good evening to all of you.\"\nmsgstr \"" +
         translation +
         "\"\n\nmsgid \"We meet by the water tonight.\"\nmsgstr \"Nous voici au bord de "
         "l’eau ce soir.\"\n\nmsgid \"Thank you for coming.\"\nmsgstr \"Merci d’être venus.\"\n";
}

}  // namespace

TEST_CASE("marks that no reader takes are found in a catalogue") {
  for (const char* marked :
       {"Bonsoir à <b>vous</b> tous.", "Bonsoir &agrave; vous tous.", "Bonsoir à **vous** tous.",
        "Bonsoir à [vous](https://a.org) tous.", "Bonsoir à {\\\\i1}vous{\\\\i0} tous."}) {
    CAPTURE(marked);
    CHECK(test::reviewed({{"en.txt", original}, {"fr.po", catalogue(marked)}}) ==
          "fr.po:7 markup\n");
  }
  CHECK(test::reviewed(
            {{"en.txt", original}, {"fr.po", catalogue("Bonsoir à vous tous, 3 < 5.")}}) == "");
}

TEST_CASE("of what the reader of a text has warned nothing is said twice") {
  CHECK(in_english("We meet by the <river> tonight, all of us.") == "");
}

TEST_CASE("a bracket or a quotation mark without its counterpart is found") {
  for (const auto& [passage, expected] : {
           std::tuple{"We meet (all of us by the water.", "en.txt:3 unbalanced\n"},
           std::tuple{"We meet all of us) by the water.", "en.txt:3 unbalanced\n"},
           std::tuple{"He said: “We meet by the water.", "en.txt:3 unbalanced?\n"},
           std::tuple{"a) We meet by the water, all of us.", ""},
           std::tuple{"الف) We meet by the water, all of us.", ""},
           std::tuple{"For (1) the lamps are aa) the old, bb) the new ones here.", ""},
           std::tuple{"We meet all of us ab) by the water.", "en.txt:3 unbalanced\n"},
           std::tuple{"The price is 35 ש\"ח for all of us tonight.", ""},
           std::tuple{"Here is ד\"ר כהן and \"we meet by the water.", "en.txt:3 unbalanced?\n"},
           std::tuple{"It is 5\" wide, and we meet by it tonight.", ""},
           std::tuple{"“We meet by the water.\n\n“We go home.”", ""},
       }) {
    CAPTURE(passage);
    CHECK(in_english(passage) == expected);
  }
}

TEST_CASE("quotation marks and spaces that the language does not use are found") {
  for (const auto& [passage, expected] : {
           std::tuple{"Il a dit “bonsoir” à tout le monde ici.", "fr.txt:3 foreign-quotes?\n"},
           std::tuple{"Il a dit « bonsoir » à tout le monde ici.", ""},
           std::tuple{"Nous voici , ce soir , au bord de l’eau.", "fr.txt:3 spacing?\n"},
           std::tuple{"Qui est là ? Nous voici! Ce soir au bord de l’eau.", "fr.txt:3 spacing?\n"},
           std::tuple{"Qui est là? Nous voici! Ce soir au bord de l’eau.", ""},
           std::tuple{"Qui est là ? À 10:30, nous voici au bord de l’eau !", ""},
       }) {
    CAPTURE(passage);
    CHECK(in_french(passage) == expected);
  }
  CHECK(in_english("We meet here , by the water.") == "en.txt:3 spacing?\n");
  CHECK(in_english("Welcome! / Willkommen! / Bienvenue !") == "");
  CHECK(test::reviewed({{"ar.txt", "قال «مساء الخير» لكل من كان هنا هذا المساء.\n"}}) == "");
}

TEST_CASE("a word said twice and a word of two scripts are found") {
  CHECK(in_english("We meet by the the water tonight.") == "en.txt:3 repeated-word\n");
  CHECK(in_english("We had had enough of the water tonight.") == "");
  CHECK(in_english("We meet by the w\u0430ter tonight.") == "en.txt:3 mixed-scripts?\n");
}

TEST_CASE("a paragraph that was pasted twice is found, a refrain is not") {
  const std::string paragraph =
      "We came by the river when the ice had gone, and nobody who was there that day has forgotten "
      "the sound of it.";
  const std::string french =
      "Nous vînmes par le fleuve quand la glace eut fondu, et nul de ceux qui étaient là ce "
      "jour-là "
      "n’en a oublié le bruit.";
  const auto in_deck = [](const std::string& english, const std::string& translation) {
    return test::reviewed({{"en.txt", english}, {"fr.txt", translation}});
  };
  const std::string other = "\n\nThen the town was built.\n\n",
                    autre = "\n\nPuis on bâtit la ville.\n\n";
  const std::string twice = paragraph + other + paragraph + "\n";
  const std::string deux = french + autre + french + "\n";
  CHECK(test::reviewed({{"en.txt", twice}}) == "en.txt:5 repeated-passage?\n");
  CHECK(in_deck(twice, deux) == "en.txt:5 repeated-passage?\n");
  CHECK(
      in_deck(paragraph + other + "Thank you.\n", deux).starts_with("fr.txt:5 repeated-passage\n"));
  CHECK(test::reviewed({{"en.txt", "So be it." + other + "So be it.\n"}}) == "");
}

TEST_CASE("who speaks is said in the language, unless deck.toml cannot be read") {
  const std::string toml =
      "speaker = \"The Mayor of the Town\"\n[languages.en]\nstatus = "
      "\"original\"\n[languages.de]\nspeaker = \"Der Bürgermeister\"\n";
  const test::Files files{
      {"en.txt", original},
      {"de.txt",
       "Guten Abend Ihnen allen.\n\nWir treffen uns heute am Wasser.\n\nDanke, dass Sie da "
       "sind.\n"},
      {"fr.txt", "Bonsoir à vous tous.\n\nNous voici au bord de l’eau.\n\nMerci d’être venus.\n"}};
  test::Files with_toml = files;
  with_toml["deck.toml"] = toml;
  CHECK(test::reviewed(with_toml) == "fr.txt:0 credit-not-translated\n");
  with_toml["deck.toml"] = toml + "[languages.fr]\nspeaker = \"Le maire\nstatus = 3\n";
  CHECK(test::reviewed(with_toml) == "");
}

TEST_CASE("a speaker in letters that a text does not use is said to be untranslated") {
  const std::string toml = "speaker = \"館長 山田太郎\"\n[languages.ja]\nstatus = \"original\"\n";
  const std::string japanese = "皆様、ようこそ。\n\n本日は当館の開館式にお越しいただきました。\n";
  const auto in_korean = [&](const std::string& text) {
    return test::reviewed({{"deck.toml", toml}, {"ja.txt", japanese}, {"ko.txt", text}});
  };
  CHECK(in_korean("여러분, 환영합니다.\n\n오늘 저희 개관식에 와 주셔서 감사합니다.\n") ==
        "ko.txt:0 credit-not-translated?\n");
  CHECK(in_korean("여러분, 환영합니다.\n\n오늘 저희 개관식(開館式)에 와 주셔서 감사합니다.\n") ==
        "");
}

TEST_CASE("Arabic quotes with guillemets too") {
  CHECK(test::reviewed(
            {{"en.txt", original},
             {"ar.txt", "مساء الخير «جميعا».\n\nنلتقي الليلة عند الماء.\n\nشكرا لقدومكم.\n"}})
            .find("foreign-quotes") == std::string::npos);
}

TEST_CASE("a number that the translation leaves out is noted, unless it is said in words") {
  const auto reviewed = [](const std::string& english, const std::string& french) {
    return test::reviewed({{"en.txt", "Good evening to all of you.\n\n" + english + "\n"},
                           {"fr.txt", "Bonsoir à vous tous.\n\n" + french + "\n"}});
  };
  CHECK(reviewed("We came here in 1914, over the water.", "Nous sommes venus, par-delà l’eau.") ==
        "fr.txt:3 number-missing?\n");
  CHECK(reviewed("There were 40 boats on the water.", "Il y avait quarante barques sur l’eau.") ==
        "");
  CHECK(reviewed("It was in the 20th century, on 31 May.", "C’était au XXe siècle, fin mai.") ==
        "");
}

TEST_CASE("commands and names of files are of no language") {
  CHECK(test::reviewed(
            {{"en.txt", original +
                            "\nUse apt-get, dpkg-reconfigure, update-alternatives, /etc/init.d "
                            "and des-utils.conf, la.so, les.so or de-config --pour=tous.\n"},
             {"fr.txt",
              "Bonsoir à vous tous.\n\nNous voici au bord de l’eau.\n\nMerci d’être venus.\n"}})
            .find("wrong-language") == std::string::npos);
}
