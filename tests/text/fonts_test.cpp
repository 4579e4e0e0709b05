// Fonts: found by PostScript name and nothing else, stacked by language and script.
#include "text/font/fonts.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <fstream>
#include <string>

#include "base/failure.h"
#include "base/system/file.h"
#include "support/environment.h"
#include "support/temporary_folder.h"
#include "text/stacks.h"

using namespace lectern;
using namespace lectern::text;

namespace {

std::string names(const std::vector<const Face*>& faces) {
  std::string result;
  for (const Face* face : faces) result += (result.empty() ? "" : " ") + face->postscript_name();
  return result;
}

std::vector<std::string> quoted_words(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t begin = line.find('"'); begin != std::string::npos;) {
    const std::size_t end = line.find('"', begin + 1);
    words.push_back(line.substr(begin + 1, end - begin - 1));
    begin = line.find('"', end + 1);
  }
  return words;
}

/// The part of a script's characters that a font covers.
double part_covered(const Face& face, const std::string& script) {
  const bool emoji = script == "Zsye";
  const auto code = static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, script.c_str()));
  int all = 0;
  int covered = 0;
  for (UChar32 character = 0; character < 0x20000; ++character) {
    UErrorCode status = U_ZERO_ERROR;
    const bool is_of_script = emoji ? u_hasBinaryProperty(character, UCHAR_EMOJI) != 0
                                    : uscript_getScript(character, &status) == code;
    if (!is_of_script) continue;
    ++all;
    covered += face.covers(static_cast<char32_t>(character)) ? 1 : 0;
  }
  return all == 0 ? 0 : static_cast<double>(covered) / all;
}

}  // namespace

