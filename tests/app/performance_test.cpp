// What stands on the panel while visitors choose languages and content changes.
#include "app/performance.h"

#include <doctest/doctest.h>

#include "support/plain_show.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;
using std::chrono::seconds;

namespace {

const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag french = *LanguageTag::parse("fr");

std::shared_ptr<const Exhibit> exhibit_of(const TemporaryFolder& folder) {
  kiosk::Config config = kiosk::default_config(folder.path(), LECTERN_ASSETS).config;
  config.panel.size = {640, 360};
  return std::make_shared<const Exhibit>(assemble(config));
}

/// Three paragraphs in two languages, with a few words in place of the second's.
std::shared_ptr<const Exhibit> two_languages(const std::string& second = "We are two.") {
  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n")
      .with("en.txt", "We are one.\n\n" + second + "\n\nWe are three.\n")
      .with("fr.txt", "Nous sommes un.\n\nNous sommes deux.\n\nNous sommes trois.\n");
  return exhibit_of(folder);
}

std::string dump(const Performance& performance, Duration now) {
  const Performance::Place place = performance.place(now);
  return place.language.text() + ' ' + std::to_string(place.slide + 1) + '/' +
         std::to_string(place.slides);
}

}  // namespace

TEST_CASE("the attract loop shows every language in its turn, round after round") {
  const Performance performance(two_languages(), 1.0, {}, seconds(100));
  const Duration round = performance.exhibit().show.timeline.length;
  CHECK(dump(performance, seconds(100)) == "en 1/3");
  CHECK(dump(performance, seconds(100) + round / 2) == "fr 1/3");
  CHECK(dump(performance, seconds(100) + round * 3) == "en 1/3");
  CHECK(performance.place(seconds(100) + round * 3).round == 3);
}

TEST_CASE("a chosen language begins with the same passage, and stays until the show is let go on") {
  Performance performance(two_languages(), 1.0, {}, seconds(0));
  performance.step(1, seconds(1));
  performance.choose(french, seconds(2));
  CHECK(performance.chosen());
  CHECK(dump(performance, seconds(2)) == "fr 2/3");
  CHECK(performance.place(seconds(2)).language == french);
  CHECK(performance.place(seconds(2000)).language == french);
  performance.choose(performance.next_language(seconds(2000)), seconds(2000));
  CHECK(performance.place(seconds(2000)).language == english);
  performance.attract(seconds(3000));
  CHECK_FALSE(performance.chosen());
  CHECK(dump(performance, seconds(3000)) == "en 1/3");
}

TEST_CASE("a chosen language that lacks the passage begins with the next one it has") {
  show::Show show = plain_show({{"en", {"One", "Two", "Three"}}, {"fr", {"Un", "Trois"}}});
  show.slides.editions[1].slides[1].number = 2;
  Performance performance(
      std::make_shared<const Exhibit>(Exhibit{{}, {}, text::Fonts({}), std::move(show), {}, {}}),
      1.0, {}, seconds(0));
  performance.step(1, seconds(1));
  CHECK(dump(performance, seconds(1)) == "en 2/3");
  performance.choose(french, seconds(2));
  CHECK(dump(performance, seconds(2)) == "fr 3/3");
  performance.step(1, seconds(3));
  CHECK(dump(performance, seconds(3)) == "fr 1/3");
  performance.choose(english, seconds(4));
  CHECK(dump(performance, seconds(4)) == "en 1/3");
}

TEST_CASE("a language that is not shown by itself cannot be chosen") {
  Performance performance(two_languages(), 1.0, {}, seconds(0));
  performance.choose(*LanguageTag::parse("de"), seconds(0));
  CHECK_FALSE(performance.chosen());
}

TEST_CASE("another exhibit goes on where the first one stood") {
  for (const bool chosen : {false, true}) {
    CAPTURE(chosen);
    Performance performance(two_languages(), 1.0, {}, seconds(0));
    if (chosen) performance.choose(french, seconds(0));
    performance.step(1, seconds(1));
    performance.continue_with(two_languages("We are more than two, much more than two."),
                              seconds(2));
    CHECK(performance.chosen() == chosen);
    CHECK(dump(performance, seconds(2)) == (chosen ? "fr 2/3" : "en 2/3"));
    // it has stood for a second already
    const Duration left = *performance.next_change(seconds(2)) - seconds(2);
    CHECK(left > seconds(0));
  }
}

TEST_CASE("a paused show stays paused, and whole, when its content is replaced") {
  Performance performance(two_languages(), 1.0, {}, seconds(0));
  performance.pause(seconds(1));
  performance.continue_with(two_languages("Two!"), seconds(2));
  CHECK(performance.paused());
  CHECK_FALSE(performance.next_change(seconds(2)));
  for (const show::Item& item : performance.frame(seconds(2)).items) CHECK(item.opacity == 255);
}

TEST_CASE("while it is paused, and only then, the frame has a mark, which covers no text") {
  Performance performance(two_languages(), 1.0, {}, seconds(0));
  const show::Frame playing = performance.frame(seconds(2));
  performance.pause(seconds(2));
  show::Frame paused = performance.frame(seconds(2));
  CHECK(paused.fills.size() == playing.fills.size() + 2);
  for (auto mark = paused.fills.end() - 2; mark != paused.fills.end(); ++mark) {
    for (const show::Item& item : paused.items) {
      CHECK(intersection(mark->rect, moved(item.block->bounds, item.drift)).empty());
    }
  }
  paused.fills.resize(playing.fills.size());
  CHECK(paused == playing);
  performance.resume(seconds(3));
  CHECK(performance.frame(seconds(3)) == playing);
}

TEST_CASE("a show can be taken up again at any instant of it") {
  const auto exhibit = two_languages();
  const Instant third = exhibit->show.timeline.cues[2].start;
  const Performance performance(exhibit, 1.0, third, seconds(5));
  CHECK(dump(performance, seconds(5)) == "en 3/3");
}

TEST_CASE("the place in a show is told, in any round, and when the next slide comes") {
  const auto exhibit = std::make_shared<const Exhibit>(
      Exhibit{{},
              {},
              text::Fonts({}),
              plain_show({{"en", {"One", "Two"}}, {"fr", {"Un", "Deux", "Trois"}}}),
              {},
              {}});
  struct Row {
    seconds instant;
    const char* language;
    std::size_t slide, slides, loop;
    seconds next;
  };
  for (const Row& row :
       {Row{seconds(0), "en", 1, 3, 1, seconds(10)}, Row{seconds(19), "en", 2, 3, 1, seconds(20)},
        Row{seconds(20), "fr", 1, 3, 1, seconds(30)}, Row{seconds(49), "fr", 3, 3, 1, seconds(50)},
        Row{seconds(50), "en", 1, 3, 2, seconds(60)},
        Row{seconds(541), "fr", 3, 3, 11, seconds(550)}}) {
    CAPTURE(row.instant.count());
    const Performance performance(exhibit, 1.0, {}, seconds(0));
    const Performance::Place place = performance.place(row.instant);
    CHECK(place.language.text() == row.language);
    CHECK(place.slide + 1 == row.slide);
    CHECK(place.slides == row.slides);
    CHECK(place.round + 1 == row.loop);
    CHECK(performance.next_slide(row.instant) == row.next);
  }
}
