// Paragraphs in lines: what stands where, in what glyphs.
#include "text/paragraph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "base/failure.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

using Strings = std::vector<std::string>;

Fonts& fonts() {
  static Fonts opened(test_stacks());
  return opened;
}

Paragraph paragraph(std::string text, const char* language) {
  return Paragraph(std::move(text), tag(language), fonts());
}

/// The runs of a line from left to right, with the direction where it turns: `→ab ←גב`.
std::string order(const Paragraph& p, const Line& line) {
  std::string result;
  std::string last;
  for (const GlyphRun& run : line.runs) {
    const std::string arrow = run.direction == Direction::LeftToRight ? "→" : "←";
    if (arrow != last) result += arrow;
    last = arrow;
    result += run.range.of(p.text());
  }
  return result;
}

Line only_line(const Paragraph& p) {
  const auto lines = p.lines(100, 1e6F, Wrap::Greedy);
  REQUIRE(lines.size() == 1);
  return lines.front();
}

std::vector<std::uint32_t> glyph_ids(const Line& line) {
  std::vector<std::uint32_t> ids;
  for (const GlyphRun& run : line.runs) {
    for (const Glyph& glyph : run.glyphs) ids.push_back(glyph.id);
  }
  return ids;
}

std::string faces(const Paragraph& p) {
  std::string result;
  for (const GlyphRun& run : only_line(p).runs) {
    result += '[' + std::string(run.range.of(p.text())) + ' ' + run.face->postscript_name() + ']';
  }
  return result;
}

}  // namespace

TEST_CASE("a text without anything to see has no lines") {
  for (const char* text : {"", " ", "\n\t \xE2\x80\xA8", "\xE3\x80\x80"}) {
    const Paragraph p = paragraph(text, "en");
    CHECK(p.lines(10, 100, Wrap::Balance).empty());
    CHECK(p.line_count(10, 100) == 0);
    CHECK(p.natural_width(10) == 0);
  }
}

TEST_CASE("lines leave out the spaces at their ends and nothing else") {
  const Paragraph p = paragraph("  We must\nprotect \u00A0 them.  ", "en");
  CHECK(texts(p, p.lines(100, 1e6F, Wrap::Greedy)) == Strings{"We must\nprotect \u00A0 them."});
  CHECK(texts(p, p.lines(100, 1, Wrap::Greedy)).front() == "W");
  CHECK(texts(p, p.lines(100, 450, Wrap::Greedy)) == Strings{"We must", "protect \u00A0", "them."});
}

TEST_CASE("a paragraph fits the width that it says is its own, and no less") {
  for (const char* text : {"We must protect.", "Office AVATAR To.", "re\u00ADsponsible"}) {
    const Paragraph p = paragraph(text, "en");
    for (const Pixels size : {11.3F, 48.F, 100.1F}) {
      const Pixels width = p.natural_width(size);
      CHECK(p.line_count(size, width) == 1);
      CHECK(p.line_count(size, width * 0.9999F) == 2);
      CHECK(p.lines(size, width, Wrap::Balance).front().width == width);
    }
  }
}

TEST_CASE("Arabic runs from right to left with Latin and digits in their own order") {
  struct Row {
    const char* language;
    const char* text;
    const char* order;
  };
  const Row rows[] = {
      {"ar", "قرار 1973 لعام ٢٠١١", "→٢٠١١← لعام →1973←قرار "},
      {"ar", "حلف NATO، نعم", "←، نعم→NATO←حلف "},
      {"ar", "(NATO)", "←)→NATO←("},
      {"en", "the word שלום, yes", "→the word ←שלום→, yes"},
      {"en", "שלום 12 abc", "→12←שלום → abc"},
      {"he", "\u2066abc שלום\u2069.", "←.\u2069→abc ←שלום\u2066"},
  };
  for (const Row& row : rows) {
    const Paragraph p = paragraph(row.text, row.language);
    std::string stripped = order(p, only_line(p));
    CAPTURE(row.text);
    CHECK(stripped == std::string(row.order));
  }
}

TEST_CASE("each line is ordered by itself") {
  const Paragraph p = paragraph("אבג דהו abc def זחט", "he");
  const auto lines = p.lines(100, 420, Wrap::Greedy);
  REQUIRE(lines.size() >= 2);
  for (const Line& line : lines) {
    Pixels pen = 0;
    for (const GlyphRun& run : line.runs) {
      for (const Glyph& glyph : run.glyphs) {
        CHECK(std::abs(glyph.x - pen) < 10);  // but for kerning and marks
        pen += glyph.advance;
      }
    }
    CHECK(pen == doctest::Approx(line.width));
  }
}

