// Bidirectional order, by the Unicode Consortium's own test and in lines of real text.
#include "text/runs/bidi.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "base/range.h"

using namespace lectern;
using namespace lectern::text;

namespace {

constexpr const char* unicode_test = "/usr/share/unicode/BidiCharacterTest.txt";

struct Row {
  std::vector<std::uint32_t> characters;
  Direction direction = Direction::LeftToRight;
  std::vector<std::string> levels;  // x where UAX #9 X9 removes the character
  std::vector<std::size_t> order;
};

/// `05D0 0028;1;1;1 1;1 0`: characters, paragraph direction asked for and found, levels, order.
Row read(const std::string& line) {
  std::vector<std::string> fields;
  std::stringstream whole(line);
  for (std::string field; std::getline(whole, field, ';');) fields.push_back(field);
  fields.resize(5);
  Row row;
  std::stringstream characters(fields[0]);
  for (std::string word; characters >> word;) {
    row.characters.push_back(static_cast<std::uint32_t>(std::stoul(word, nullptr, 16)));
  }
  // a paragraph's direction is always asked for here: in the test's third kind, the one it finds
  row.direction = fields[2] == "1" ? Direction::RightToLeft : Direction::LeftToRight;
  std::stringstream levels(fields[3]);
  for (std::string word; levels >> word;) row.levels.push_back(word);
  std::stringstream order(fields[4]);
  for (std::size_t index = 0; order >> index;) row.order.push_back(index);
  return row;
}

bool passes(const Row& row) {
  const Bidi bidi(row.characters, row.direction);
  const std::vector<Level> levels = bidi.line_levels({0, row.characters.size()});
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (row.levels[i] != "x" && std::to_string(levels[i]) != row.levels[i]) return false;
  }
  std::vector<std::size_t> order = visual_order(levels);
  std::erase_if(order, [&row](std::size_t index) { return row.levels[index] == "x"; });
  return order == row.order;
}

}  // namespace

TEST_CASE("every row of BidiCharacterTest comes out in the order it asks for") {
  if (!std::filesystem::exists(unicode_test)) {
    MESSAGE("skipped: ", unicode_test, " is not installed (package unicode-data)");
    return;
  }
  std::ifstream file(unicode_test);
  std::size_t rows = 0;
  std::size_t failures = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++rows;
    if (!passes(read(line))) {
      ++failures;
      if (failures < 10) MESSAGE(line);
    }
  }
  CHECK(rows > 90000);
  CHECK(failures == 0);
}

TEST_CASE("a line's trailing spaces go to the paragraph's level (UAX #9 L1)") {
  const std::u32string text = U"\u05D0 ab \u05D1";
  const std::vector<std::uint32_t> characters(text.begin(), text.end());
  const Bidi bidi(characters, Direction::RightToLeft);
  CHECK(bidi.line_levels({0, 5}) == std::vector<Level>{1, 1, 2, 2, 1});
  const Bidi english(characters, Direction::LeftToRight);
  CHECK(english.line_levels({0, 2}) == std::vector<Level>{1, 0});
}

TEST_CASE("levels order elements from left to right (UAX #9 L2)") {
  using Levels = std::vector<Level>;
  using Order = std::vector<std::size_t>;
  CHECK(visual_order(Levels{}) == Order{});
  CHECK(visual_order(Levels{0, 0}) == Order{0, 1});
  CHECK(visual_order(Levels{1, 1}) == Order{1, 0});
  CHECK(visual_order(Levels{1, 2, 2, 1}) == Order{3, 1, 2, 0});
  CHECK(visual_order(Levels{0, 1, 2, 3, 2, 1, 0}) == Order{0, 5, 2, 3, 4, 1, 6});
}
