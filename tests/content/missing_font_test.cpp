// A deck in several languages, of which some have fonts that are not installed.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/failure.h"
#include "content/prepared_show.h"
#include "support/temporary_folder.h"

using namespace lectern;
using slide::Arrangement;

namespace {

std::vector<LanguageTag> tags(const std::vector<std::string>& texts) {
  std::vector<LanguageTag> tags;
  for (const std::string& text : texts) tags.push_back(*LanguageTag::parse(text));
  return tags;
}

/// The pinned font of a language's script gets another name.
void mislay(config::Config& config, const std::string& language) {
  const char* script = language == "en" ? "Latn" : language == "ru" ? "Cyrl" : "Hani";
  for (auto* stacks : {&config.fonts.by_language, &config.fonts.by_script}) {
    for (auto& [key, stack] : *stacks) {
      if (key.starts_with(language.substr(0, 2)) || key == script) stack = {"NotoSansCJKxx-Bold"};
    }
  }
}

std::string shown_in(const show::Show& show) {
  std::string languages;
  for (const slide::Edition& edition : show.slides.editions) {
    languages += languages.empty() ? "" : " | ";
    languages += edition.language.text();
    for (const slide::Reading& reading : edition.slides.front().readings) {
      if (reading.language != edition.language) languages += '+' + reading.language.text();
    }
  }
  return languages;
}

}  // namespace

TEST_CASE("a language whose font is missing is left out with a finding, and the others play") {
  struct Row {
    Arrangement arrangement;
    std::vector<std::string> languages;
    std::vector<std::string> captions;
    std::vector<std::string> missing;
    const char* shown;
    std::size_t findings = 1;
  };
  TemporaryFolder folder;
  folder.with("en.txt", "One.\n\nTwo.\n")
      .with("ru.txt", "Один.\n\nДва.\n")
      .with("zh-Hans.txt", "一。\n\n二。\n")
      .with("deck.toml",
            "title = \"一二\"\nrights = \"版权\"\n[languages.zh-Hans]\nstatus = \"original\"\n");
  const auto single = Arrangement::Single;
  const auto caption = Arrangement::Caption;
  for (const Row& row : {
           Row{single, {}, {}, {"zh-Hans"}, "en | ru"},
           Row{single, {}, {}, {"en"}, "zh-Hans | ru"},
           Row{single, {}, {}, {"ru", "zh-Hans"}, "en", 2},
           Row{single, {"ru", "en"}, {"zh-Hans"}, {"zh-Hans"}, "ru | en", 0},
           Row{caption, {"ru", "en"}, {"en", "zh-Hans"}, {"zh-Hans"}, "ru+en | en"},
           Row{caption, {"ru", "en"}, {"zh-Hans"}, {"ru"}, "en+zh-Hans"},
           Row{caption, {"zh-Hans"}, {"en", "ru"}, {"zh-Hans", "ru"}, "en", 2},
           Row{Arrangement::Parallel, {}, {}, {"zh-Hans"}, "en+ru"},
           Row{Arrangement::Wall, {"en", "zh-Hans"}, {}, {"zh-Hans"}, "en"},
       }) {
    config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
    config.arrangement = row.arrangement;
    config.languages = tags(row.languages);
    config.captions = tags(row.captions);
    for (const std::string& language : row.missing) mislay(config, language);
    const content::PreparedShow prepared = content::assemble(config);
    CAPTURE(row.shown);
    CHECK(shown_in(prepared.show) == row.shown);
    CHECK(prepared.menu.pages.empty() == (prepared.show.slides.editions.size() < 2));
    CHECK(static_cast<std::size_t>(std::ranges::count(prepared.problems, "missing-font",
                                                      &Problem::code)) == row.findings);
    CHECK_FALSE(has_error(prepared.problems));
    for (const Problem& problem : prepared.problems) {
      if (problem.code != "missing-font") continue;
      CHECK(std::ranges::find(row.missing, problem.file.stem().string()) != row.missing.end());
      CHECK(problem.message.ends_with("the Debian package fonts-noto-cjk has it"));
    }
  }
}

TEST_CASE("when the fonts of all languages are missing that is a failure") {
  TemporaryFolder folder;
  folder.with("en.txt", "One.\n").with("ru.txt", "Один.\n");
  config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
  for (const char* language : {"en", "ru"}) mislay(config, language);
  CHECK_THROWS_WITH_AS(content::assemble(config), doctest::Contains("fonts-noto-cjk"), Failure);
}

TEST_CASE("a word in a script whose font is missing does not take its language along") {
  TemporaryFolder folder;
  folder.with("en.txt", "Remarks of 潘基文.\n");
  config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
  mislay(config, "zh-Hans");
  config.fonts.fallback = {"NotoSansCJKxx-Bold"};
  const content::PreparedShow prepared = content::assemble(config);
  CHECK(shown_in(prepared.show) == "en");
  REQUIRE_FALSE(prepared.problems.empty());
  CHECK(prepared.problems.front().code == "missing-glyph");
  CHECK(prepared.problems.front().message.find("fonts-noto-cjk") != std::string::npos);
}
