// Panels that are too small, or too far away, for what they are to show.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "content/prepared_show.h"
#include "support/temporary_folder.h"

using namespace lectern;

namespace {

/// The remarks on 43 inches, three metres away.
config::Config remarks(slide::Arrangement arrangement) {
  config::Config config = config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
  config.arrangement = arrangement;
  return config;
}

/// The codes of all but notes about the texts.
std::vector<std::string> codes_of(const content::PreparedShow& prepared) {
  std::vector<std::string> codes;
  for (const Problem& problem : prepared.problems) {
    if (problem.code != "mended-break") codes.push_back(problem.code);
  }
  return codes;
}

/// How many blocks leave the panel's safe area, or stand on another.
int misplaced(const content::PreparedShow& prepared) {
  const Rect safe = slide::safe_rect(prepared.show.slides.panel);
  int count = 0;
  for (const slide::Edition& edition : prepared.show.slides.editions) {
    for (const slide::Slide& slide : edition.slides) {
      for (std::size_t i = 0; i < slide.blocks.size(); ++i) {
        const Rect& bounds = slide.blocks[i]->bounds;
        const auto meets = [&](const auto& other) {
          return !intersection(other->bounds, bounds).empty();
        };
        count += contains(safe, bounds) ? 0 : 1;
        count += static_cast<int>(std::count_if(
            slide.blocks.begin(), slide.blocks.begin() + static_cast<std::ptrdiff_t>(i), meets));
      }
    }
  }
  return count;
}

}  // namespace

TEST_CASE("languages that are not legible on one wall take turns on several, none left out") {
  const content::PreparedShow prepared = content::assemble(remarks(slide::Arrangement::Wall));
  CHECK(codes_of(prepared) == std::vector<std::string>{"too-many-languages"});
  CHECK(prepared.show.slides.editions.size() == 3);
  CHECK(misplaced(prepared) == 0);
  std::set<std::string> offered;
  for (const slide::MenuPage& page : prepared.menu.pages) {
    for (const slide::Target& target : page.targets) {
      if (target.kind == slide::Target::Kind::Language) offered.insert(target.language.text());
    }
  }
  CHECK(offered.size() == 6);
  const auto french = *LanguageTag::parse("fr");
  const show::Show chosen = content::only(prepared.show, french, prepared.config);
  CHECK(slide::shows(chosen.slides.editions.front(), french));
  std::set<std::string> shown;
  for (const slide::Edition& edition : prepared.show.slides.editions) {
    for (const auto& reading : edition.slides.front().readings) {
      shown.insert(reading.language.text());
    }
  }
  CHECK(shown.size() == 6);
  // with nobody asking for another order, Arabic stands at the outer edge
  const auto& last = prepared.show.slides.editions.back().slides.front().readings.back();
  CHECK(last.language.text() == "ar");
}

TEST_CASE("captions of a title that have no room are left out, the last first") {
  config::Config config = remarks(slide::Arrangement::Caption);
  config.languages = {*LanguageTag::parse("ar")};
  config.captions = {*LanguageTag::parse("en"), *LanguageTag::parse("ru")};
  const content::PreparedShow prepared = content::assemble(config);
  CHECK(codes_of(prepared) == std::vector<std::string>{"left-out-title"});
  CHECK(misplaced(prepared) == 0);
  const slide::Slide& title = prepared.show.slides.editions.front().slides.front();
  std::string roles;
  for (const slide::BlockPointer& block : title.blocks) {
    if (block->role == slide::Role::Title) roles += "T:";
    if (block->role == slide::Role::Caption) roles += block->language.text() + ' ';
  }
  CHECK(roles == "T:ar en ");
  CHECK(title.readings[1].text != "");
  CHECK(title.readings[2].text == "");
}

TEST_CASE("a panel that is too far away is said once, and set for those who come near") {
  config::Config config = remarks(slide::Arrangement::Single);
  config.panel.diagonal = Inches(7);
  config.viewer.distance = Metres(10);
  const content::PreparedShow prepared = content::assemble(config);
  CHECK(codes_of(prepared) == std::vector<std::string>{"too-far"});
  CHECK(prepared.problems.back().message ==
        "from 10 m no text on a 7-inch panel can be legible: viewer.distance may be 0.7 m at most, "
        "or display.diagonal 89.1 inches at least");
  CHECK(misplaced(prepared) == 0);

  for (const auto& [inches, metres] :
       {std::pair(Inches(7), Metres(0.7)), {Inches(90), Metres(10)}}) {
    config.panel.diagonal = inches;
    config.viewer.distance = metres;
    CHECK(codes_of(content::assemble(config)).empty());
  }
}

TEST_CASE("a closing slide says nothing of the speech, and tells what stands on it") {
  const content::PreparedShow prepared = content::assemble(remarks(slide::Arrangement::Single));
  const slide::Slide& closing = prepared.show.slides.editions[1].slides.back();
  CHECK(closing.readings.front().text.empty());
  REQUIRE(closing.notices.size() == 3);
  CHECK(closing.notices[0] == "Traduction\u00A0: Lectern project");
}

TEST_CASE("a language that has nothing to say at the end ends with its speech") {
  TemporaryFolder folder;
  folder.with("en.txt", "Hello all.\n");
  folder.with("es.txt", "Hola a todos.\n");
  folder.with("deck.toml",
              "[languages.en]\nstatus = \"original\"\n"
              "[languages.es]\nstatus = \"unofficial\"\ntranslator = \"Ana Ruiz\"\n");
  const content::PreparedShow prepared =
      content::assemble(config::default_config(folder.path(), LECTERN_ASSETS).config);
  const auto& editions = prepared.show.slides.editions;
  REQUIRE(editions.size() == 2);
  CHECK(editions[0].slides.back().kind == slide::Slide::Kind::Passage);
  CHECK(editions[1].slides.back().notices == std::vector<std::string>{"Traducción: Ana Ruiz"});
}

TEST_CASE("rights that have no room are left out, and make no other text smaller") {
  TemporaryFolder folder;
  folder.with("en.txt", "Hello all.\n");
  std::string rights = "All rights reserved.";
  for (int i = 0; i < 8; ++i) rights += ' ' + rights;
  folder.with("deck.toml",
              "[languages.en]\nstatus = \"original\"\nsource = \"The record\"\nrights = \"" +
                  rights + "\"\n");
  const content::PreparedShow prepared =
      content::assemble(config::default_config(folder.path(), LECTERN_ASSETS).config);
  CHECK(codes_of(prepared) == std::vector<std::string>{"left-out-notice"});
}
