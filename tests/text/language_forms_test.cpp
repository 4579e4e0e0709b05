// The forms that readers of a language expect where others of the same script read other ones.
#include <doctest/doctest.h>

#include <string>

#include "text/paragraph.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

/// Urdu stands in the same face as Arabic here, so that only its language tells them apart.
FontStacks stacks_by_script() {
  FontStacks stacks = test_stacks();
  stacks.by_language.erase("ur");
  return stacks;
}

/// The glyphs as set; the faces of Noto's CJK collection number theirs alike.
std::string glyphs(const char* text, const char* language) {
  static Fonts fonts(stacks_by_script());
  std::string result;
  for (const Line& line : Paragraph(text, tag(language), fonts).lines(100, 1e6F, Wrap::Greedy)) {
    for (const GlyphRun& run : line.runs) {
      for (const Glyph& glyph : run.glyphs) result += std::to_string(glyph.id) + ' ';
    }
  }
  return result;
}

struct Row {
  const char* language;
  const char* text;
  const char* other;
};

}  // namespace

TEST_CASE("a language has its own forms of shared letters") {
  const Row rows[] = {
      {"mr", "श", "hi"},
      {"mr", "ल", "hi"},
      {"ne", "झ", "hi"},
      {"ne", "५", "hi"},
      {"mr-IN", "शाळा", "hi-IN"},
      {"sr", "б", "ru"},
      {"sr-Cyrl-RS", "б", "ru"},
      {"mk", "б", "ru"},
      {"mk", "б", "bg"},
      {"ro", "ş", "tr"},
      {"ro", "ţ", "tr"},
      {"ro-MD", "Ş", "en"},
      {"ca", "l·l", "en"},
      {"ur", "۴", "fa"},
      {"ur", "۶", "ar"},
      {"ur-PK", "۷", "ar"},
      {"zh-Hant", "保", "zh"},
      {"zh-Hant", "保", "zh-Hant-HK"},
      {"zh-Hant", "保", "ja"},
      {"zh-Hans", "與", "ja"},
      {"zh-Hans", "與", "zh-Hant"},
      {"zh-Hant-HK", "與", "ja"},
      {"zh-Hans", "骨", "ja"},
      {"zh-Hans", "骨", "zh-Hant"},
      {"zh-Hant", "骨", "zh-HK"},
      {"zh-Hant", "骨", "ko"},
      {"zh-Hans", "直", "ja"},
      {"zh-Hant", "直", "zh-HK"},
      {"zh-HK", "直", "ko"},
      {"ja", "“", "zh-Hans"},
      {"zh-Hans-HK", "骨", "zh-HK"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(std::string(row.language));
    CHECK(glyphs(row.text, row.language) != glyphs(row.text, row.other));
  }
}

TEST_CASE("another tag for the same readers, or a letter that all share, is set alike") {
  const Row rows[] = {
      {"sr", "бгдпт", "sr-Cyrl"},
      {"sr-Latn", "bgdpt šđčćž", "hr"},
      {"ro", "șțŞŢ", "ro-RO"},
      {"ur", "۵", "ar"},
      {"hi", "शल", "sa"},
      {"zh-TW", "保與骨直", "zh-Hant"},
      {"zh-HK", "保與骨直", "zh-Hant-HK"},
      {"zh-MO", "保與骨直", "zh-HK"},
      {"zh-SG", "保與骨直", "zh-Hans"},
      {"zh-AU", "保與骨直", "zh-Hant"},
      {"zh-GB", "保與骨直", "zh-Hant-TW"},
      {"zh", "保與骨直", "zh-CN"},
      {"ja", "一二三", "zh-Hans"},
      {"ja-JP", "保與骨直", "ja"},
      {"ko-KR", "保與骨直", "ko"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(std::string(row.language));
    CHECK(glyphs(row.text, row.language) == glyphs(row.text, row.other));
  }
}

TEST_CASE("Romanian cedillas are drawn as the commas they stand for") {
  CHECK(glyphs("şţŞŢ", "ro") == glyphs("șțȘȚ", "ro"));
}

TEST_CASE("a language keeps its forms in a text of letters that are foreign to it") {
  CHECK(glyphs("б", "ro") == glyphs("б", "ru"));
  CHECK(glyphs("保 б", "sr") != glyphs("保 б", "ru"));
  // in a text of another language ideographs are Chinese, beside kana Japanese
  CHECK(glyphs("骨", "en") == glyphs("骨", "zh-Hans"));
  CHECK(glyphs("骨の", "en") == glyphs("骨の", "ja"));
}
