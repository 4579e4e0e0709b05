// Themes, fonts and labels, those that are shipped and broken ones.
#include "kiosk/assets.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;

namespace {

std::vector<std::filesystem::path> files_in(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  return files;
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
