// Text on lines that run down: how glyphs stand, and where.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "text/ink.h"
#include "text/paragraph.h"
#include "text/stacks.h"
#include "text/writing.h"

using namespace lectern;
using namespace lectern::text;

namespace {

FontStacks stacks() {
  FontStacks stacks = test_stacks();
  stacks.by_script["Zsye"] = {"NotoColorEmoji"};
  stacks.by_script["Mong"] = {"NotoSansMongolian-Regular", "NotoSans-Regular"};
  return stacks;
}

Fonts& fonts() {
  static Fonts opened(stacks());
  return opened;
}

Paragraph column(std::string text, const char* language) {
  return Paragraph(std::move(text), tag(language), fonts(),
                   writing_of(tag(language), WritingMode::Vertical));
}

Line only_line(const Paragraph& p) {
  const auto lines = p.lines(100, 1e6F, Wrap::Greedy);
  REQUIRE(lines.size() == 1);
  return lines.front();
}

/// The runs from the top, ↓ before those that stand upright and ↻ before those that lie: `↓年↻UN`.
std::string stances(const Paragraph& p) {
  std::string result;
  std::string last;
  for (const GlyphRun& run : only_line(p).runs) {
    const std::string arrow = run.orientation == Orientation::Upright    ? "↓"
                              : run.orientation == Orientation::Sideways ? "↻"
                                                                         : "→";
    if (arrow != last) result += arrow;
    last = arrow;
    result += run.range.of(p.text());
  }
  return result;
}

}  // namespace

TEST_CASE("only scripts of columns are written in them") {
  struct Row {
    const char* language;
    Writing usual;
    Writing vertical;
  };
  const Row rows[] = {
      {"en", Writing::Horizontal, Writing::Horizontal},
      {"ar", Writing::Horizontal, Writing::Horizontal},
      {"ko", Writing::Horizontal, Writing::Horizontal},
      {"mn", Writing::Horizontal, Writing::Horizontal},
      {"mn-Mong", Writing::ColumnsFromLeft, Writing::ColumnsFromLeft},
      {"mn-CN", Writing::ColumnsFromLeft, Writing::ColumnsFromLeft},
      {"ja", Writing::Horizontal, Writing::ColumnsFromRight},
      {"zh-Hans", Writing::Horizontal, Writing::ColumnsFromRight},
      {"zh-TW", Writing::Horizontal, Writing::ColumnsFromRight},
  };
  for (const Row& row : rows) {
    CAPTURE(row.language);
    CHECK(writing_of(tag(row.language), WritingMode::Horizontal) == row.usual);
    CHECK(writing_of(tag(row.language), WritingMode::Vertical) == row.vertical);
  }
}

TEST_CASE("on a line that runs down, each character stands as UAX #50 says") {
  struct Row {
    const char* language;
    const char* stances;
  };
  const Row rows[] = {
      {"ja", "↓国連は、「保護」する。"},
      {"ja", "↓（コーヒー）"},
      {"zh-Hans", "↻2005↓年，↻UN↓成员"},
      {"zh-Hant", "↓《憲章》↻……"},
      {"zh-Hans", "↓我\u0301们"},
      {"zh-Hans", "↓国1\uFE0F\u20E3年↻12"},
      {"mn-Mong", "↻ᠮᠣᠩᠭᠣᠯ᠂ ᠪᠢᠴᠢᠭ᠌ 2011"},
      {"mn-Mong", "↻ᠮᠣᠩᠭᠣᠯ ↓国"},
      {"en", "→abc"},
  };
  for (const Row& row : rows) {
    std::string plain = row.stances;
    for (const std::string arrow : {"↓", "↻", "→"}) {
      for (auto at = plain.find(arrow); at != std::string::npos; at = plain.find(arrow)) {
        plain.erase(at, arrow.size());
      }
    }
    CHECK(stances(column(plain, row.language)) == std::string(row.stances));
  }
}

TEST_CASE("upright punctuation takes the forms that the font has for columns") {
  for (const char* mark : {"、", "。", "「", "（", "ー"}) {
    CAPTURE(mark);
    const Line down = only_line(column(mark, "ja"));
    const Line across = only_line(Paragraph(mark, tag("ja"), fonts()));
    CHECK(down.runs.front().glyphs.front().id != across.runs.front().glyphs.front().id);
  }
}

TEST_CASE("the pen runs down the middle of the column, em by em") {
  const Line line = only_line(column("国連年", "ja"));
  CHECK(line.width == 300);
  Pixels pen = 0;
  for (const Glyph& glyph : line.runs.front().glyphs) {
    CHECK(glyph.x == -50);
    CHECK(glyph.y == doctest::Approx(pen + 88));  // its baseline, 0.88 em below the square's top
    CHECK(glyph.advance == 100);
    pen += glyph.advance;
  }
  const Ink ink = ink_of(line);
  CHECK(std::abs(ink.above - ink.below) < 8);  // as far to the right as to the left
}

TEST_CASE("letters that lie are as wide as on a line that runs across, capitals on its middle") {
  const Line down = only_line(column("UN", "ja"));
  const Line across = only_line(Paragraph("UN", tag("ja"), fonts()));
  CHECK(down.width == across.width);
  const auto& lying = down.runs.front().glyphs;
  const auto& standing = across.runs.front().glyphs;
  REQUIRE(lying.size() == standing.size());
  for (std::size_t i = 0; i < lying.size(); ++i) {
    CHECK(lying[i].id == standing[i].id);
    CHECK(lying[i].y == standing[i].x);
  }
  const Ink ink = ink_of(down);
  CHECK(std::abs(ink.above - ink.below) < 8);
}

TEST_CASE("columns break where lines do") {
  const std::string text =
      "我们携手努力，力求确保二十一世纪的历史成为第一部不以无辜者的鲜血写成的世纪史。";
  const Paragraph across(text, tag("zh-Hans"), fonts());
  const Paragraph down = column(text, "zh-Hans");
  for (const Wrap wrap : {Wrap::Greedy, Wrap::Balance}) {
    CHECK(texts(down, down.lines(40, 420, wrap)) == texts(across, across.lines(40, 420, wrap)));
  }
}
