// How much is read of a deck.
#include "deck/format/limits.h"

#include <doctest/doctest.h>

#include <string>

#include "deck/deck.h"
#include "deck/dump.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string cues(int count) {
  std::string all = "WEBVTT\n\n";
  for (int i = 0; i < count; ++i) {
    const std::string seconds = std::to_string(10 + i % 50);
    const std::string minutes = std::to_string(10 + i / 50 % 50);
    const std::string hours = std::to_string(10 + i / 2500);
    const std::string at = hours + ':' + minutes + ':' + seconds;
    all += at + ".000 --> " + at + ".900\nSo it is " + std::to_string(i) + ".\n\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a text that is longer than anybody speaks is refused where it goes over the limit") {
  struct Row {
    const char* name;
    std::string text;
    const char* where;
    const char* limit;
  };
  const std::string catalogue = "msgid \"a\"\nmsgstr \"b\"\n";
  const Row rows[] = {
      {"en.txt", "Hello.\n\n" + repeated("a", longest_paragraph + 1), "en.txt:3:1", "50000"},
      {"en.txt", "Hello.\n\n" + repeated("word and\n", 6000), "en.txt:3:1", "50000"},
      {"en.txt", repeated("So it is.\n\n", most_paragraphs + 1), "en.txt:10001:1", "5000"},
      {"en.txt", repeated("So it is said by all of us.\n\n", 40'000), "en.txt", "512 KiB"},
      {"en.vtt", cues(5'001), "en.vtt:", "5000"},
      {"en.po", catalogue + repeated("\"xx\"\n", 40'000), "en.po:2:9", "50000"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.where));
    TemporaryFolder folder;
    folder.with(row.name, row.text).with("fr.txt", "Bonjour.\n");
    const Deck deck = read(folder.path());
    CHECK(deck.speeches.size() == 1);
    REQUIRE(!deck.problems.empty());
    CHECK(test::dump(deck.problems).find(row.where) != std::string::npos);
    CHECK(test::dump(deck.problems).find(" error too-large\n") != std::string::npos);
    bool named = false;
    for (const Problem& problem : deck.problems) {
      named = named || problem.message.find(row.limit) != std::string::npos;
    }
    CHECK(named);
  }
}

TEST_CASE("what is just within the limits is read") {
  TemporaryFolder folder;
  folder.with("en.txt", repeated("So it is.\n\n", most_paragraphs - 1) +
                            repeated("So it is. ", longest_paragraph / 10) + "\n");
  const Deck deck = read(folder.path());
  REQUIRE(deck.speeches.size() == 1);
  CHECK(deck.speeches[0].paragraphs.size() == most_paragraphs);
}

TEST_CASE("a folder of thousands of files, or of texts that are too long together, is no deck") {
  TemporaryFolder crowd;
  for (std::size_t i = 0; i <= most_files; ++i) crowd.with("note" + std::to_string(i), "");
  crowd.with("en.txt", "Hello.\n");
  CHECK(read(crowd.path()).speeches.empty());
  CHECK(read(crowd.path()).problems.front().message.find("1002 files, more than the 1000") !=
        std::string::npos);

  TemporaryFolder long_ones;
  const std::string text =
      repeated("So it is said by all of us, and will be said again and again.\n\n", 4900);
  for (const char* name : {"en.txt", "fr.txt", "de.txt", "es.txt", "it.txt", "nl.txt", "pt.txt"}) {
    long_ones.with(name, text);
  }
  const Deck deck = read(long_ones.path());
  CHECK(deck.speeches.empty());
  REQUIRE(!deck.problems.empty());
  CHECK(deck.problems.front().message.find(
            "bytes of text in all languages, more than the 2097152") != std::string::npos);
}
