// A deck on panels of one shape and size that have more pixels, or fewer.
#include <doctest/doctest.h>

#include "content/prepared_show.h"

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
