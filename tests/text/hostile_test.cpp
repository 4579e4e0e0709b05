// Texts that nobody would write: whatever they are, lines hold to their rules and come to an end.
#include <doctest/doctest.h>

#include <string>

#include "support/hostile_texts.h"
#include "support/line_rules.h"
#include "text/break/boundaries.h"
#include "text/paragraph.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

Fonts& fonts() {
  static Fonts opened = [] {
    FontStacks stacks = test_stacks();
    stacks.by_script.insert({{"Egyp", {"NotoSansEgyptianHieroglyphs-Regular"}},
                             {"Hang", {"NotoSansCJKkr-Regular"}},
                             {"Khmr", {"NotoSansKhmer-Regular"}},
                             {"Laoo", {"NotoSansLao-Regular"}},
                             {"Mong", {"NotoSansMongolian-Regular"}},
                             {"Mymr", {"NotoSansMyanmar-Regular"}},
                             {"Taml", {"NotoSansTamil-Regular"}},
                             {"Tibt", {"NotoSerifTibetan-Regular"}}});
    return Fonts(stacks);
  }();
  return opened;
}

constexpr Pixels size = 40;
constexpr Pixels narrowest = 1;
constexpr Pixels panel = 900;
constexpr Pixels huge = 1e7F;

}  // namespace

TEST_CASE("lines of any text hold to their rules at any width") {
  for (const HostileText& row : hostile_texts()) {
    CAPTURE(row.name);
    for (const std::size_t bytes : {1, 40, 1200}) {
      CAPTURE(bytes);
      const Paragraph p(row.of(bytes), tag(row.language), fonts());
      const LineRules rules(p);
      for (const Pixels width : {narrowest, 70.F, panel, huge}) {
        CAPTURE(width);
        CHECK(rules.broken(size, width) == "");
      }
    }
  }
}

TEST_CASE("lines of any text hold to their rules in the languages with rules of their own") {
  for (const char* language : {"fr", "ko", "zh-Hant", "ur", "th", "hi"}) {
    CAPTURE(language);
    for (const HostileText& row : hostile_texts()) {
      CAPTURE(row.name);
      const Paragraph p(row.of(200), tag(language), fonts());
      CHECK(LineRules(p).broken(size, 200) == "");
    }
  }
}

TEST_CASE("lines of any text hold to their rules when they run down") {
  for (const HostileText& row : hostile_texts()) {
    CAPTURE(row.name);
    const Paragraph p(row.of(200), tag(row.language), fonts(), Writing::ColumnsFromRight);
    CHECK(LineRules(p).broken(size, 200) == "");
  }
}

TEST_CASE("sentences, clauses and counts of any text come to an end and lie within it") {
  for (const HostileText& row : hostile_texts()) {
    CAPTURE(row.name);
    const std::string text = Paragraph(row.of(5000), tag(row.language), fonts()).text();
    for (const auto& cut : {sentences, clauses, unbreakables}) {
      std::size_t end = 0;
      for (const ByteRange& range : cut(text, tag(row.language))) {
        REQUIRE(end <= range.begin);
        REQUIRE(range.begin < range.end);
        end = range.end;
      }
      CHECK(end <= text.size());
    }
    CHECK(word_count(text, tag(row.language)) <= text.size());
    CHECK(character_count(text, tag(row.language)) <= text.size());
  }
}

TEST_CASE("long texts that took time quadratic in their length come to an end") {
  for (const char* name : {"brackets that close one another", "pairs of brackets",
                           "isolates of signs", "one word of Nastaliq with soft hyphens"}) {
    CAPTURE(name);
    const auto row = std::ranges::find(hostile_texts(), std::string_view(name), &HostileText::name);
    REQUIRE(row != hostile_texts().end());
    const Paragraph p(row->of(20'000), tag(row->language), fonts());
    for (const Pixels width : {panel, 10 * panel}) {
      CHECK(p.lines(size, width, Wrap::Balance).size() == p.line_count(size, width));
    }
  }
}

TEST_CASE("a megabyte without a space comes to an end") {
  for (const char* name : {"Latin letters", "ideographs", "Thai letters", "soft hyphens alone"}) {
    CAPTURE(name);
    const auto row = std::ranges::find(hostile_texts(), std::string_view(name), &HostileText::name);
    REQUIRE(row != hostile_texts().end());
    const Paragraph p(row->of(1'000'000), tag(row->language), fonts());
    CHECK(p.lines(size, panel, Wrap::Balance).size() == p.line_count(size, panel));
  }
}
