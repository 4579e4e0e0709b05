// The loop, with a clock and a screen of the test's own.
#include "app/loop.h"

#include <doctest/doctest.h>

#include "app/exhibit.h"
#include "screen/compositor.h"
#include "support/fake_world.h"

using namespace lectern;
using namespace lectern::app;
using std::chrono::seconds;

namespace {

const Size panel{640, 360};

const Exhibit& exhibit() {
  static const Exhibit exhibit = [] {
    kiosk::Config config = kiosk::default_config(LECTERN_ASSETS "/remarks", LECTERN_ASSETS).config;
    config.panel.size = panel;
    config.languages = {*LanguageTag::parse("en"), *LanguageTag::parse("ar")};
    return assemble(config);
  }();
  return exhibit;
}

std::vector<screen::Pixel> picture_at(Instant instant) {
  screen::Compositor compositor(panel, Rotation::None);
  compositor.compose(show::frame_at(exhibit().show, instant));
  const auto pixels = compositor.picture().pixels();
  return {pixels.begin(), pixels.end()};
}

std::vector<screen::Pixel> shown(const FakeWorld& world) {
  const auto pixels = world.glass.shown().pixels();
  return {pixels.begin(), pixels.end()};
}

const show::Cue& cue(std::size_t index) { return exhibit().show.timeline.cues[index]; }

Instant whole(std::size_t index) { return show::settled(exhibit().show, cue(index)); }

}  // namespace

TEST_CASE("after any time the glass shows the frame of that time, though only changes were drawn") {
  for (const Duration length : {Duration(600), Duration(5000), Duration(20000), Duration(61234)}) {
    CAPTURE(length.count());
    FakeWorld world(panel);
    LoopSettings settings;
    settings.length = length;
    play_loop(exhibit().show, settings, world.world());
    CHECK(world.now() == Duration(1000) + length);
    // The last frame of a fade may be up to a frame's time old.
    const Instant last = show::next_change(exhibit().show, length) > length + Duration(1)
                             ? length
                             : length - Duration(16);
    if (last == length) CHECK(shown(world) == picture_at(length));
  }
}

TEST_CASE("while a slide stands nothing is drawn and the loop sleeps until the next change") {
  FakeWorld world(panel);
  LoopSettings settings;
  settings.length = cue(0).duration - Duration(600);
  play_loop(exhibit().show, settings, world.world());
  const std::size_t drawn = world.glass.presented().size();
  CHECK(drawn > 25);  // the fade in
  CHECK(drawn < 40);
  CHECK(world.waits.back().value() > Duration(2000));
}

TEST_CASE("keys walk the slides and languages, and pause") {
  struct Row {
    const char* what;
    std::vector<const char*> keys;
    std::size_t cue;
    int round = 0;
  };
  const std::size_t slides = exhibit().show.slides.editions[0].slides.size();
  for (const Row& row :
       {Row{"next", {"Space", "Right"}, 1}, Row{"twice", {"Space", "Down", "Right"}, 2},
        Row{"back over the beginning", {"Space", "Left"}, slides - 1},
        Row{"the last", {"Space", "End"}, slides - 1},
        Row{"the first", {"Space", "Right", "Home"}, 0, 1},
        Row{"the next language", {"Space", "Right", "L"}, slides + 1},
        Row{"other keys do nothing", {"Space", "X", "F1"}, 0}}) {
    CAPTURE(row.what);
    FakeWorld world(panel);
    Duration when(2000);
    for (const char* key : row.keys) world.press(when += Duration(100), key);
    play_loop(exhibit().show, {}, world.world());
    CHECK(shown(world) == picture_at(whole(row.cue) + row.round * exhibit().show.timeline.length));
  }
}

TEST_CASE("a paused kiosk goes on by itself when the visitor has gone, a paused preview never") {
  for (const bool kiosk : {true, false}) {
    CAPTURE(kiosk);
    FakeWorld world(panel);
    world.press(Duration(3000), "Space");
    LoopSettings settings;
    settings.length = seconds(1000);
    if (kiosk) settings.resume_after = seconds(60);
    play_loop(exhibit().show, settings, world.world());
    const Instant position = kiosk ? seconds(1000) - seconds(60) : seconds(2);
    CHECK(shown(world) == picture_at(position));
  }
}

TEST_CASE("Escape, a close request and a signal leave at once") {
  for (const int how : {0, 1, 2}) {
    FakeWorld world(panel);
    if (how == 0) world.press(Duration(5000), "Escape");
    if (how == 1) world.happen(Duration(5000), screen::Input::Kind::CloseRequested);
    if (how == 2) world.happen(Duration(5000), screen::Input::Kind::Terminated);
    play_loop(exhibit().show, {}, world.world());
    CHECK(world.now() == Duration(5000));
  }
}

TEST_CASE("no key and no close request leaves a kiosk but the operator's chord, held") {
  for (const bool chord : {false, true}) {
    CAPTURE(chord);
    FakeWorld world(panel);
    for (const char* key : {"Escape", "Q", "F4"}) world.press(Duration(1050), key);
    world.happen(Duration(2500), screen::Input::Kind::CloseRequested);
    world.press(Duration(4000), "Left Ctrl");
    world.press(Duration(4100), "Right Alt");
    if (chord) world.press(Duration(4200), "Q");
    LoopSettings settings;
    settings.use = kiosk::Use::Kiosk;
    settings.length = seconds(60);
    play_loop(exhibit().show, settings, world.world());
    CHECK(world.now() == (chord ? Duration(7200) : Duration(61000)));
  }
}

TEST_CASE("an exposed window is drawn whole again") {
  FakeWorld world(panel);
  world.happen(Duration(4000), screen::Input::Kind::Exposed);
  LoopSettings settings;
  settings.length = seconds(4);
  play_loop(exhibit().show, settings, world.world());
  CHECK(world.glass.presented().back() == std::vector{Rect{0, 0, panel.width, panel.height}});
}

TEST_CASE(
    "at fifty times the speed an hour of the show takes 72 seconds and ends where it should") {
  const show::Timeline& timeline = exhibit().show.timeline;
  const show::Cue& cue = timeline.cues[timeline.cues.size() / 2];
  const Instant middle = cue.start + cue.duration / 2;  // between fades, which are drawn in steps
  FakeWorld world(panel);
  LoopSettings settings;
  settings.speed = 50;
  settings.length = middle / 50;
  play_loop(exhibit().show, settings, world.world());
  CHECK(world.now() == seconds(1) + *settings.length);
  CHECK(shown(world) == picture_at(middle));
}
