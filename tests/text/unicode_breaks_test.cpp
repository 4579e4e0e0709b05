// Line and grapheme boundaries, by the Unicode Consortium's own tests.
#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>
#include <string>

#include "text/break/opportunities.h"
#include "text/icu.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

const std::filesystem::path folder = "/usr/share/unicode/auxiliary";

/// Two neighbours in a row of the test, and what it says of them.
struct Spot {
  std::size_t index = 0;  ///< of the second one's character
  std::size_t byte = 0;   ///< where it begins
  bool boundary = false;
  std::string rule;  ///< of UAX #14 or UAX #29, as the test numbers them
};

struct Row {
  std::string line;
  std::u32string characters;
  std::string utf8;
  std::vector<Spot> spots;
};

/// `× 0023 ÷ 0308 ÷ # × [0.3] NUMBER SIGN (AL) ÷ [4.0] … ÷ [0.3]`
Row read(const std::string& line) {
  Row row{line, {}, {}, {}};
  std::stringstream words(line.substr(0, line.find('#')));
  std::string rules = line.substr(line.find('#'));
  for (std::string word; words >> word;) {
    if (word != "÷" && word != "×") {
      row.characters += static_cast<char32_t>(std::stoul(word, nullptr, 16));
      icu::UnicodeString(static_cast<UChar32>(row.characters.back())).toUTF8String(row.utf8);
      continue;
    }
    const std::size_t begin = rules.find('[') + 1;
    const std::size_t end = rules.find(']');
    row.spots.push_back(
        {row.characters.size(), row.utf8.size(), word == "÷", rules.substr(begin, end - begin)});
    rules.erase(0, end + 1);
  }
  row.spots.erase(row.spots.begin());  // every text begins and ends somewhere
  row.spots.pop_back();
  return row;
}

/// Where we mean to differ from the test, why, and in how many spots.
struct Exception {
  const char* why;
  std::function<bool(const Row&, const Spot&)> covers;
  std::size_t spots;
};

/// What the character before the spot is, below the mark that may stand on it.
char32_t base_before(const Row& row, const Spot& spot) {
  const std::size_t last = spot.index - 1;
  return last > 0 && row.characters[last] == U'\u0308' ? row.characters[last - 1]
                                                       : row.characters[last];
}

bool beside_terminator(const Row& row, const Spot& spot) {
  return is_terminator(base_before(row, spot)) || is_terminator(row.characters[spot.index]);
}

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

bool contains(const std::vector<std::size_t>& boundaries, std::size_t byte) {
  return std::binary_search(boundaries.begin(), boundaries.end(), byte);
}

using Find = std::function<std::vector<std::size_t>(const std::string& utf8)>;

/// The test's file, when it is of the version of Unicode that the exceptions are counted in.
std::optional<std::ifstream> opened(const std::string& name) {
  std::ifstream file(folder / (name + ".txt"));
  std::string first;
  std::getline(file, first);
  if (first.starts_with("# " + name + "-15.0.") && std::string(U_UNICODE_VERSION) == "15.0") {
    return file;
  }
  MESSAGE("skipped: needs ICU of Unicode 15.0 and ", folder / name, " of package unicode-data");
  return {};
}

/// Holds what is found to every row of the test. A spot that differs is put down to the first
/// exception that covers it.
void run(const std::string& name, std::size_t all_rows, const Find& find,
         const std::vector<Exception>& exceptions) {
  auto lines = opened(name);
  if (!lines) return;
  std::size_t rows = 0;
  std::vector<std::size_t> counts(exceptions.size() + 1);
  for (std::string line; std::getline(*lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++rows;
    const Row row = read(line);
    const std::vector<std::size_t> found = find(row.utf8);
    for (const Spot& spot : row.spots) {
      if (contains(found, spot.byte) == spot.boundary) continue;
      const auto exception = std::find_if(exceptions.begin(), exceptions.end(),
                                          [&](const Exception& e) { return e.covers(row, spot); });
      ++counts[static_cast<std::size_t>(exception - exceptions.begin())];
      if (exception == exceptions.end()) MESSAGE("before character ", spot.index, ": ", line);
    }
  }
  CHECK(rows == all_rows);
  for (std::size_t i = 0; i < exceptions.size(); ++i) {
    CAPTURE(std::string(exceptions[i].why));
    CHECK(counts[i] == exceptions[i].spots);
  }
  CHECK(counts.back() == 0);
}

}  // namespace

TEST_CASE("every row of LineBreakTest breaks where it asks for, but where we mean otherwise") {
  const LanguageTag none = tag("und");
  const auto in_grapheme = [&none](const Row& row, const Spot& spot) {
    return spot.boundary && !contains(boundaries(Boundary::Grapheme, row.utf8, none), spot.byte);
  };
  const auto mark_after_space = [](const Row& row, const Spot& spot) {
    return row.characters[spot.index - 1] == U' ' &&
           (row.characters[spot.index] == U'៖' || row.characters[spot.index] == U'‽');
  };
  const auto point_begins_number = [](const Row& row, const Spot& spot) {
    return spot.rule == "13.02" && row.characters.substr(spot.index - 1, 2) == U" ." &&
           is_digit(row.characters[spot.index + 1]);
  };
  const auto digit_after_point = [](const Row& row, const Spot& spot) {
    const char32_t before = base_before(row, spot);
    return spot.rule == "999.0" && (before == U'.' || before == U',') &&
           is_digit(row.characters[spot.index]);
  };
  const auto hyphen_begins_word = [](const Row& row, const Spot& spot) {
    return spot.rule == "999.0" && row.characters.front() == U'-' &&
           base_before(row, spot) == U'-' && spot.index <= 2;
  };
  const auto dash_closes = [](const Row& row, const Spot& spot) {
    return row.characters[spot.index] == U'—' && row.characters[spot.index - 1] != U' ';
  };
  run("LineBreakTest", 7654, [&none](const std::string& utf8) { return line_breaks(utf8, none); },
      {
          {"LB31: a dash that nothing follows closes: —eso—", dash_closes, 65},
          {"LB4, LB5, LB9: line terminators and tabs are set as spaces", beside_terminator, 687},
          {"LB18: no line begins with a closing mark typed after a space", mark_after_space, 80},
          {"LB8, LB18, LB20, LB31: no grapheme is broken, be it a space with a mark", in_grapheme,
           313},
          {"LB13: ICU lets a number begin with its point: equals |.35", point_begins_number, 1},
          {"LB31: ICU keeps a digit with the point before it: a.2", digit_after_point, 14},
          {"LB31: ICU keeps a hyphen with the word it begins: -option", hyphen_begins_word, 8},
      });
}

TEST_CASE("every row of GraphemeBreakTest is cut where it asks for, but at line terminators") {
  const LanguageTag none = tag("und");
  run("GraphemeBreakTest", 602,
      [&none](const std::string& utf8) { return boundaries(Boundary::Grapheme, utf8, none); },
      {{"GB3, GB4, GB5: line terminators and tabs are set as spaces", beside_terminator, 47}});
}
