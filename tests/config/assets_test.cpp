// Themes, fonts and labels, those that are shipped and broken ones.
#include "config/assets.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/temporary_folder.h"
#include "text/paragraph.h"

using namespace lectern;
using namespace lectern::config;

namespace {

std::vector<std::filesystem::path> files_in(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  return files;
}

std::vector<std::uint32_t> glyphs(const char* text, const std::string& language,
                                  text::Fonts& fonts) {
  std::vector<std::uint32_t> ids;
  const text::Paragraph paragraph(text, LanguageTag::parse(language).value(), fonts);
  for (const text::Line& line : paragraph.lines(100, 1e6F, text::Wrap::Greedy)) {
    for (const text::GlyphRun& run : line.runs) {
      for (const text::Glyph& glyph : run.glyphs) ids.push_back(glyph.id);
    }
  }
  return ids;
}

}  // namespace

TEST_CASE("every theme that is shipped is good and reaches 7:1") {
  for (const auto& file : files_in(LECTERN_ASSETS "/themes")) {
    Problems problems;
    read_theme(file, problems);
    for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  }
}

TEST_CASE("a theme whose text is faint is warned of") {
  TemporaryFolder folder;
  folder.with("faint.toml", "ground = \"#000000\"\ncaption = \"#444444\"\n");
  Problems problems;
  read_theme(folder.path() / "faint.toml", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().code == "low-contrast");
  CHECK(problems.front().severity == Severity::Warning);
}

TEST_CASE("every font stack that is shipped is good, and each of its fonts is installed") {
  for (const auto& file : files_in(LECTERN_ASSETS "/fonts")) {
    Problems problems;
    FontAssets assets = read_fonts(file, problems);
    for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
    text::Fonts fonts(assets.stacks);
    for (const auto* table : {&assets.stacks.by_language, &assets.stacks.by_script}) {
      for (const auto& [key, names] : *table) {
        for (const std::string& name : names) {
          CAPTURE(key);
          CHECK(fonts.face(name).postscript_name() == name);
        }
      }
    }
  }
}

TEST_CASE("a language's ideographs are drawn for the region that its font is drawn for") {
  for (const auto& file : files_in(LECTERN_ASSETS "/fonts")) {
    Problems problems;
    const FontAssets assets = read_fonts(file, problems);
    text::Fonts fonts(assets.stacks);
    for (const auto& [key, names] : assets.stacks.by_language) {
      if (names.front().find("CJK") == std::string::npos) continue;
      // a text of no language is set in a font's own forms
      text::FontStacks only;
      only.by_language = {{key, names}, {"und", names}};
      text::Fonts pinned(only);
      CAPTURE(key);
      CHECK(glyphs("保與骨直", key, fonts) == glyphs("保與骨直", "und", pinned));
    }
  }
}

TEST_CASE("the languages of the United Nations have labels of their own") {
  Problems problems;
  const slide::Labels labels = read_labels(LECTERN_ASSETS "/labels.toml", problems);
  CHECK(problems.empty());
  for (const char* language : {"ar", "en", "es", "fr", "ru", "zh-Hans"}) {
    CAPTURE(language);
    REQUIRE(labels.contains(language));
    CHECK_FALSE(labels.at(language).official.empty());
    CHECK_FALSE(labels.at(language).unofficial.empty());
  }
}

TEST_CASE("the function words that are shipped are read whole, and each file says where from") {
  Problems problems;
  const auto lists = read_function_words(LECTERN_ASSETS "/function-words", problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  const auto after = [&](const char* language, const char* word) {
    return lists.of(LanguageTag::parse(language).value()).leaning_of(word).after;
  };
  CHECK(after("en-GB", "the") == 1);
  CHECK(after("ru", "в") == 1);
  CHECK(after("sr-Latn", "od") == 1);
  CHECK_FALSE(lists.of(LanguageTag::parse("ja").value()).phrases().empty());
  CHECK(lists.of(LanguageTag::parse("zh").value()).phrases().empty());
  std::size_t count = 0;
  for (const auto& file : files_in(LECTERN_ASSETS "/function-words")) {
    CAPTURE(file.string());
    const auto bytes = disk_reader().read(file);
    CHECK(bytes->starts_with("# "));
    CHECK(LanguageTag::parse(file.stem().string()).has_value());
    ++count;
  }
  CHECK(count >= 30);
}
