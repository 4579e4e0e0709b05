// The real speech in six languages: what must hold of every line at every width.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "text/break/sense.h"
#include "text/paragraph.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

constexpr std::array languages{"en", "fr", "es", "ru", "ar", "zh-Hans"};

std::vector<std::string> paragraphs(const char* language) {
  std::ifstream file(std::string(LECTERN_ASSETS "/remarks/") + language + ".txt");
  REQUIRE(file.good());
  std::vector<std::string> result;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) result.push_back(line);
  }
  return result;
}

bool only_spaces(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The lines hold the whole text but for spaces between them, in its order.
void check_cover(const std::string& text, const std::vector<Line>& lines) {
  std::size_t done = 0;
  for (const Line& line : lines) {
    REQUIRE(line.range.begin >= done);
    REQUIRE(only_spaces(std::string_view(text).substr(done, line.range.begin - done)));
    done = line.range.end;
  }
  REQUIRE(only_spaces(std::string_view(text).substr(done)));
}

/// The runs hold every byte of the line once, and their glyphs' clusters lie in them.
void check_runs(const Line& line) {
  std::map<std::size_t, std::size_t> ends;
  Pixels right = 0;
  for (const GlyphRun& run : line.runs) {
    ends[run.range.begin] = run.range.end;
    bool first = false;
    std::size_t last = run.direction == Direction::LeftToRight ? run.range.begin : run.range.end;
    for (const Glyph& glyph : run.glyphs) {
      REQUIRE(run.range.contains(glyph.cluster));
      first = first || glyph.cluster == run.range.begin;
      const bool onward =
          run.direction == Direction::LeftToRight ? glyph.cluster >= last : glyph.cluster <= last;
      REQUIRE(onward);
      last = glyph.cluster;
      right += glyph.advance;
    }
    REQUIRE(first);  // so that every byte belongs to some cluster
  }
  std::size_t done = line.range.begin;
  for (const auto& [begin, end] : ends) {
    REQUIRE(begin == done);
    done = end;
  }
  REQUIRE(done == line.range.end);
  REQUIRE(right == doctest::Approx(line.width).epsilon(1e-4));
}

double badness(const std::vector<Line>& lines, Pixels width) {
  double sum = 0;
  for (const Line& line : lines) {
    const auto slack = static_cast<double>(width - line.width);
    sum += slack * slack;
  }
  return sum;
}

/// The shortest line but the last as a part of the longest.
double evenness(const std::vector<Line>& lines) {
  Pixels shortest = lines.front().width;
  Pixels longest = 0;
  for (const Line& line : lines) {
    if (&line != &lines.back()) shortest = std::min(shortest, line.width);
    longest = std::max(longest, line.width);
  }
  return static_cast<double>(shortest / longest);
}

}  // namespace

TEST_CASE("every line of the remarks holds what it must and no more than fits") {
  Fonts fonts(test_stacks());
  for (const char* language : languages) {
    CAPTURE(language);
    for (const std::string& text : paragraphs(language)) {
      CAPTURE(text);
      const Paragraph p(text, tag(language), fonts);
      CHECK(p.missing_glyphs().empty());
      const bool keeps_amounts = std::ranges::any_of(
          cuts(text, tag(language), {}), [](const Cut& cut) { return cut.cost > within_word; });
      for (const Pixels size : {24.F, 53.7F}) {
        for (const Pixels width : {160.F, 333.3F, 720.F, 1700.F}) {
          const auto lines_of_one = p.lines(size, width, Wrap::Greedy);
          const auto balanced = p.lines(size, width, Wrap::Balance);
          const auto most_even = p.lines(size, width, Wrap::Even);
          CHECK(balanced.size() == lines_of_one.size());
          CHECK(most_even.size() == lines_of_one.size());
          CHECK(badness(most_even, width) <= badness(balanced, width) * (1 + 1e-5) + 1);
          CHECK(p.line_count(size, width) == lines_of_one.size());
          const bool even = evenness(balanced) >= 0.6;
          const bool no_worse =
              badness(balanced, width) <= badness(lines_of_one, width) * (1 + 1e-5) + 1;
          CHECK((even || no_worse || keeps_amounts));
          const auto loose = p.lines(size, width, Wrap::Loose);
          CHECK(loose.size() >= balanced.size());
          if (p.reads_better_loose(size, width)) CHECK(loose.size() == balanced.size() + 1);
          for (const auto* lines : {&lines_of_one, &balanced, &loose}) {
            check_cover(text, *lines);
            for (const Line& line : *lines) {
              CHECK(line.width <= width);
              check_runs(line);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("no line of the Chinese remarks begins with what must not begin one") {
  Fonts fonts(test_stacks());
  static const std::set<std::string> never{"。", "，", "、", "；", "：", "？",
                                           "！", "”",  "’",  "）", "》"};
  for (const std::string& text : paragraphs("zh-Hans")) {
    const Paragraph p(text, tag("zh-Hans"), fonts);
    for (Pixels width = 150; width < 900; width += 37) {
      for (const std::string& line : texts(p, p.lines(40, width, Wrap::Balance))) {
        CHECK_FALSE(never.contains(line.substr(0, 3)));
        CHECK(line.substr(line.size() - 3) != "《");
        CHECK(line.substr(line.size() - 3) != "“");
      }
    }
  }
}