TEST_CASE("a font that is cut short is as good as none, and said to be") {
  const std::string name = "NotoSerif-Regular";
  const std::string whole = read_file(Fonts(test_stacks()).face(name).file());
  TemporaryFolder folder;
  folder.with("fonts/" + name + ".ttf", whole.substr(0, whole.size() - 20'000))
      .with("fonts.conf", "<fontconfig><dir>" + (folder.path() / "fonts").string() +
                              "</dir><cachedir>" + (folder.path() / "cache").string() +
                              "</cachedir></fontconfig>");
  const Environment only_this("FONTCONFIG_FILE", (folder.path() / "fonts.conf").string());
  Fonts fonts({{}, {{"Latn", {name}}}, {name}, {{"NotoSerif", "fonts-noto-core"}}});
  CHECK(fonts.fallback().empty());
  CHECK(fonts.stack(*LanguageTag::parse("en"), Script("Latn")).empty());
  const LanguageTag english = *LanguageTag::parse("en");
  CHECK_THROWS_WITH_AS(fonts.whole_stack(english, Script("Latn")),
                       doctest::Contains("cut short: install it again; the Debian package "
                                         "fonts-noto-core has it"),
                       Failure);
}

TEST_CASE("a face is the one with exactly this PostScript name") {
  Fonts fonts(test_stacks());
  const Face& nastaliq = fonts.face("NotoNastaliqUrdu-Regular");
  CHECK(nastaliq.postscript_name() == "NotoNastaliqUrdu-Regular");
  const Face& chinese = fonts.face("NotoSansCJKsc-Regular");
  CHECK(chinese.postscript_name() == "NotoSansCJKsc-Regular");
  CHECK(chinese.index() == 2);
  CHECK(chinese.units_per_em() == 1000);
  CHECK(chinese.covers(U'保'));
  CHECK_FALSE(nastaliq.covers(U'保'));
  CHECK(&fonts.face("NotoSansCJKsc-Regular") == &chinese);
}

TEST_CASE("a face tells its metrics in ems and shows its file") {
  Fonts fonts(test_stacks());
  const Face& face = fonts.face("NotoSans-Regular");
  CHECK(face.ascent() == doctest::Approx(1.069));
  CHECK(face.descent() == doctest::Approx(0.293));
  CHECK(face.cap_height() == doctest::Approx(0.714));
  CHECK(face.bytes().size() == std::filesystem::file_size(face.file()));
}

TEST_CASE("a font that is missing is a failure that names its Debian package") {
  Fonts fonts(test_stacks());
  const auto message = [&fonts](const char* name) {
    try {
      fonts.face(name);
    } catch (const Failure& failure) {
      return std::string(failure.what());
    }
    return std::string("found");
  };
  CHECK(message("NotoSansCJKxx-Regular").find("fonts-noto-cjk") != std::string::npos);
  CHECK(message("NotoSansKlingon-Regular").find("fonts-noto-core") != std::string::npos);
  CHECK(message("notosans-regular").find("notosans-regular") != std::string::npos);
  CHECK(message("Nonesuch").find("Nonesuch") != std::string::npos);
}

TEST_CASE("a file that is no font, or has no such face, is a failure") {
  CHECK_THROWS_AS(Face("/nonexistent/font.ttf", 0), Failure);
  CHECK_THROWS_AS(Face(LECTERN_ASSETS "/remarks/en.txt", 0), Failure);
  Fonts fonts(test_stacks());
  CHECK_THROWS_AS(Face(fonts.face("NotoSans-Regular").file(), 1), Failure);
  CHECK_THROWS_AS(Face(fonts.face("NotoSans-Regular").file(), -1), Failure);
}

TEST_CASE("a language's stack goes before its script's, in its own script") {
  Fonts fonts(test_stacks());
  struct Row {
    const char* language;
    const char* script;
    const char* stack;
  };
  const Row rows[] = {
      {"fr", "Latn", "NotoSans-Regular"},
      {"ar", "Arab", "NotoSansArabic-Regular NotoSans-Regular"},
      {"ur", "Arab", "NotoNastaliqUrdu-Regular NotoSans-Regular NotoSansArabic-Regular"},
      {"ur-Deva", "Deva", "NotoSansDevanagari-Regular NotoSans-Regular"},
      {"ur", "Latn", "NotoSans-Regular"},
      {"zh-Hans", "Hani", "NotoSansCJKsc-Regular"},
      {"zh-Hant-HK", "Hani", "NotoSansCJKhk-Regular NotoSansCJKsc-Regular"},
      {"zh-HK", "Hani", "NotoSansCJKhk-Regular NotoSansCJKsc-Regular"},
      {"zh-TW", "Hani", "NotoSansCJKtc-Regular NotoSansCJKsc-Regular"},
      {"ja", "Latn", "NotoSansCJKjp-Regular NotoSans-Regular"},
      {"ja", "Cyrl", "NotoSans-Regular"},
      {"en", "Vaii", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.language);
    CHECK(names(fonts.stack(tag(row.language), Script(row.script))) == row.stack);
  }
}

TEST_CASE("a font that is missing is passed over, and named to who wants the whole stack") {
  FontStacks stacks = test_stacks();
  stacks.by_script["Latn"] = {"Nonesuch-Regular", "NotoSans-Regular"};
  stacks.fallback = {"Nonesuch-Bold", "NotoSans-Regular"};
  Fonts fonts(stacks);
  CHECK(names(fonts.stack(tag("en"), Script("Latn"))) == "NotoSans-Regular");
  CHECK_THROWS_AS(fonts.whole_stack(tag("en"), Script("Latn")), Failure);
  CHECK(names(fonts.whole_stack(tag("ru"), Script("Cyrl"))) == "NotoSans-Regular");
  CHECK(names(fonts.fallback()) == "NotoSans-Regular");
  CHECK(fonts.not_installed(tag("en"), Script("Latn")).find("Nonesuch-Regular") !=
        std::string::npos);
  CHECK(fonts.not_installed(tag("ru"), Script("Cyrl")).find("Nonesuch-Bold") != std::string::npos);
}

TEST_CASE("text lacks no font of its own language, but may lack that of a word of another") {
  FontStacks stacks = test_stacks();
  stacks.by_language["zh"] = stacks.by_script["Hani"] = {"NotoSansCJKxx-Regular"};
  Fonts fonts(stacks);
  CHECK_THROWS_WITH_AS(Paragraph("abc", tag("zh"), fonts), doctest::Contains("fonts-noto-cjk"),
                       Failure);
  const Paragraph english("abc 潘", tag("en"), fonts);
  REQUIRE(english.missing_glyphs().size() == 1);
  CHECK(english.missing_glyphs().front().not_installed.find("fonts-noto-cjk") != std::string::npos);
}

TEST_CASE("every font that the shipped stacks name is there, and covers what it stands for") {
  for (const char* file : {"noto-sans.toml", "noto-serif.toml"}) {
    Fonts fonts(test_stacks());
    std::ifstream lines(std::string(LECTERN_ASSETS "/fonts/") + file);
    REQUIRE(lines.good());
    std::string section;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with('#')) continue;
      if (line.starts_with('[')) section = line;
      if (section == "[packages]") continue;
      CAPTURE(line);
      const std::vector<std::string> stack = quoted_words(line);
      for (const std::string& name : stack) CHECK_NOTHROW(fonts.face(name));
      // Unicode grows faster than fonts: a third of Han, a quarter of hiragana
      const bool scripts = section == "[scripts]" && !stack.empty();
      if (scripts) CHECK(part_covered(fonts.face(stack.front()), line.substr(0, 4)) > 0.2);
    }
  }
}
