// What stands on the panel while visitors choose languages and content changes.
#include "player/playback.h"

#include <doctest/doctest.h>

#include "support/plain_show.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
using namespace lectern::player;
using std::chrono::seconds;

namespace {

const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag french = *LanguageTag::parse("fr");

std::shared_ptr<const PreparedShow> exhibit_of(const TemporaryFolder& folder) {
  config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
  config.panel.size = {640, 360};
  return std::make_shared<const PreparedShow>(assemble(config));
}

/// Three paragraphs in two languages, with a few words in place of the second's.
std::shared_ptr<const PreparedShow> two_languages(const std::string& second = "We are two.") {
  TemporaryFolder folder;
  folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n")
      .with("en.txt", "We are one.\n\n" + second + "\n\nWe are three.\n")
      .with("fr.txt", "Nous sommes un.\n\nNous sommes deux.\n\nNous sommes trois.\n");
  return exhibit_of(folder);
}

std::string dump(const Playback& playback, Duration now) {
  const Playback::Place place = playback.place(now);
  return place.language.text() + ' ' + std::to_string(place.slide + 1) + '/' +
         std::to_string(place.slides);
}

}  // namespace

TEST_CASE("the attract loop shows every language in its turn, round after round") {
  const Playback playback(two_languages(), 1.0, {}, seconds(100));
  const Duration round = playback.prepared().show.timeline.length;
  CHECK(dump(playback, seconds(100)) == "en 1/3");
  CHECK(dump(playback, seconds(100) + round / 2) == "fr 1/3");
  CHECK(dump(playback, seconds(100) + round * 3) == "en 1/3");
  CHECK(playback.place(seconds(100) + round * 3).round == 3);
}

TEST_CASE("a chosen language begins with the same passage, and stays until the show is let go on") {
  Playback playback(two_languages(), 1.0, {}, seconds(0));
  playback.step(1, seconds(1));
  playback.choose(french, seconds(2));
  CHECK(playback.chosen());
  CHECK(dump(playback, seconds(2)) == "fr 2/3");
  CHECK(playback.place(seconds(2)).language == french);
  CHECK(playback.place(seconds(2000)).language == french);
  playback.choose(playback.next_language(seconds(2000)), seconds(2000));
  CHECK(playback.place(seconds(2000)).language == english);
  playback.attract(seconds(3000));
  CHECK_FALSE(playback.chosen());
  CHECK(dump(playback, seconds(3000)) == "en 1/3");
}

TEST_CASE("a chosen language that lacks the passage begins with the next one it has") {
  show::Show show = plain_show({{"en", {"One", "Two", "Three"}}, {"fr", {"Un", "Trois"}}});
  show.slides.editions[1].slides[1].number = 2;
  Playback playback(std::make_shared<const PreparedShow>(
                        PreparedShow{{}, {}, text::Fonts({}), std::move(show), {}, {}}),
                    1.0, {}, seconds(0));
  playback.step(1, seconds(1));
  CHECK(dump(playback, seconds(1)) == "en 2/3");
  playback.choose(french, seconds(2));
  CHECK(dump(playback, seconds(2)) == "fr 3/3");
  playback.step(1, seconds(3));
  CHECK(dump(playback, seconds(3)) == "fr 1/3");
  playback.choose(english, seconds(4));
  CHECK(dump(playback, seconds(4)) == "en 1/3");
}

TEST_CASE("a language that is not shown by itself cannot be chosen") {
  Playback playback(two_languages(), 1.0, {}, seconds(0));
  playback.choose(*LanguageTag::parse("de"), seconds(0));
  CHECK_FALSE(playback.chosen());
}

TEST_CASE("another prepared goes on where the first one stood") {
  for (const bool chosen : {false, true}) {
    CAPTURE(chosen);
    Playback playback(two_languages(), 1.0, {}, seconds(0));
    if (chosen) playback.choose(french, seconds(0));
    playback.step(1, seconds(1));
    playback.continue_with(two_languages("We are more than two, much more than two."), seconds(2));
    CHECK(playback.chosen() == chosen);
    CHECK(dump(playback, seconds(2)) == (chosen ? "fr 2/3" : "en 2/3"));
    // it has stood for a second already
    const Duration left = *playback.next_change(seconds(2)) - seconds(2);
    CHECK(left > seconds(0));
  }
}

TEST_CASE("a paused show stays paused, and whole, when its content is replaced") {
  Playback playback(two_languages(), 1.0, {}, seconds(0));
  playback.pause(seconds(1));
  playback.continue_with(two_languages("Two!"), seconds(2));
  CHECK(playback.paused());
  CHECK_FALSE(playback.next_change(seconds(2)));
  for (const show::Item& item : playback.frame(seconds(2)).items) CHECK(item.opacity == 255);
}

TEST_CASE("while it is paused, and only then, the frame has a mark, which covers no text") {
  Playback playback(two_languages(), 1.0, {}, seconds(0));
  const show::Frame playing = playback.frame(seconds(2));
  playback.pause(seconds(2));
  show::Frame paused = playback.frame(seconds(2));
  CHECK(paused.fills.size() == playing.fills.size() + 2);
  for (auto mark = paused.fills.end() - 2; mark != paused.fills.end(); ++mark) {
    for (const show::Item& item : paused.items) {
      CHECK(intersection(mark->rect, moved(item.block->bounds, item.drift)).empty());
    }
  }
  paused.fills.resize(playing.fills.size());
  CHECK(paused == playing);
  playback.resume(seconds(3));
  CHECK(playback.frame(seconds(3)) == playing);
}

TEST_CASE("a show can be taken up again at any instant of it") {
  const auto prepared = two_languages();
  const Instant third = prepared->show.timeline.cues[2].start;
  const Playback playback(prepared, 1.0, third, seconds(5));
  CHECK(dump(playback, seconds(5)) == "en 3/3");
}

TEST_CASE("the place in a show is told, in any round, and when the next slide comes") {
  const auto prepared = std::make_shared<const PreparedShow>(
      PreparedShow{{},
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
    const Playback playback(prepared, 1.0, {}, seconds(0));
    const Playback::Place place = playback.place(row.instant);
    CHECK(place.language.text() == row.language);
    CHECK(place.slide + 1 == row.slide);
    CHECK(place.slides == row.slides);
    CHECK(place.round + 1 == row.loop);
    CHECK(playback.next_slide(row.instant) == row.next);
  }
}
