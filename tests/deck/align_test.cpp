#include "deck/align/align.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace lectern::deck;

namespace {

/// Of paragraphs by the lengths of their sentences: `80+200 40` are two, the first of two.
std::vector<Unit> units(const std::string& paragraphs) {
  std::vector<Unit> all;
  std::istringstream in(paragraphs);
  std::size_t length = 0;
  bool opens = true;
  while (in >> length) {
    all.push_back({length});
    all.back().opens_paragraph = opens;
    opens = in.peek() != '+';
    if (!opens) in.ignore();
  }
  return all;
}

/// `1-1 2-1 0-1`
std::string shape(const std::vector<Match>& matches) {
  std::ostringstream out;
  for (const Match& match : matches) {
    out << (out.tellp() > 0 ? " " : "") << match.source.size() << '-' << match.target.size();
  }
  return out.str();
}

void check_covers(const std::vector<Match>& matches, std::size_t source, std::size_t target) {
  std::size_t row = 0, column = 0;
  for (const Match& match : matches) {
    CHECK(match.source.begin == row);
    CHECK(match.target.begin == column);
    CHECK(match.source.size() + match.target.size() > 0);
    row = match.source.end;
    column = match.target.end;
  }
  CHECK(row == source);
  CHECK(column == target);
}

}  // namespace

TEST_CASE("lengths alone tell what was merged, split, dropped and added") {
  struct Row {
    std::vector<Unit> source;
    std::vector<Unit> target;
    std::string shape;
  };
  const Row rows[] = {
      {{}, {}, ""},
      {units("100"), {}, "1-0"},
      {{}, units("100 20"), "0-1 0-1"},
      {units("100"), units("110"), "1-1"},
      {units("100"), units("3"), "1-1"},
      {units("0 0"), units("0 0"), "1-1 1-1"},
      {units("80 200 40 120"), units("85 190 45 130"), "1-1 1-1 1-1 1-1"},
      // As Chinese to English.
      {units("80 200 40 120"), units("26 61 14 36"), "1-1 1-1 1-1 1-1"},
      {units("80+200 40 120"), units("285 45 130"), "2-1 1-1 1-1"},
      {units("80 200 40 120"), units("85+205 45 130"), "1-1 1-1 1-1 1-1"},
      {units("80 200 40 120"), units("85 100 90 45 130"), "1-1 1-2 1-1 1-1"},
      {units("300 200 40 320 90"), units("310 45 330 95"), "1-1 1-0 1-1 1-1 1-1"},
      {units("300 40 320 90"), units("310 190 45 330 95"), "1-1 0-1 1-1 1-1 1-1"},
      // As many on both sides, and yet one dropped and one added elsewhere.
      {units("300 130 350 90 20 410"), units("310 340 95 25 400 210"),
       "1-1 1-0 1-1 1-1 1-1 1-1 0-1"},
      // The lengths disagree somewhat, but not enough to doubt that six are six.
      {units("60 50 40 60 50 70"), units("40 60 55 45 60 60"), "1-1 1-1 1-1 1-1 1-1 1-1"},
  };
  for (const auto& [source, target, expected] : rows) {
    const auto matches = align(source, target).matches;
    CHECK(shape(matches) == expected);
    check_covers(matches, source.size(), target.size());
  }
}

TEST_CASE("a salutation is matched with a salutation or with nothing") {
  const Unit passage{60, Unit::Kind::Passage};
  const Unit greeting{30, Unit::Kind::Salutation};
  const Unit either{30, Unit::Kind::Either};
  struct Row {
    std::vector<Unit> source;
    std::vector<Unit> target;
    std::string shape;
  };
  for (const auto& [source, target, expected] :
       {Row{{greeting, passage}, {greeting, passage}, "1-1 1-1"},
        Row{{greeting, passage}, {either, passage}, "1-1 1-1"},
        Row{{greeting, passage, passage}, {passage, passage}, "1-0 1-1 1-1"},
        Row{{passage, greeting, passage}, {passage, passage}, "1-1 1-0 1-1"},
        Row{{passage, passage}, {passage, greeting, passage}, "1-1 0-1 1-1"}}) {
    CHECK(shape(align(source, target).matches) == expected);
  }
}

TEST_CASE("any two sequences are matched whole, in order, also the absurd") {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::vector<Unit> source(random() % 12), target(random() % 12);
    for (auto* side : {&source, &target}) {
      for (Unit& unit : *side) {
        unit.characters = random() % 5 == 0 ? random() % 100'000 : random() % 300;
        unit.kind = static_cast<Unit::Kind>(random() % 3);
        unit.opens_paragraph = random() % 3 == 0;
      }
    }
    check_covers(align(source, target).matches, source.size(), target.size());
  }
}

TEST_CASE("very long sequences are matched near the diagonal") {
  for (const auto& [source, target] : {std::pair<std::size_t, std::size_t>{6000, 6000},
                                       {6000, 5500},
                                       {20'000, 40},
                                       {40, 20'000},
                                       {1, 30'000},
                                       {3000, 1}}) {
    std::vector<Unit> one(source), other(target);
    for (std::size_t i = 0; i < source; ++i) one[i].characters = 40 + i * 7919 % 200;
    for (std::size_t i = 0; i < target; ++i) other[i].characters = 40 + i * 7919 % 200;
    const auto matches = align(one, other).matches;
    check_covers(matches, source, target);
    if (source == target) CHECK(matches.size() == source);
  }
}