TEST_CASE(
    "telephone numbers, temperatures and C++ run from left to right in Arabic, a date as ever") {
  struct Row {
    const char* text;
    const char* language;
    const char* order;
  };
  for (const Row& row : {
           Row{"هاتف 011-555-0123", "ar", "→011-555-0123←هاتف "},
           Row{"هاتف +966 13 555 0101 الآن", "ar", "← الآن→+966 13 555 0101←هاتف "},
           Row{"טל 03 555 0123", "he", "→03 555 0123←טל "},
           Row{"نحو 1 200 000 زائر", "ar", "← زائر→1 200 000←نحو "},
           Row{"في 1914-1918 هنا", "ar", "← هنا→1918←-→1914←في "},
           Row{"في 12/07/2011 هنا", "ar", "← هنا→12/07/2011←في "},
           Row{"حرارة -5°C إلى +42°C هنا", "ar", "←هنا →+42°C←إلى  →-5°C←حرارة "},
           Row{"חום −5 °C כאן", "he", "←כאן →−5 °C←חום "},
           Row{"في 1914-18م هنا", "ar", "←م هنا→18←-→1914←في "},
           Row{"لغة C++ هنا", "ar", "←هنا →C++←لغة "},
           Row{"ביקר ב-U.S.A. כאן", "he", "←כאן →U.S.A.←ביקר ב-"},
           Row{"חלל NATO. כאן", "he", "←כאן. →NATO←חלל "},
       }) {
    CAPTURE(row.text);
    const Paragraph p = paragraph(row.text, row.language);
    CHECK(order(p, only_line(p)) == row.order);
  }
}

TEST_CASE("an address wider than a line is cut after its own marks, and without a hyphen") {
  const Paragraph p = paragraph("Schreiben Sie: kontakt@heimatmuseum.beispielstadt.example", "de");
  const Pixels width = paragraph("kontakt@heimatmuseum.be", "de").natural_width(20);
  const auto lines = p.lines(20, width, Wrap::Balance);
  CHECK(texts(p, lines) ==
        Strings{"Schreiben Sie:", "kontakt@heimatmuseum.", "beispielstadt.example"});
  for (const Line& line : lines) CHECK(line.width <= width);
}

TEST_CASE("a number of several groups is divided only where a line is too short for it") {
  const Paragraph p = paragraph("Rund 80 000 Besucher im Jahr kommen aus aller Welt.", "de");
  const Pixels whole = paragraph("80 000", "de").natural_width(20);
  for (Pixels width = whole; width < 400; width += 7) {
    const auto lines = p.lines(20, width, Wrap::Balance);
    CAPTURE(width);
    CHECK(lines.size() == p.line_count(20, width));
    for (const std::string& line : texts(p, lines)) CHECK_FALSE(line.ends_with("80"));
  }
  for (const std::string& line : texts(p, p.lines(20, whole * 0.8F, Wrap::Balance))) {
    CHECK(paragraph(line, "de").natural_width(20) <= whole * 0.8F);
  }
}

TEST_CASE("Arabic letters take the forms that joining asks for") {
  // beh alone, and three of them joined: initial, medial, final, from right to left
  const auto alone = glyph_ids(only_line(paragraph("ب", "ar")));
  const auto joined = glyph_ids(only_line(paragraph("ببب", "ar")));
  REQUIRE(alone.size() >= 1);
  const std::set<std::uint32_t> forms(joined.begin(), joined.end());
  CHECK(forms.size() >= 3);
  CHECK_FALSE(forms == std::set<std::uint32_t>(alone.begin(), alone.end()));
}

TEST_CASE("a word cut for want of room keeps its joined forms") {
  const Paragraph p = paragraph("ببببببببب", "ar");
  const auto whole = glyph_ids(only_line(p));
  std::vector<std::uint32_t> cut;
  const auto lines = p.lines(100, 80, Wrap::Greedy);
  REQUIRE(lines.size() > 2);
  for (const Line& line : lines) {
    const auto ids = glyph_ids(line);
    cut.insert(cut.begin(), ids.begin(), ids.end());
  }
  CHECK(cut == whole);
}

TEST_CASE("the language of the text chooses its forms") {
  const auto differ = [](const char* text, const char* one, const char* other) {
    return glyph_ids(only_line(paragraph(text, one))) !=
           glyph_ids(only_line(paragraph(text, other)));
  };
  CHECK(differ("б", "sr", "ru"));
  CHECK(differ("ş", "ro", "tr"));
  CHECK(differ("骨", "zh-Hans", "ja"));
  CHECK(differ("保", "zh-Hant", "zh-Hant-HK"));
  CHECK_FALSE(differ("а", "sr", "ru"));
}

