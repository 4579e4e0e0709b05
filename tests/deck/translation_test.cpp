#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "deck/deck.h"
#include "dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

constexpr const char* english =
    "Excellencies,\n\n"
    "We gather today as partners determined to rid the world of atrocity crimes.\n\n"
    "Every region knows the agony of mass killings and sexual violence. The wounds take "
    "generations to heal.\n\n"
    "Everywhere, global and regional organizations are helping States to meet their "
    "responsibilities.\n\n"
    "Distinguished Delegates,\n\n"
    "There is no easy path to stopping genocide. We may not agree on every step in every "
    "situation.\n\n"
    "Thank you very much.\n";

constexpr const char* french_paragraphs[] = {
    "Excellences,",
    "Nous sommes réunis en partenaires résolus à débarrasser le monde "
    "des atrocités criminelles.",
    "Toutes les régions connaissent le supplice des massacres et des "
    "violences sexuelles. Les blessures mettent des générations à "
    "se refermer.",
    "Partout, des organisations mondiales et régionales aident les "
    "États à s’acquitter de leurs responsabilités.",
    "Distingués délégués,",
    "Il n’est pas de voie facile pour faire cesser le génocide. Nous "
    "ne serons pas d’accord sur chaque mesure dans chaque situation.",
    "Je vous remercie vivement."};

std::vector<std::string> french() {
  return {std::begin(french_paragraphs), std::end(french_paragraphs)};
}

Deck read_with(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
  TemporaryFolder folder;
  folder.with("en.txt", english)
      .with("fr.txt", text)
      .with("deck.toml", "[languages.en]\nstatus = 'original'\n[languages.fr]\n");
  return read(folder.path());
}

constexpr const char* whole =
    "Excellencies, | Excellences, > ¶\n"
    "We gather today as partners determined to rid the world of atrocity crimes. | Nous sommes "
    "réunis en partenaires résolus à débarrasser le monde des atrocités criminelles. ¶\n"
    "Every region knows the agony of mass killings and sexual violence. | Toutes les régions "
    "connaissent le supplice des massacres et des violences sexuelles.\n"
    "The wounds take generations to heal. | Les blessures mettent des générations à se refermer. "
    "¶\n"
    "Everywhere, global and regional organizations are helping States to meet their "
    "responsibilities. | Partout, des organisations mondiales et régionales aident les États à "
    "s’acquitter de leurs responsabilités. ¶\n"
    "Distinguished Delegates, | Distingués délégués, > ¶\n"
    "There is no easy path to stopping genocide. | Il n’est pas de voie facile pour faire cesser "
    "le génocide.\n"
    "We may not agree on every step in every situation. | Nous ne serons pas d’accord sur chaque "
    "mesure dans chaque situation. ¶\n"
    "Thank you very much. | Je vous remercie vivement. ¶\n";

std::string without(std::string text, const std::string& part) {
  text.erase(text.find(part), part.size());
  return text;
}

}  // namespace

TEST_CASE("each sentence stands beside its translation, salutations lead") {
  const Deck deck = read_with(french());
  CHECK(test::dump(deck.problems) == "");
  CHECK(test::dump(deck) == whole);
}

TEST_CASE("paragraphs merged by the translator change nothing") {
  auto paragraphs = french();
  paragraphs[2] += ' ' + paragraphs[3];
  paragraphs.erase(paragraphs.begin() + 3);
  const Deck deck = read_with(paragraphs);
  CHECK(test::dump(deck.problems) == "");
  CHECK(test::dump(deck) == whole);
}

TEST_CASE("a paragraph split by the translator changes nothing") {
  auto paragraphs = french();
  const std::size_t second = paragraphs[2].find("Les blessures");
  paragraphs.insert(paragraphs.begin() + 3, paragraphs[2].substr(second));
  paragraphs[2].erase(second);
  const Deck deck = read_with(paragraphs);
  CHECK(test::dump(deck.problems) == "");
  CHECK(test::dump(deck) == whole);
}

