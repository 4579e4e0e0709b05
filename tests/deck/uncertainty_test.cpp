// What is missing where it cannot be told from its neighbour.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "deck/align/align.h"
#include "deck/align/unmatched.h"
#include "deck/deck.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::deck;

namespace {

std::vector<Unit> units(const std::vector<std::size_t>& lengths) {
  std::vector<Unit> all;
  for (const std::size_t length : lengths) all.push_back({length});
  return all;
}

const std::string passage =
    "Every region knows the agony of killings, and the wounds of all take generations to heal.";

Deck read_with(const std::string& english, const std::string& german) {
  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = 'original'\n[languages.de]\n")
      .with("en.txt", english)
      .with("de.txt", german);
  return read(folder.path());
}

}  // namespace

TEST_CASE("which of several alike is missing is uncertain, of what stands out it is not") {
  struct Row {
    std::vector<std::size_t> source;
    std::vector<std::size_t> target;
    std::vector<IndexRange> uncertain;
  };
  for (const auto& [source, target, uncertain] : {
           Row{{600, 200, 200, 60}, {600, 200, 200, 60}, {}},
           Row{{600, 200, 200, 60}, {600, 200, 60}, {{1, 3}}},
           Row{{600, 200, 200, 200, 60}, {600, 200, 60}, {{1, 4}}},
           Row{{300, 40, 310, 90, 600}, {300, 310, 90, 600}, {}},
           Row{{200, 200, 700, 40, 500, 200, 200}, {200, 700, 40, 500, 200}, {{0, 2}, {5, 7}}},
       }) {
    CHECK(align(units(source), units(target)).uncertain == uncertain);
  }
}

TEST_CASE("the whole stretch is reported, with the likeliest, and its beads are known") {
  const std::string first = "A short one.\n\n", last = std::string(400, 'x') + ".\n";
  const std::string twice = passage + "\n\n" + passage + "\n\n";
  const Deck deck = read_with(first + twice + last, first + passage + "\n\n" + last);
  REQUIRE(deck.problems.size() == 1);
  CHECK(deck.problems[0].code == "missing-translation");
  CHECK(deck.problems[0].message.find(
            "is most likely not translated (one of the passages from en.txt:3 to en.txt:5 is not, "
            "and they are much alike)") != std::string::npos);
  CHECK(uncertain_beads(deck, 1) == std::vector<std::size_t>{1, 2});

  const Deck whole = read_with(first + twice + last, first + twice + last);
  CHECK(whole.problems.empty());
  CHECK(uncertain_beads(whole, 1).empty());
}