TEST_CASE("lines at another size are the same lines, scaled") {
  const struct {
    const char* language;
    const char* text;
  } rows[] = {
      {"en", "We agreed that sovereignty and responsibility are mutually reinforcing principles."},
      {"ar", "لقد اتُّفق على مبدأ مسؤولية الحماية في مؤتمر القمة العالمي لعام ٢٠٠٥."},
      {"zh-Hans", "我们携手努力，力求确保二十一世纪的历史成为第一部不以无辜者的鲜血写成的世纪史。"},
  };
  for (const auto& row : rows) {
    const Paragraph p = paragraph(row.text, row.language);
    for (const Wrap wrap : {Wrap::Greedy, Wrap::Balance}) {
      const auto base = p.lines(32, 32 * 12.5F, wrap);
      for (const Pixels factor : {0.5F, 2.F, 4.F, 1.37F, 3.3F}) {
        const auto scaled = p.lines(32 * factor, 32 * 12.5F * factor, wrap);
        REQUIRE(texts(p, scaled) == texts(p, base));
        const bool exact = factor == 0.5F || factor == 2 || factor == 4;
        for (std::size_t i = 0; i < base.size(); ++i) {
          const double want = static_cast<double>(base[i].width) * static_cast<double>(factor);
          if (exact) CHECK(static_cast<double>(scaled[i].width) == want);
          CHECK(static_cast<double>(scaled[i].width) == doctest::Approx(want).epsilon(1e-6));
          REQUIRE(scaled[i].runs.size() == base[i].runs.size());
          for (std::size_t r = 0; exact && r < base[i].runs.size(); ++r) {
            for (std::size_t g = 0; g < base[i].runs[r].glyphs.size(); ++g) {
              CHECK(scaled[i].runs[r].glyphs[g].x == base[i].runs[r].glyphs[g].x * factor);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("a soft hyphen shows only where the line breaks at it") {
  const Paragraph p = paragraph("un\u00ADbreak\u00ADable", "en");
  const Paragraph plain = paragraph("unbreakable", "en");
  CHECK(p.natural_width(100) == plain.natural_width(100));
  const Face& face = fonts().face("NotoSans-Regular");
  std::uint32_t hyphen = 0;
  REQUIRE(hb_font_get_nominal_glyph(face.hb_font(), 0x2010, &hyphen));
  const auto count = [hyphen](const Line& line) {
    const auto ids = glyph_ids(line);
    return std::count(ids.begin(), ids.end(), hyphen);
  };
  CHECK(count(only_line(p)) == 0);
  const auto lines = p.lines(100, plain.natural_width(100) * 0.8F, Wrap::Greedy);
  CHECK(texts(p, lines) == Strings{"un\u00ADbreak\u00AD", "able"});
  CHECK(count(lines[0]) == 1);
  CHECK(count(lines[1]) == 0);
  CHECK(lines[0].runs.back().glyphs.back().id == hyphen);
  CHECK(lines[0].runs.back().glyphs.back().cluster == 9);
  // its width counts: "un-break" would fit, "un-break-" does not
  const Pixels exact = paragraph("unbreak", "en").natural_width(100);
  CHECK(texts(p, p.lines(100, exact, Wrap::Greedy)).front() == "un\u00AD");
}

TEST_CASE("a word wider than the line begins a line and is cut between graphemes") {
  const Paragraph p = paragraph("a e\u0301e\u0301e\u0301e\u0301e\u0301 b", "en");
  const Pixels e = paragraph("e\u0301", "en").natural_width(100);
  const auto lines = p.lines(100, e * 2.8F, Wrap::Balance);
  CHECK(texts(p, lines) == Strings{"a", "e\u0301e\u0301", "e\u0301e\u0301", "e\u0301 b"});
  CHECK(p.line_count(100, e * 2.8F) == lines.size());
  // one grapheme a line is as narrow as it gets
  CHECK(p.lines(100, 1, Wrap::Greedy).size() == 7);
}

TEST_CASE("a word wider than the line is divided with a hyphen where its language may be") {
  const Paragraph p = paragraph("die Verantwortungslosigkeiten", "de");
  const Pixels width = paragraph("Verantwortungsl-", "de").natural_width(100);
  const auto lines = p.lines(100, width, Wrap::Balance);
  CHECK(texts(p, lines) == Strings{"die", "Verantwortungs", "losigkeiten"});
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].hyphenated);
  CHECK(lines[1].width ==
        doctest::Approx(paragraph("Verantwortungs\u2010", "de").natural_width(100)));
  CHECK_FALSE(lines[2].hyphenated);
  CHECK(p.line_count(100, width) == 3);
}

TEST_CASE("brackets and points of Chinese and Japanese leave out the blank beside each other") {
  struct Row {
    const char* language;
    const char* text;
    float ems;
  };
  for (const Row& row : {
           Row{"ja", "水「土」火", 5},
           Row{"ja", "水。「土」火", 5.5},
           Row{"ja", "水「土」、火", 5.5},
           Row{"ja", "水「『土』」火", 6},
           Row{"zh-Hans", "水。“土”，火", 6},
           Row{"zh-Hans", "《水》、《土》", 5.5},
           Row{"zh-Hant", "水。「土」火", 5.5},
           Row{"zh-Hant", "水。」火", 4},  // in the middle of its square
           Row{"ja", "「土」火", 3.5},     // at the beginning of a line
           Row{"ja", "『土』火", 3.5},
           Row{"zh-Hans", "（土）火", 3.5},
       }) {
    CAPTURE(row.text);
    CHECK(paragraph(row.text, row.language).natural_width(100) == doctest::Approx(row.ems * 100));
  }
  // the line ends between the two, and each stands at its edge
  const Paragraph p = paragraph("水火木金。「土月日」", "ja");
  const auto lines = p.lines(100, 480, Wrap::Greedy);
  CHECK(texts(p, lines) == Strings{"水火木金。", "「土月日」"});
  CHECK(lines[0].width == doctest::Approx(450));
  CHECK(lines[1].width == doctest::Approx(450));
  // Latin is as it is
  CHECK(paragraph("‘a’, “b” (c)", "en").natural_width(100) ==
        doctest::Approx(paragraph("‘a’, “b” (c)", "fr").natural_width(100)));
}

TEST_CASE("a grapheme that no font covers is reported, set in the primary face as glyph 0") {
  const Paragraph p = paragraph("a\U00013000b \uE000\u0301", "en");
  REQUIRE(p.missing_glyphs().size() == 2);
  CHECK(p.missing_glyphs()[0].range == ByteRange{1, 5});
  CHECK(p.missing_glyphs()[0].character == U'\U00013000');
  CHECK(p.missing_glyphs()[1].range == ByteRange{7, 12});
  CHECK(p.missing_glyphs()[1].character == U'\uE000');
  const Line line = only_line(p);
  for (const GlyphRun& run : line.runs) CHECK(run.face->postscript_name() == "NotoSans-Regular");
  const auto ids = glyph_ids(line);
  CHECK(std::count(ids.begin(), ids.end(), 0U) == 2);
}

TEST_CASE("what is not seen is never missing") {
  const Paragraph p = paragraph(
      "a\u200D\u200C\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202C\u2066\u2069\uFE0F\U000E0100"
      "\u034F\u061C \u0007\u009F\t\u2029b\u202Fc\u2009d\u2011e",
      "en");
  CHECK(p.missing_glyphs().empty());
  for (const GlyphRun& run : only_line(p).runs) {
    CHECK(run.face->postscript_name() == "NotoSans-Regular");
  }
}

TEST_CASE("faces are chosen grapheme by grapheme, punctuation with what stands around it") {
  struct Row {
    const char* language;
    const char* text;
    const char* faces;
  };
  const Row rows[] = {
      {"th", "ปี 2,011 นี้",
       "[ปี  NotoSansThai-Regular][2,011 NotoSans-Regular][ นี้ NotoSansThai-Regular]"},
      {"fr", "la 保护 ici",
       "[la  NotoSans-Regular][保护  NotoSansCJKsc-Regular][ici NotoSans-Regular]"},
      {"zh-Hans", "联合国（UN）2005年",
       "[联合国（ NotoSansCJKsc-Regular][UN NotoSansCJKsc-Regular][）2005年 "
       "NotoSansCJKsc-Regular]"},
      {"ja", "Сегодня", "[Сегодня NotoSans-Regular]"},
      {"en", "a\u2211b", "[a NotoSans-Regular][\u2211 NotoSansMath-Regular][b NotoSans-Regular]"},
      {"en", "e\u0301", "[e\u0301 NotoSans-Regular]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(faces(paragraph(row.text, row.language)) == std::string(row.faces));
  }
  // kana beside it make an ideograph Japanese
  const Paragraph quote = paragraph("mot 骨のこと", "fr");
  for (const GlyphRun& run : only_line(quote).runs) {
    if (run.script.name() != "Latn") CHECK(run.face->postscript_name() == "NotoSansCJKjp-Regular");
  }
}

TEST_CASE("what is not UTF-8 is repaired, and offsets are those of the text given") {
  const Paragraph p = paragraph("a\xFF\u2029b", "en");
  CHECK(p.text() == "a\uFFFD\u2029b");
  std::set<std::size_t> clusters;
  for (const GlyphRun& run : only_line(p).runs) {
    for (const Glyph& glyph : run.glyphs) clusters.insert(glyph.cluster);
  }
  CHECK(clusters == std::set<std::size_t>{0, 1, 4, 7});
}

TEST_CASE("a paragraph reaches as far as the faces it uses") {
  const Face& latin = fonts().face("NotoSans-Regular");
  const Face& nastaliq = fonts().face("NotoNastaliqUrdu-Regular");
  CHECK(paragraph("abc", "en").ascent() == latin.ascent());
  CHECK(paragraph("abc", "en").descent() == latin.descent());
  CHECK(paragraph("انسان abc", "ur").ascent() == std::max(latin.ascent(), nastaliq.ascent()));
  CHECK(paragraph("انسان", "ur").descent() == nastaliq.descent());
}

TEST_CASE("a script that no font is named for, with no fallback, is a failure") {
  FontStacks stacks;
  Fonts none(stacks);
  CHECK_THROWS_AS(Paragraph("abc", tag("en"), none), Failure);
  // fonts given for a language set whatever stands in it
  stacks.by_language = {{"en", {"NotoSans-Regular"}}};
  Fonts pinned(stacks);
  CHECK(Paragraph("abc где", tag("en"), pinned).missing_glyphs().empty());
}

TEST_CASE("a word with thousands of marks, or a megabyte without a space, does not hang") {
  std::string marks = "a";
  for (int i = 0; i < 10000; ++i) marks += "\u0301";
  CHECK(paragraph(marks, "en").lines(20, 100, Wrap::Balance).size() == 1);
  const Paragraph p = paragraph(std::string(200000, 'x'), "en");
  CHECK(p.lines(20, 1000, Wrap::Balance).size() == p.line_count(20, 1000));
}

TEST_CASE("a line more is worth it where something is torn that is read in one breath") {
  Fonts fonts(test_stacks());
  const FunctionWords words("article: the\n");
  const auto english = [&](const char* text) {
    return Paragraph(text, tag("en"), fonts, Writing::Horizontal, &words);
  };
  const Paragraph p = english("We all saw the lighthouse man.");
  const Pixels width = english("lighthouse man.").natural_width(100) * 1.1F;
  CHECK(texts(p, p.lines(100, width, Wrap::Balance)) ==
        Strings{"We all saw the", "lighthouse man."});
  CHECK(texts(p, p.lines(100, width, Wrap::Loose)) ==
        Strings{"We all saw", "the lighthouse", "man."});
  CHECK(p.reads_better_loose(100, width));
  CHECK_FALSE(p.reads_better_loose(100, 2 * width));
  CHECK_FALSE(english("We all saw some lighthouse man.").reads_better_loose(100, width));
}

TEST_CASE("a line separator ends a line at any width, and the lines between are balanced alone") {
  const std::string verse =
      "the river comes from far away,\u2028it carries wood, \u2028 it carries hay";
  const Paragraph p = paragraph(verse, "en");
  const Strings lines{"the river comes from far away,", "it carries wood,", "it carries hay"};
  for (const Wrap wrap : {Wrap::Greedy, Wrap::Balance}) {
    CHECK(texts(p, p.lines(100, 1e6F, wrap)) == lines);
    CHECK(texts(p, p.lines(100, 900, wrap)).size() == 4);
  }
  CHECK(p.line_count(100, 1e6F) == 3);
  CHECK(p.natural_width(100) ==
        paragraph("the river comes from far away,", "en").natural_width(100));
  for (const auto& [text, language] :
       {std::pair{"une question\u2028: la voici", "fr"}, std::pair{"우리는\u2028강에서", "ko"},
        std::pair{"水\u2028。水", "zh"}, std::pair{"من بعيد\u2028يأتي النهر", "ar"}}) {
    const Paragraph each = paragraph(text, language);
    CHECK(each.line_count(100, 1e6F) == 2);
  }
  const Paragraph down(verse, tag("zh"), fonts(), Writing::ColumnsFromRight);
  CHECK(down.line_count(100, 1e6F) == 3);
}
