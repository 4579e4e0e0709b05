// Which step of the scale each page is set at.
#include "slide/scale.h"

#include <doctest/doctest.h>

#include <string>

using namespace lectern;
using namespace lectern::slide;

namespace {

/// A bead for each letter, in paragraphs that `|` ends: `s` is short, `p` a passage, `l` long, and
/// so are the capitals, which are of lines; `h` is a heading.
std::string steps(const std::string& text) {
  std::vector<deck::Bead> beads;
  std::string kinds;
  for (const char c : text) {
    if (c == '|') {
      beads.back().ends_paragraph = true;
    } else {
      beads.emplace_back();
      beads.back().heading = c == 'h';
      kinds += c;
    }
  }
  std::vector<Page> pages;
  for (std::size_t i = 0; i < beads.size(); ++i) pages.push_back({{i, i}, {i, i + 1}});
  const auto fits = [&](const Page& page, Step step) {
    const char kind = kinds[page.passage.begin];
    return kind == 's' || kind == 'S' || (kind != 'l' && kind != 'L' && step != Step::Statement);
  };
  const auto has_lines = [&](const Page& page) {
    const char kind = kinds[page.passage.begin];
    return kind == 'S' || kind == 'P' || kind == 'L';
  };
  std::string chosen;
  for (const Step step : steps_of(pages, beads, {fits, has_lines})) {
    chosen += step == Step::Long ? 'l' : step == Step::Passage ? 'p' : 's';
  }
  return chosen;
}

}  // namespace

TEST_CASE("a page is as large as what it says has room for, a step from its neighbours at most") {
  CHECK(steps("s|p|l|") == "spl");
  CHECK(steps("sl|") == "pl");
  CHECK(steps("lss|") == "lps");
  CHECK(steps("ssl|s|") == "spls");
  CHECK(steps("spsl|") == "sppl");
}

TEST_CASE("stanzas that follow each other are set at one size, whatever heads them") {
  CHECK(steps("s|S|P|S|s|S|") == "spppss");
  CHECK(steps("s|S|h|L|") == "slpl");
  CHECK(steps("S|P|P|") == "spp");
}

TEST_CASE("the parts of a sentence are set at one size") {
  const std::vector<deck::Bead> beads(1);
  const std::vector<Page> pages{{{0, 0}, {0, 1}, 0, 2}, {{1, 1}, {0, 1}, 1, 2}};
  const auto fits = [](const Page& page, Step) { return page.part == 1; };
  const auto has_lines = [](const Page&) { return false; };
  CHECK(steps_of(pages, beads, {fits, has_lines}) == std::vector<Step>{Step::Long, Step::Long});
}

TEST_CASE("each step is as much larger than the one below, and the style's size is the middle") {
  CHECK(at_step(60, Step::Passage) == 60);
  CHECK(at_step(60, Step::Statement) == doctest::Approx(80));
  CHECK(at_step(60, Step::Long) == doctest::Approx(45));
}