TEST_CASE("a paragraph that the translator left out is reported where it is missing") {
  auto paragraphs = french();
  const std::string dropped = paragraphs[3];
  paragraphs.erase(paragraphs.begin() + 3);
  const Deck deck = read_with(paragraphs);
  CHECK(test::dump(deck) == without(whole, dropped));
  REQUIRE(test::dump(deck.problems) == "fr.txt:7:1 warning missing-translation\n");
  CHECK(deck.problems[0].message.find("en.txt:7 “Everywhere") != std::string::npos);
  CHECK(deck.problems[0].message.find("before “Distingués délégués,”") != std::string::npos);
}

TEST_CASE(
    "a salutation that the translator left out is reported, and the next is not taken for it") {
  auto paragraphs = french();
  paragraphs.erase(paragraphs.begin() + 4);
  const Deck deck = read_with(paragraphs);
  CHECK(test::dump(deck) == without(whole, "Distingués délégués,"));
  CHECK(test::dump(deck.problems) == "fr.txt:9:1 warning missing-translation\n");
}

TEST_CASE("a paragraph that the translator added is reported and keeps its place") {
  auto paragraphs = french();
  const std::string added =
      "Le présent texte est une traduction non officielle, établie à titre purement indicatif pour "
      "les besoins de la présente exposition par ses organisateurs.";
  paragraphs.insert(paragraphs.begin() + 3, added);
  const Deck deck = read_with(paragraphs);
  CHECK(without(test::dump(deck), " | " + added + " ¶\n") == whole);
  CHECK(test::dump(deck.problems) == "fr.txt:7:1 warning extra-passage\n");
}

TEST_CASE("a translation's paragraphs take the kind of the original's") {
  auto paragraphs = french();
  paragraphs[0] = "Excellences !";
  paragraphs[4] = "Distingués délégués";
  const Deck deck = read_with(paragraphs);
  CHECK(test::dump(deck.problems) == "");
  CHECK(deck.speeches[1].paragraphs[0].kind == Paragraph::Kind::Salutation);
  CHECK(deck.speeches[1].paragraphs[4].kind == Paragraph::Kind::Salutation);
  CHECK(deck.beads[5].leads_next);
}

TEST_CASE("beads are cut only where every language has the end of a sentence") {
  TemporaryFolder folder;
  folder.with("en.txt", "One comes here. Two comes there. Three is the last.")
      .with("es.txt", "Uno viene aquí, y dos viene allá. Tres es el último.")
      .with("fr.txt", "Un vient ici. Deux vient là-bas, et trois est le dernier.")
      .with("de.txt", "Eins kommt hier. Zwei kommt dort. Drei ist das letzte.");
  const Deck deck = read(folder.path());
  REQUIRE(deck.speeches.size() == 4);
  CHECK(deck.beads.size() == 1);

  folder.with("fr.txt", "Un vient ici. Deux vient là-bas. Trois est le dernier.");
  CHECK(read(folder.path()).beads.size() == 2);
}

TEST_CASE("whatever a translator did, every sentence is in exactly one bead, in order") {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    TemporaryFolder folder;
    folder.with("en.txt", english);
    for (const char* tag : {"fr", "es", "ru"}) {
      std::string text;
      for (const std::string& paragraph : french()) {
        if (random() % 5 == 0) continue;
        text += paragraph + (random() % 4 == 0 ? " " : "\n\n");
        if (random() % 6 == 0) text += "Un ajout du traducteur. Et un autre !\n\n";
      }
      folder.with(std::string(tag) + ".txt", text + "Fin.");
    }
    const Deck deck = read(folder.path());
    std::vector<std::size_t> reached(deck.speeches.size(), 0);
    for (const Bead& bead : deck.beads) {
      REQUIRE(bead.sentences.size() == deck.speeches.size());
      std::size_t held = 0;
      for (std::size_t i = 0; i < deck.speeches.size(); ++i) {
        CHECK(bead.sentences[i].begin == reached[i]);
        CHECK(bead.sentences[i].end >= bead.sentences[i].begin);
        held += bead.sentences[i].size();
        reached[i] = bead.sentences[i].end;
      }
      CHECK(held > 0);
    }
    for (std::size_t i = 0; i < deck.speeches.size(); ++i) {
      CHECK(reached[i] == deck.speeches[i].sentences.size());
    }
    CHECK_FALSE(deck.beads.back().leads_next);
  }
}
