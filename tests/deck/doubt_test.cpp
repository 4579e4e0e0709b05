// Matches that look wrong.
#include "deck/align/doubt.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

using Paragraphs = std::vector<std::string>;

/// Sentences of the same length in both languages, more or less.
Paragraphs sentences(const char* word) {
  Paragraphs all;
  for (int i = 0; i < 16; ++i) {
    std::string sentence = "Number " + std::to_string(i);
    for (int more = 0; more < 6 + i % 5; ++more) sentence += std::string(" ") + word;
    all.push_back(sentence + (i % 3 == 0 ? " so." : "."));
  }
  return all;
}

std::string joined(const Paragraphs& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
  return text;
}

std::string codes(const Deck& deck) {
  std::string text;
  for (const Problem& problem : deck.problems) {
    if (problem.severity == Severity::Note) continue;
    text += problem.file.filename().string() + ":" + std::to_string(problem.line) + " " +
            problem.code + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a sentence much shorter than its like is doubted, with the places in both files") {
  Paragraphs french = sentences("parole");
  TemporaryFolder folder;
  folder.with("deck.toml",
              "[languages.en]\nstatus = \"original\"\n[languages.fr]\nstatus = \"official\"\n");
  folder.with("en.txt", joined(sentences("speech"))).with("fr.txt", joined(french));
  CHECK(codes(read(folder.path())) == "");

  french[7] = "Number 7.";
  folder.with("fr.txt", joined(french));
  const Deck deck = read(folder.path());
  CHECK(codes(deck) == "fr.txt:15 doubtful-match\n");
  CHECK(deck.problems.front().message.find("en.txt:15") != std::string::npos);
  CHECK(doubtful_beads(deck, 1) == std::vector<std::size_t>{7});
  CHECK(source_of(deck, 7, 0).begin.line == 15);
}

TEST_CASE("a few sentences are too few to doubt any") {
  TemporaryFolder folder;
  folder.with("en.txt", "A long sentence about a number of things.\n\nShort.\n")
      .with("fr.txt", "Bref.\n\nUne longue phrase au sujet de bien des choses.\n");
  const Deck deck = read(folder.path());
  CHECK(doubtful_beads(deck, 1).empty());
}

TEST_CASE("nothing in the remarks is doubted") {
  const Deck deck = read(std::filesystem::path(LECTERN_ASSETS) / "remarks");
  for (std::size_t i = 1; i < deck.speeches.size(); ++i) CHECK(doubtful_beads(deck, i).empty());
}
