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
using namespace std::chrono_literals;

namespace {

const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag french = *LanguageTag::parse("fr");

std::shared_ptr<const PreparedShow> prepared_of(const TemporaryFolder& folder) {
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
  return prepared_of(folder);
}

std::string dump(const Playback& playback, SteadyTime now) {
  const Playback::Current place = playback.current(now);
  return place.language.text() + ' ' + std::to_string(place.slide + 1) + '/' +
         std::to_string(place.slides);
}

}  // namespace

TEST_CASE("the attract loop shows every language in its turn, round after round") {
  const Playback playback(two_languages(), 1.0, {}, SteadyTime(100s));
  const Duration round = playback.prepared().show.timeline.length;
  CHECK(dump(playback, SteadyTime(100s)) == "en 1/3");
  CHECK(dump(playback, SteadyTime(100s) + round / 2) == "fr 1/3");
  CHECK(dump(playback, SteadyTime(100s) + round * 3) == "en 1/3");
  CHECK(playback.current(SteadyTime(100s) + round * 3).round == 3);
}

TEST_CASE("a chosen language begins with the same passage, and stays until the show is let go on") {
  Playback playback(two_languages(), 1.0, {}, SteadyTime(0s));
  playback.step(1, SteadyTime(1s));
  playback.choose(french, SteadyTime(2s));
  CHECK(playback.chosen());
  CHECK(dump(playback, SteadyTime(2s)) == "fr 2/3");
  CHECK(playback.current(SteadyTime(2s)).language == french);
  CHECK(playback.current(SteadyTime(2000s)).language == french);
  playback.choose(playback.next_language(SteadyTime(2000s)), SteadyTime(2000s));
  CHECK(playback.current(SteadyTime(2000s)).language == english);
  playback.attract(SteadyTime(3000s));
  CHECK_FALSE(playback.chosen());
  CHECK(dump(playback, SteadyTime(3000s)) == "en 1/3");
}

TEST_CASE("a chosen language that lacks the passage begins with the next one it has") {
  show::Show show = plain_show({{"en", {"One", "Two", "Three"}}, {"fr", {"Un", "Trois"}}});
  show.slides.editions[1].slides[1].number = 2;
  Playback playback(std::make_shared<const PreparedShow>(
                        PreparedShow{{}, {}, text::Fonts({}), std::move(show), {}, {}}),
                    1.0, {}, SteadyTime(0s));
  playback.step(1, SteadyTime(1s));
  CHECK(dump(playback, SteadyTime(1s)) == "en 2/3");
  playback.choose(french, SteadyTime(2s));
  CHECK(dump(playback, SteadyTime(2s)) == "fr 3/3");
  playback.step(1, SteadyTime(3s));
  CHECK(dump(playback, SteadyTime(3s)) == "fr 1/3");
  playback.choose(english, SteadyTime(4s));
  CHECK(dump(playback, SteadyTime(4s)) == "en 1/3");
}

TEST_CASE("a language that is not shown by itself cannot be chosen") {
  Playback playback(two_languages(), 1.0, {}, SteadyTime(0s));
  playback.choose(*LanguageTag::parse("de"), SteadyTime(0s));
  CHECK_FALSE(playback.chosen());
}

TEST_CASE("another prepared goes on where the first one stood") {
  for (const bool chosen : {false, true}) {
    CAPTURE(chosen);
    Playback playback(two_languages(), 1.0, {}, SteadyTime(0s));
    if (chosen) playback.choose(french, SteadyTime(0s));
    playback.step(1, SteadyTime(1s));
    playback.continue_with(two_languages("We are more than two, much more than two."),
                           SteadyTime(2s));
    CHECK(playback.chosen() == chosen);
    CHECK(dump(playback, SteadyTime(2s)) == (chosen ? "fr 2/3" : "en 2/3"));
    // it has stood for a second already
    const Duration left = *playback.next_change(SteadyTime(2s)) - SteadyTime(2s);
    CHECK(left > 0s);
  }
}

TEST_CASE("a paused show stays paused, and whole, when its content is replaced") {
  Playback playback(two_languages(), 1.0, {}, SteadyTime(0s));
  playback.pause(SteadyTime(1s));
  playback.continue_with(two_languages("Two!"), SteadyTime(2s));
  CHECK(playback.paused());
  CHECK_FALSE(playback.next_change(SteadyTime(2s)));
  for (const show::Item& item : playback.frame(SteadyTime(2s)).items) CHECK(item.opacity == 255);
}

TEST_CASE("while it is paused, and only then, the frame has a mark, which covers no text") {
  Playback playback(two_languages(), 1.0, {}, SteadyTime(0s));
  const show::Frame playing = playback.frame(SteadyTime(2s));
  playback.pause(SteadyTime(2s));
  show::Frame paused = playback.frame(SteadyTime(2s));
  CHECK(paused.fills.size() == playing.fills.size() + 2);
  for (auto mark = paused.fills.end() - 2; mark != paused.fills.end(); ++mark) {
    for (const show::Item& item : paused.items) {
      CHECK(intersection(mark->rect, moved(item.block->bounds, item.drift)).empty());
    }
  }
  paused.fills.resize(playing.fills.size());
  CHECK(paused == playing);
  playback.resume(SteadyTime(3s));
  CHECK(playback.frame(SteadyTime(3s)) == playing);
}

TEST_CASE("a show can be taken up again at any instant of it") {
  const auto prepared = two_languages();
  const Instant third = prepared->show.timeline.cues[2].start;
  const Playback playback(prepared, 1.0, third, SteadyTime(5s));
  CHECK(dump(playback, SteadyTime(5s)) == "en 3/3");
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
    SteadyTime instant;
    const char* language;
    std::size_t slide, slides, loop;
    SteadyTime next;
  };
  for (const Row& row : {Row{SteadyTime(0s), "en", 1, 3, 1, SteadyTime(10s)},
                         Row{SteadyTime(19s), "en", 2, 3, 1, SteadyTime(20s)},
                         Row{SteadyTime(20s), "fr", 1, 3, 1, SteadyTime(30s)},
                         Row{SteadyTime(49s), "fr", 3, 3, 1, SteadyTime(50s)},
                         Row{SteadyTime(50s), "en", 1, 3, 2, SteadyTime(60s)},
                         Row{SteadyTime(541s), "fr", 3, 3, 11, SteadyTime(550s)}}) {
    CAPTURE(row.instant.time_since_epoch().count());
    const Playback playback(prepared, 1.0, {}, SteadyTime(0s));
    const Playback::Current place = playback.current(row.instant);
    CHECK(place.language.text() == row.language);
    CHECK(place.slide + 1 == row.slide);
    CHECK(place.slides == row.slides);
    CHECK(place.round + 1 == row.loop);
    CHECK(playback.next_slide(row.instant) == row.next);
  }
}
