// Emoji: what is one, the face it is set in, and what stands in where no font has it.
#include "text/font/emoji.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

constexpr const char* unicode_test = "/usr/share/unicode/emoji/emoji-test.txt";

FontStacks stacks_with_emoji() {
  FontStacks stacks = test_stacks();
  stacks.by_script["Zsye"] = {"NotoColorEmoji"};
  return stacks;
}

Fonts& fonts() {
  static Fonts opened(stacks_with_emoji());
  return opened;
}

std::vector<GlyphRun> runs(const std::string& text, const char* language = "en") {
  const Paragraph paragraph(text, tag(language), fonts());
  CAPTURE(text);
  const auto lines = paragraph.lines(100, 1e6F, Wrap::Greedy);
  REQUIRE(lines.size() == 1);
  return lines.front().runs;
}

/// The stretches that are set as emoji, in brackets, among the others: `a [😀] b`.
std::string marked(const std::string& text, const char* language = "en") {
  std::string result;
  for (const GlyphRun& run : runs(text, language)) {
    const std::string part(run.range.of(text));
    const bool emoji = run.face->postscript_name() == "NotoColorEmoji";
    CHECK(emoji == (run.script == emoji_script));
    result += emoji ? '[' + part + ']' : part;
  }
  return result;
}

std::string utf8(const std::vector<char32_t>& characters) {
  std::string text;
  for (const char32_t c : characters) {
    const auto byte = [&text](char32_t value) { text += static_cast<char>(value); };
    if (c < 0x80) {
      byte(c);
    } else if (c < 0x800) {
      byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
    } else {
      byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F));
      byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
    }
  }
  return text;
}

/// `1F600 FE0F ; fully-qualified # …`
struct Row {
  std::string text;
  std::string status;
};

Row read(const std::string& line) {
  std::istringstream words(line);
  std::vector<char32_t> characters;
  std::string word;
  while (words >> word && word != ";") {
    characters.push_back(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
  }
  Row row{utf8(characters), {}};
  words >> row.status;
  return row;
}

}  // namespace

TEST_CASE("every emoji that Unicode qualifies is one glyph of the emoji font") {
  if (!std::filesystem::exists(unicode_test)) {
    MESSAGE("skipped: ", unicode_test, " is not installed (package unicode-data)");
    return;
  }
  std::ifstream file(unicode_test);
  int emoji = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const Row row = read(line);
    if (row.status == "unqualified") continue;
    CAPTURE(line);
    const auto set = runs(row.text);
    REQUIRE(set.size() == 1);
    CHECK(set.front().face->postscript_name() == "NotoColorEmoji");
    int visible = 0;
    for (const Glyph& glyph : set.front().glyphs) {
      CHECK(glyph.id != 0);
      visible += glyph.advance > 0 ? 1 : 0;
    }
    CHECK(visible == 1);
    ++emoji;
  }
  CHECK(emoji > 3000);
}

TEST_CASE("what is text by default stays text until U+FE0F asks, and the other way with U+FE0E") {
  const char* rows[] = {
      "0 1 # * \u00A9 \u2122 \u203C \u2194 a",  // emoji by a selector only
      "1\uFE0F a",                              // no keycap yet
      "[1\uFE0F\u20E3] [#\uFE0F\u20E3] [1\u20E3] 1\uFE0E\u20E3",
      "\u2764\uFE0E a [\u2764\uFE0F] [\U0001F600] [\U0001F600\uFE0F]",
      "[\u261D\U0001F3FD] \u261D a",  // a skin tone makes an emoji of a text sign
      "[\u2764\u200D\U0001F525] a",   // so does being joined to one
      "[\U0001F1EB\U0001F1F7\U0001F1E9\U0001F1EA] a",
  };
  for (const std::string row : rows) {
    std::string text = row;
    std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
    CHECK(marked(text) == row);
  }
}

TEST_CASE("emoji beside emoji are one run, but spaces are those of the text") {
  CHECK(marked("a \U0001F600\U0001F601 \U0001F602 b") == "a [\U0001F600\U0001F601] [\U0001F602] b");
  // visually from left to right: the end of the Arabic, the family, its beginning
  CHECK(runs("\u0633 \U0001F468\u200D\U0001F469\u200D\U0001F467 \u0633", "ar")[1].glyphs.size() ==
        1);
}

TEST_CASE("a sequence that the font does not join shows its parts") {
  const auto set = runs("\U0001F600\u200D\U0001F525");
  REQUIRE(set.size() == 1);
  int visible = 0;
  for (const Glyph& glyph : set.front().glyphs) visible += glyph.advance > 0 ? 1 : 0;
  CHECK(visible == 2);
}

TEST_CASE("an emoji that has no text glyph is shown in colour even with U+FE0E") {
  CHECK(marked("a \U0001F600\uFE0E b") == "a [\U0001F600\uFE0E] b");
}

TEST_CASE("an emoji font that is not installed is passed over, and named where it is missed") {
  FontStacks stacks = stacks_with_emoji();
  stacks.by_script["Zsye"] = {"NotoColorEmojiElsewhere"};
  stacks.packages["NotoColorEmoji"] = "fonts-noto-color-emoji";
  Fonts without(stacks);
  CHECK(without.stack(tag("en"), emoji_script).empty());
  const Paragraph paragraph("a \U0001F600 \uE000", tag("en"), without);
  REQUIRE(paragraph.missing_glyphs().size() == 2);
  CHECK(paragraph.missing_glyphs()[0].character == U'\U0001F600');
  CHECK(paragraph.missing_glyphs()[0].not_installed.find("fonts-noto-color-emoji") !=
        std::string::npos);
  CHECK(paragraph.missing_glyphs()[1].not_installed.empty());
}

TEST_CASE("the face that stands in for a missing glyph has a box to show") {
  FontStacks stacks = stacks_with_emoji();
  stacks.by_script["Yiii"] = {"NotoSansYi-Regular"};  // its glyph 0 is blank
  stacks.by_script["Latn"] = {"NotoSansYi-Regular", "NotoSans-Regular"};
  Fonts fonts_with_yi(stacks);
  CHECK_FALSE(fonts_with_yi.face("NotoSansYi-Regular").boxes_missing());
  const Paragraph paragraph("\uE000", tag("en"), fonts_with_yi);
  const auto lines = paragraph.lines(100, 1e6F, Wrap::Greedy);
  REQUIRE(lines.size() == 1);
  REQUIRE(lines.front().runs.size() == 1);
  CHECK(lines.front().runs.front().face->boxes_missing());
  CHECK(lines.front().runs.front().glyphs.front().id == 0);
}
