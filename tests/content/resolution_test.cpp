// A deck on panels of one shape and size that have more pixels, or fewer.
#include <doctest/doctest.h>

#include "content/prepared_show.h"
#include "support/temporary_folder.h"

using namespace lectern;

TEST_CASE("a deck has the same slides at every resolution") {
  std::vector<std::vector<std::string>> all;
  for (const Size size : {Size{1920, 1080}, {1280, 720}, {2560, 1440}, {3840, 2160}}) {
    config::Config config =
        config::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
    config.panel.size = size;
    std::vector<std::string> texts;
    for (const slide::Edition& edition : content::assemble(config).show.slides.editions) {
      for (const slide::Slide& slide : edition.slides) {
        texts.push_back(slide.readings.front().text);
      }
    }
    all.push_back(std::move(texts));
    CAPTURE(size.width);
    CHECK(all.back() == all.front());
  }
}

TEST_CASE("no panel is too small for a deck with all that stands beside its text") {
  TemporaryFolder folder;
  folder.with("en.txt", "New York, 12 July 2011 - Remarks\n\nExcellencies,\n\n# One\n\nTwo.\n")
      .with("fr.txt", "Un.\n")
      .with("ur.txt", "ایک۔\n")
      .with("zh-Hans.txt", "一。\n")
      .with("deck.toml",
            "speaker = \"A speaker\"\nsource = \"A source\"\nrights = \"All\"\n"
            "[languages.en]\nstatus = \"original\"\n"
            "[languages.fr]\nstatus = \"unofficial\"\ntranslator = \"Somebody\"\n");
  using enum slide::Arrangement;
  for (const slide::Arrangement arrangement : {Single, Caption, Parallel, Wall}) {
    for (const Size size : {Size{1, 1}, Size{16, 16}, Size{320, 24}, Size{24, 320}}) {
      for (const double diagonal : {1.0, 1000.0}) {
        CAPTURE(size.width);
        CAPTURE(diagonal);
        config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
        config.arrangement = arrangement;
        config.captions = {*LanguageTag::parse("fr")};
        config.panel.size = size;
        config.panel.diagonal = Inches(diagonal);
        config.viewer.distance = Metres(0.2);
        config.style.text = 0.01;
        const content::PreparedShow prepared = content::assemble(config);
        CHECK(prepared.show.slides.count > 2);
        CHECK(prepared.menu.pages.empty() == (prepared.show.slides.editions.size() < 2));
        for (const slide::Edition& edition : prepared.show.slides.editions) {
          CHECK(edition.size >= 1);
        }
      }
    }
  }
}
