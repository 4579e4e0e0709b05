// The loop, with a clock and a screen of the test's own.
#include "player/loop.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <span>

#include "base/system/file.h"
#include "content/prepared_show.h"
#include "kiosk/controls/key_guard.h"
#include "kiosk/controls/open_menu.h"
#include "screen/compose/compositor.h"
#include "show/pause_mark.h"
#include "support/environment.h"
#include "support/fake_world.h"
#include "support/temporary_folder.h"
#include "text/font/sfnt_directory.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
using namespace lectern::player;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const Size panel{640, 360};
const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag arabic = *LanguageTag::parse("ar");

using ShowPointer = std::shared_ptr<const PreparedShow>;

config::Config plain_config(const std::filesystem::path& deck) {
  config::Config config = config::default_config(deck, LECTERN_ASSETS).config;
  config.panel.size = panel;
  config.care.drift = 0;
  return config;
}

const ShowPointer& prepared() {
  static const ShowPointer prepared = [] {
    config::Config config = plain_config(LECTERN_ASSETS "/remarks");
    config.languages = {english, arabic};
    return std::make_shared<const PreparedShow>(assemble(config));
  }();
  return prepared;
}

/// So many short slides in English, the last of which says something of its own.
ShowPointer slides_of(int count, const std::string& last,
                      const std::function<void(config::Config&)>& adapt = {}) {
  TemporaryFolder folder;
  std::string text;
  for (int i = 1; i < count; ++i) text += "This is number " + std::to_string(i) + ".\n\n";
  folder.with("en.txt", text + last + "\n");
  config::Config config = plain_config(folder.path());
  if (adapt) adapt(config);
  return std::make_shared<const PreparedShow>(assemble(config));
}

using Pixels = std::vector<screen::Pixel>;

Pixels picture_of(const show::Frame& frame) {
  screen::Compositor compositor(panel, Rotation::None);
  compositor.compose(frame);
  const auto pixels = compositor.picture().pixels();
  return {pixels.begin(), pixels.end()};
}

Pixels picture_at(Instant instant) { return picture_of(show::frame_at(prepared()->show, instant)); }

Pixels paused_at(Instant instant) {
  const show::Show& show = prepared()->show;
  show::Frame frame = show::frame_at(show, instant);
  for (const show::Fill& bar : show::pause_mark(show.slides, show::drift_at(show, instant))) {
    frame.fills.push_back(bar);
  }
  return picture_of(frame);
}

Pixels shown(const FakeWorld& world) {
  const auto pixels = world.output.shown().pixels();
  return {pixels.begin(), pixels.end()};
}

const show::Cue& cue(std::size_t index) { return prepared()->show.timeline.cues[index]; }

Instant whole(std::size_t index) { return show::settled(prepared()->show, cue(index)); }

/// Brings prepared shows at given times.
class Deliveries final : public content::ContentSource {
 public:
  void bring(Duration when, ShowPointer what,
             content::ContentUpdate::When urgency = content::ContentUpdate::When::NextSlide) {
    coming_.push_back({SteadyTime(when), {std::move(what), urgency}});
  }
  std::optional<content::ContentUpdate> receive(SteadyTime now) override {
    if (coming_.empty() || now < coming_.front().when) return std::nullopt;
    content::ContentUpdate update = coming_.front().update;
    coming_.erase(coming_.begin());
    return update;
  }
  std::optional<SteadyTime> due() const override {
    return coming_.empty() ? std::nullopt : std::optional(coming_.front().when);
  }
  void prefer(const content::Preferences& preferences, Size) override {
    if (wished.empty() || wished.back() != preferences) wished.push_back(preferences);
  }
  bool content_broken() const override { return trouble; }

  std::vector<content::Preferences> wished;
  bool trouble = false;

 private:
  struct Coming {
    SteadyTime when;
    content::ContentUpdate update;
  };
  std::vector<Coming> coming_;
};

/// Writes down what stood, one entry for each change of it.
class Diary final : public PlaybackObserver {
 public:
  void frame_presented(const Playback&, const Moment& moment) override {
    moments.push_back(moment);
    std::string entry = moment.current.language.text() + std::to_string(moment.current.slide + 1);
    if (moment.state == Moment::State::Closed) entry = "closed";
    if (moment.state == Moment::State::Paused) entry += " paused";
    if (places.empty() || places.back() != entry) places.push_back(entry);
  }
  void touched() override { ++touches; }
  void language_chosen(const LanguageTag& language) override { chosen.push_back(language); }
  void notice(const std::string& what) override { notices.push_back(what); }

  std::vector<Moment> moments;
  std::vector<std::string> places;
  std::vector<std::string> notices;
  std::vector<LanguageTag> chosen;
  int touches = 0;
};

struct Play {
  LoopSettings settings;
  Deliveries source;
  Diary diary;

  std::optional<PlaybackStart> run(FakeWorld& world, const ShowPointer& first = prepared()) {
    return play_loop({first, {}}, settings, world.world(), source, diary);
  }
};

Play preview() { return {{kiosk::Use::Preview, 1.0, std::nullopt}, {}, {}}; }

Play kiosk_for(Duration length, double speed = 1.0) {
  return {{kiosk::Use::Kiosk, speed, length}, {}, {}};
}

Point middle_of(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

}  // namespace

TEST_CASE(
    "after any time the output shows the frame of that time, though only changes were drawn") {
  for (const Duration length : {Duration(600), Duration(5000), Duration(20000), Duration(61234)}) {
    CAPTURE(length.count());
    FakeWorld world(panel);
    kiosk_for(length).run(world);
    CHECK(world.now() == Duration(1000) + length);
    // The last frame of a fade may be up to a frame's time old.
    const Instant end(length);
    const bool stands = show::next_change(prepared()->show, end) > end + Duration(1);
    if (stands) CHECK(shown(world) == picture_at(end));
  }
}

TEST_CASE("a slide that cannot be drawn any more is passed over, and that is said once") {
  // two fonts, of which one comes to harm after fontconfig has seen it
  TemporaryFolder folder;
  const auto copy = [&](const std::string& name) {
    folder.with("fonts/" + name + ".ttf",
                read_file("/usr/share/fonts/truetype/noto/" + name + ".ttf"));
  };
  copy("NotoSans-Regular");
  copy("NotoSerif-Regular");
  folder.with("fonts.conf", "<fontconfig><dir>" + (folder.path() / "fonts").string() +
                                "</dir><cachedir>" + (folder.path() / "cache").string() +
                                "</cachedir></fontconfig>");
  const Environment only_these("FONTCONFIG_FILE", (folder.path() / "fonts.conf").string());
  const text::FontStacks stacks{
      {{"fr", {"NotoSerif-Regular"}}}, {{"Latn", {"NotoSans-Regular"}}}, {}, {}};
  text::Fonts(stacks).face("NotoSerif-Regular");
  const auto serif = folder.path() / "fonts/NotoSerif-Regular.ttf";
  std::fstream file(serif, std::ios::in | std::ios::out | std::ios::binary);
  const std::string bytes = read_file(serif);
  const text::SfntDirectory directory = text::sfnt_directory(std::as_bytes(std::span(bytes)), 0);
  for (const text::SfntTable& table : directory.tables) {
    if (table.tag != 0x68656164) continue;  // head
    file.seekp(table.bytes.data() - std::as_bytes(std::span(bytes)).data());
    file.write(std::string(table.bytes.size(), '\0').data(),
               static_cast<std::streamsize>(table.bytes.size()));
  }
  file.close();

  folder.with("deck/en.txt", "This can be drawn.\n").with("deck/fr.txt", "Ceci ne le peut pas.\n");
  config::Config config = plain_config(folder.path() / "deck");
  config.fonts = stacks;
  const auto harmed = std::make_shared<const PreparedShow>(assemble(config));
  FakeWorld world(panel);
  Play play = kiosk_for(minutes(2));
  play.run(world, harmed);
  CHECK(play.diary.notices.size() == 1);
  CHECK(play.diary.notices[0].find("NotoSerif-Regular.ttf") != std::string::npos);
  CHECK(std::ranges::count(play.diary.places, "en1") > 1);
}

TEST_CASE("while a slide stands nothing is drawn and the loop sleeps until the next change") {
  FakeWorld world(panel);
  kiosk_for(cue(0).duration - Duration(600)).run(world);
  const std::size_t drawn = world.output.presented().size();
  CHECK(drawn > 25);  // the fade in
  CHECK(drawn < 40);
  CHECK(world.waits.back().value() > Duration(2000));
}

TEST_CASE("keys walk the slides and languages, and pause") {
  struct Row {
    const char* what;
    std::vector<const char*> keys;
    std::size_t cue;
  };
  const std::size_t slides = prepared()->show.slides.editions[0].slides.size();
  for (const Row& row :
       {Row{"next", {"Space", "Right"}, 1}, Row{"twice", {"Space", "Down", "Right"}, 2},
        Row{"back over the beginning", {"Space", "Left"}, slides - 1},
        Row{"the last", {"Space", "End"}, slides - 1},
        Row{"the first", {"Space", "Right", "Home"}, 0},
        Row{"the next language", {"Space", "Right", "L"}, slides + 1},
        Row{"other keys do nothing", {"Space", "X", "F1"}, 0}}) {
    CAPTURE(row.what);
    FakeWorld world(panel);
    Duration when(2000);
    for (const char* key : row.keys) world.press(when += Duration(100), key);
    preview().run(world);
    CHECK(shown(world) == paused_at(whole(row.cue)));
  }
}

TEST_CASE("a paused kiosk goes on by itself when the visitor has gone, a paused preview never") {
  for (const bool kiosk : {true, false}) {
    CAPTURE(kiosk);
    FakeWorld world(panel);
    world.press(Duration(3000), "Space");
    Play play = kiosk_for(seconds(1000));
    if (!kiosk) play.settings.use = kiosk::Use::Preview;
    play.run(world);
    CHECK(shown(world) == (kiosk ? picture_at(Instant(seconds(1000) - seconds(140)))
                                 : paused_at(Instant(seconds(2)))));
  }
}

TEST_CASE("Escape, a close request and a signal leave a preview at once") {
  for (const int how : {0, 1, 2}) {
    FakeWorld world(panel);
    if (how == 0) world.press(Duration(5000), "Escape");
    if (how == 1) world.happen(Duration(5000), screen::Input::Kind::CloseRequested);
    if (how == 2) world.happen(Duration(5000), screen::Input::Kind::Terminated);
    preview().run(world);
    CHECK(world.now() == Duration(5000));
  }
}

TEST_CASE("no key and no close request leaves a kiosk but the operator's chord, held") {
  struct Row {
    const char* what;
    bool chord;
    bool let_go;
    Duration end;
  };
  for (const Row& row : {Row{"other keys", false, false, Duration(61000)},
                         Row{"the chord", true, false, Duration(7200)},
                         Row{"the chord, let go too soon", true, true, Duration(61000)}}) {
    CAPTURE(row.what);
    FakeWorld world(panel);
    for (const char* key : {"Escape", "Q", "F4"}) {
      world.press(Duration(1050), key);
      world.release(Duration(1100), key);
    }
    world.happen(Duration(2500), screen::Input::Kind::CloseRequested);
    world.press(Duration(4000), "Left Ctrl");
    world.press(Duration(4100), "Right Alt");
    if (row.chord) world.press(Duration(4200), "Q");
    if (row.let_go) world.release(Duration(7100), "Q");
    kiosk_for(seconds(60)).run(world);
    CHECK(world.now() == row.end);
  }
}

TEST_CASE("an exposed window is drawn whole again") {
  FakeWorld world(panel);
  world.happen(Duration(4000), screen::Input::Kind::Exposed);
  kiosk_for(seconds(4)).run(world);
  CHECK(world.output.presented().back() == std::vector{Rect{0, 0, panel.width, panel.height}});
}

TEST_CASE(
    "at fifty times the speed an hour of the show takes 72 seconds and ends where it should") {
  const show::Timeline& timeline = prepared()->show.timeline;
  const show::Cue& cue = timeline.cues[timeline.cues.size() / 2];
  const Instant middle = cue.start + cue.duration / 2;  // between fades, which are drawn in steps
  FakeWorld world(panel);
  const Duration length = middle.time_since_epoch() / 50;
  kiosk_for(length, 50).run(world);
  CHECK(world.now() == seconds(1) + length);
  CHECK(shown(world) == picture_at(middle));
}

TEST_CASE(
    "a touch opens the bar, and a language that is touched in its menu is shown from here on") {
  const auto& targets = prepared()->menu.pages.front().targets;
  const auto target = std::ranges::find(targets, arabic, &slide::Target::language);
  REQUIRE(target != targets.end());
  const auto& bar = prepared()->bars.at(english).pages.front().targets;
  const auto languages =
      std::ranges::find(bar, slide::Target::Kind::Languages, &slide::Target::kind);
  REQUIRE(languages != bar.end());
  FakeWorld world(panel);
  const Duration second_slide =
      seconds(2) + std::chrono::ceil<seconds>(cue(1).start.time_since_epoch());
  world.touch(second_slide, {5, 5});
  world.touch(second_slide + Duration(500), middle_of(languages->area));
  world.touch(second_slide + seconds(1), middle_of(target->area));
  Play play = kiosk_for(second_slide + seconds(2));
  play.run(world);
  CHECK(play.diary.places == std::vector<std::string>{"en1", "en2", "en2 paused", "ar2"});
  CHECK(play.diary.chosen == std::vector{arabic});
  CHECK(play.diary.touches == 3);
}

TEST_CASE("a menu that nobody uses closes, and the show goes on where it was") {
  FakeWorld world(panel);
  world.press(seconds(3), "M");
  Play play = kiosk_for(seconds(55));
  play.run(world);
  CHECK(play.diary.places.size() >= 4);
  CHECK(play.diary.places[1] == "en1 paused");
  CHECK(play.diary.places[2] == "en1");
  CHECK(shown(world) == picture_at(Instant(seconds(55) - seconds(30))));
}

TEST_CASE(
    "new content comes with the next slide, where the old one stood, without a dark picture") {
  const ShowPointer before = slides_of(5, "This is the end.");
  const ShowPointer after = slides_of(7, "This is another end.");
  FakeWorld world(panel);
  Play play = kiosk_for(seconds(9));
  play.source.bring(seconds(2), after);
  play.run(world, before);
  // four seconds a slide: it comes with the second
  CHECK(play.diary.places == std::vector<std::string>{"en1", "en2", "en3"});
  CHECK(play.diary.moments.front().current.slides == 5);
  for (const Moment& moment : play.diary.moments) {
    CHECK(moment.current.slides == (moment.now < SteadyTime(seconds(5)) ? 5 : 7));
  }
  CHECK(shown(world) == picture_of(show::frame_at(after->show, Instant(seconds(9)))));
}

TEST_CASE("what a visitor waits for comes at once, and stands whole") {
  const ShowPointer before = slides_of(5, "This is the end.");
  const ShowPointer after = slides_of(7, "This is another end.");
  FakeWorld world(panel);
  Play play = kiosk_for(Duration(2500));
  play.source.bring(seconds(3), after, content::ContentUpdate::When::Now);
  play.run(world, before);
  CHECK(play.diary.moments.back().current.slides == 7);
  CHECK(shown(world) == picture_of(show::frame_at(after->show, Instant(Duration(2500)))));
}

TEST_CASE("larger text that is wished away again does not wait for the next slide") {
  const ShowPointer larger = slides_of(7, "This is the end.");
  const ShowPointer usual = slides_of(5, "This is the end.");
  FakeWorld world(panel);
  world.press(Duration(2200), "T");
  world.press(Duration(2500), "T");
  world.press(Duration(2800), "T");
  Play play = kiosk_for(Duration(2500));
  play.source.bring(seconds(3), usual);
  play.run(world, larger);
  CHECK(play.diary.moments.back().current.slides == 5);
}

TEST_CASE("what is waited for does not take an open menu away, and nothing stays paused by it") {
  for (const kiosk::Use use : {kiosk::Use::Kiosk, kiosk::Use::Preview}) {
    FakeWorld world(panel);
    world.press(seconds(3), "T");
    world.press(Duration(3100), "M");
    Play play{{use, 1.0, seconds(40)}, {}, {}};
    play.source.bring(Duration(3200), prepared(), content::ContentUpdate::When::Now);
    play.run(world);
    const auto& moments = play.diary.moments;
    const auto resumed = std::find_if(moments.rbegin(), moments.rend(), [](const Moment& moment) {
      return moment.state == Moment::State::Paused;
    });
    REQUIRE(resumed != moments.rbegin());
    CHECK(resumed.base()->now == SteadyTime(Duration(3100)) + seconds(30));
  }
}

TEST_CASE("larger text comes at once beneath the bar, which stays") {
  const ShowPointer before = slides_of(5, "This is the end.");
  const ShowPointer after = slides_of(7, "This is another end.");
  FakeWorld world(panel);
  world.press(seconds(2), "B");
  world.press(Duration(2200), "T");
  Play play = kiosk_for(Duration(2500));
  play.source.bring(seconds(3), after, content::ContentUpdate::When::Now);
  play.run(world, before);
  CHECK(play.source.wished.back() == content::Preferences{1, 0, 0});
  CHECK(play.diary.moments.back().current.slides == 7);
  CHECK(shown(world) != picture_of(show::frame_at(after->show, Instant(Duration(2500)))));
}

TEST_CASE("while a slide stands beneath the bar nothing wakes the kiosk, and then the bar goes") {
  TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 40; ++i) text += "word and another word ";
  folder.with("en.txt", text + "\n");
  config::Config config = plain_config(folder.path());
  config.pace.minimum = Seconds(60);
  config.pace.opening = Seconds(60);
  config.pace.maximum = Seconds(600);
  const auto show = std::make_shared<const PreparedShow>(assemble(config));
  FakeWorld world(panel);
  world.press(seconds(3), "B");
  Play play = kiosk_for(seconds(30));
  play.run(world, show);
  std::vector<Duration> after;  // the bar came
  for (const Moment& moment : play.diary.moments) {
    if (moment.now >= SteadyTime(seconds(3)) && moment.presented) {
      after.push_back(moment.now.time_since_epoch());
    }
  }
  CHECK(after == std::vector<Duration>{seconds(3), seconds(18)});
  CHECK(play.diary.places == std::vector<std::string>{"en1"});
}

TEST_CASE("a display of another size closes the menu, and the show goes on") {
  FakeWorld world(panel);
  world.press(seconds(3), "M");
  Play play = kiosk_for(seconds(5));
  const ShowPointer smaller = slides_of(5, "This is the end.", [](config::Config& config) {
    config.panel.size = {320, 180};
  });
  play.source.bring(seconds(4), smaller, content::ContentUpdate::When::Now);
  play.run(world);
  CHECK(play.diary.places == std::vector<std::string>{"en1", "en1 paused", "en1"});
  CHECK(world.output.shown().size() == Size{320, 180});
}

TEST_CASE("a touch screen that is broken does nothing in a menu that a key has opened") {
  FakeWorld world(panel);
  for (Duration when = seconds(2); when < seconds(56); when += Duration(45)) {
    world.touch(when, {5, 5});
  }
  world.press(seconds(45), "M");
  Play play = kiosk_for(seconds(55));
  play.run(world);
  CHECK_FALSE(play.diary.notices.empty());
  CHECK(std::ranges::all_of(play.diary.moments, [](const Moment& moment) {
    return moment.now <= SteadyTime(seconds(45)) || moment.state == Moment::State::Paused;
  }));
}

TEST_CASE("where there is nothing to choose no choice is counted") {
  FakeWorld world(panel);
  world.press(seconds(3), "L");
  Play play = kiosk_for(seconds(5));
  play.run(world, slides_of(3, "This is the end."));
  CHECK(play.diary.chosen.empty());
}

TEST_CASE("content for another display is handed back, with the place to go on at") {
  const ShowPointer before = slides_of(5, "This is the end.");
  const ShowPointer after =
      slides_of(5, "This is the end.", [](config::Config& config) { config.display.output = "2"; });
  FakeWorld world(panel);
  Play play = kiosk_for(seconds(60));
  play.source.bring(seconds(6), after);
  const auto next = play.run(world, before);
  REQUIRE(next);
  CHECK(next->prepared == after);
  CHECK(next->instant == after->show.timeline.cues[1].start);
}

TEST_CASE("what was brought leaves a button muted that chatters, and keys held that are held") {
  const ShowPointer bound = slides_of(5, "This is the end.", [](config::Config& config) {
    config.input.leave = {{"F1"}, {"F2"}};
  });
  struct Row {
    const char* what;
    std::function<void(FakeWorld&)> press;
    ShowPointer brought;
    Duration end;
    std::size_t most_wishes = 1;
  };
  const auto chord = [](FakeWorld& world) {
    for (const char* key : {"Left Ctrl", "Left Alt", "Q"}) world.press(Duration(4200), key);
  };
  for (const Row& row : {Row{"a button that chatters",
                             [](FakeWorld& world) {
                               for (Duration when(2000); when < seconds(60); when += Duration(100))
                                 world.press(when, "T");
                             },
                             prepared(), seconds(61), kiosk::KeyGuard::most_presses + 20},
                         Row{"the chord", chord, prepared(), Duration(7200)},
                         Row{"the chord, let go too soon",
                             [&](FakeWorld& world) {
                               chord(world);
                               world.release(Duration(7100), "Q");
                             },
                             prepared(), seconds(61)},
                         Row{"the chord, while it changes", chord, bound, seconds(61)},
                         Row{"the chord to be",
                             [](FakeWorld& world) {
                               for (const char* key : {"F1", "F2"})
                                 world.press(Duration(4200), key);
                             },
                             bound, Duration(7200)},
                         Row{"Alt",
                             [](FakeWorld& world) {
                               world.press(Duration(4500), "Left Alt");
                               world.press(Duration(6500), "T");
                             },
                             prepared(), seconds(61)}}) {
    CAPTURE(row.what);
    FakeWorld world(panel);
    row.press(world);
    Play play = kiosk_for(seconds(60));
    for (Duration when = seconds(5); when < seconds(60); when += seconds(1)) {
      play.source.bring(when, row.brought, content::ContentUpdate::When::Now);
    }
    play.run(world);
    CHECK(world.now() == row.end);
    CHECK(play.source.wished.size() <= row.most_wishes);
    CHECK(play.diary.notices.size() == (row.most_wishes > 1 ? 1 : 0));
  }
}

TEST_CASE("a screen that is opened anew neither begins the length anew nor heals a button") {
  FakeWorld world(panel);
  for (Duration when(2000); when < seconds(60); when += Duration(60)) world.press(when, "F9");
  for (Duration when(2000); when < seconds(60); when += Duration(100)) world.press(when, "T");
  for (const char* key : {"Left Ctrl", "Left Alt", "Q"}) world.press(Duration(19'500), key);
  Play play = kiosk_for(seconds(60));
  play.source.bring(seconds(20), slides_of(5, "This is the end.", [](config::Config& config) {
                      config.display.output = "2";
                    }));
  const auto next =
      play_loop({prepared(), {}}, play.settings, world.world(), play.source, play.diary);
  REQUIRE(next);
  // the chord's release may have been lost meanwhile
  CHECK_FALSE(play_loop(*next, play.settings, world.world(), play.source, play.diary));
  CHECK(world.now() == seconds(61));
  CHECK(play.diary.notices.size() == 1);
}

TEST_CASE("staff see a mark in the corner while there is content that cannot be shown") {
  for (const bool trouble : {false, true}) {
    FakeWorld world(panel);
    Play play = kiosk_for(seconds(2));
    play.source.trouble = trouble;
    play.run(world);
    const screen::Pixel corner = shown(world).back();
    CHECK((corner == screen::to_pixel(prepared()->show.slides.theme.accent)) == trouble);
  }
}

namespace {

const WallTime midnight{std::chrono::sys_days{std::chrono::year{2027} / 3 / 26}};  // a Friday

ShowPointer with_hours(const std::string& toml) {
  TemporaryFolder folder;
  folder.with("deck/en.txt", "We are one.\n\nWe are two.\n\nWe are three.\n")
      .with("kiosk.toml", "deck = \"deck\"\n[care]\ndrift = 0\n[hours]\n" + toml);
  config::Loaded loaded = config::load_config(folder.path() / "kiosk.toml", LECTERN_ASSETS);
  REQUIRE_FALSE(has_error(loaded.problems));
  loaded.config.panel.size = panel;
  return std::make_shared<const PreparedShow>(assemble(loaded.config));
}

bool black(const FakeWorld& world) {
  const Pixels pixels = shown(world);
  return std::ranges::all_of(pixels, [](screen::Pixel pixel) { return (pixel & 0xFFFFFF) == 0; });
}

}  // namespace

TEST_CASE("outside its hours a kiosk is black, still and deaf, and opens at the beginning") {
  const ShowPointer prepared = with_hours("timezone = \"UTC\"\nfriday = \"10:00-18:00\"\n");
  FakeWorld world(panel);
  world.begin_at(midnight + hours(17) + minutes(59) + seconds(55));
  world.press(seconds(3600), "Right");
  Play play = kiosk_for(hours(1));
  play.run(world, prepared);
  CHECK(play.diary.places == std::vector<std::string>{"en1", "en2", "closed"});
  CHECK(black(world));
  CHECK(std::ranges::max(world.waits).value() > minutes(30));

  FakeWorld morning(panel);
  morning.begin_at(midnight + hours(10) - minutes(1));
  Play opening = kiosk_for(minutes(1) + seconds(2));
  opening.run(morning, prepared);
  CHECK(opening.diary.places == std::vector<std::string>{"closed", "en1"});
  CHECK(shown(morning) == picture_of(show::frame_at(prepared->show, Instant(seconds(2)))));
}

TEST_CASE("a display that is gone is missed while the kiosk is open, and only then") {
  FakeWorld world(panel);
  world.begin_at(midnight + hours(17) + minutes(59));
  world.output.unplug("it was unplugged");
  Play play = kiosk_for(minutes(2));
  play.run(world, with_hours("timezone = \"UTC\"\nfriday = \"10:00-18:00\"\n"));
  CHECK(play.diary.places.back() == "closed");
  for (const Moment& moment : play.diary.moments) {
    CHECK(moment.no_display.empty() == (moment.state == Moment::State::Closed));
  }
}

TEST_CASE("hours that are changed while it is closed open the kiosk") {
  const ShowPointer night = with_hours("timezone = \"UTC\"\nfriday = \"closed\"\n");
  for (const char* hours_now : {"", "timezone = \"UTC\"\nfriday = \"10:00-12:15\"\n"}) {
    FakeWorld world(panel);
    world.begin_at(midnight + hours(12));
    Play play = kiosk_for(hours(1));
    play.source.bring(minutes(10), with_hours(hours_now));
    play.run(world, night);
    const auto& moments = play.diary.moments;
    const auto opened = std::ranges::find(moments, Moment::State::Playing, &Moment::state);
    REQUIRE(opened != moments.end());
    CHECK(opened->now == SteadyTime(minutes(10)));
    CHECK((play.diary.places.back() == "closed") == (*hours_now != '\0'));
  }
}

TEST_CASE("at closing time a visitor is forgotten with what they wished for and what they paused") {
  const ShowPointer prepared =
      with_hours("timezone = \"UTC\"\nfriday = [\"10:00-12:00\", \"12:01-18:00\"]\n");
  FakeWorld world(panel);
  world.begin_at(midnight + hours(12) - seconds(6));
  world.press(seconds(3), "T");
  world.press(seconds(4), "Space");
  Play play = kiosk_for(seconds(75));
  play.run(world, prepared);
  CHECK(play.diary.places ==
        std::vector<std::string>{"en1", "en1 paused", "closed", "en1", "en2", "en3"});
  CHECK(play.source.wished == std::vector<content::Preferences>{{}, {1, 0, 0}, {}});
}

TEST_CASE("the operator's chord leaves a closed kiosk too, unless it was let go") {
  const ShowPointer prepared = with_hours("timezone = \"UTC\"\nfriday = \"10:00-12:00\"\n");
  for (const bool let_go : {false, true}) {
    FakeWorld world(panel);
    world.begin_at(midnight + hours(12) - seconds(2));
    for (const char* key : {"Left Ctrl", "Left Alt", "Q"}) {
      world.press(Duration(2500), key);
      if (let_go) world.release(Duration(4500), key);
    }
    Play play = kiosk_for(seconds(60));
    play.run(world, prepared);
    CHECK(world.now() == (let_go ? seconds(61) : Duration(5500)));
  }
}

TEST_CASE("a clock that is set is followed, without a storm of slides") {
  const ShowPointer prepared = with_hours("timezone = \"UTC\"\nfriday = \"10:00-18:00\"\n");
  FakeWorld world(panel);
  world.begin_at(midnight + hours(12));
  World wrong = world.world();
  // a board without a clock of its own learns the time after half a minute: it is night
  const auto wall = wrong.wall;
  wrong.wall = [&] { return world.now() < seconds(31) ? wall() : wall() + hours(9); };
  Play play = kiosk_for(minutes(2));
  play_loop({prepared, {}}, play.settings, wrong, play.source, play.diary);
  CHECK(play.diary.places.back() == "closed");
  CHECK(play.diary.places.size() < 12);
}

TEST_CASE("a week with the night on which clocks go forward: open by the clock on the wall") {
  const ShowPointer prepared = with_hours(R"(timezone = "Europe/Berlin"
tuesday = "10:00-18:00"
wednesday = "10:00-18:00"
thursday = "10:00-21:00"
friday = "10:00-18:00"
saturday = "22:00-03:30"
sunday = "10:00-18:00"
[hours.exceptions]
2027-03-26 = "closed"
)");
  FakeWorld world(panel);
  world.begin_at(midnight - hours(1));
  Play play = kiosk_for(hours(24 * 7), 1.0);
  play.run(world, prepared);
  std::vector<std::string> changes;
  std::optional<bool> open;
  for (const Moment& moment : play.diary.moments) {
    const bool now_open = moment.state != Moment::State::Closed;
    if (open == now_open) continue;
    open = now_open;
    const auto since = std::chrono::duration_cast<minutes>(moment.wall - midnight);
    changes.push_back((now_open ? "open " : "closed ") + std::to_string(since.count()));
  }
  // minutes since midnight UTC of Friday the 26th; Berlin is one hour ahead, from Sunday 02:00 two
  CHECK(changes ==
        std::vector<std::string>{"closed -60", "open 2700",
                                 "closed 2970",  // Saturday 22:00 to 03:30, an hour shorter
                                 "open 3360", "closed 3840",    // Sunday 10:00-18:00
                                 "open 6240", "closed 6720",    // Tuesday
                                 "open 7680", "closed 8160",    // Wednesday
                                 "open 9120", "closed 9780"});  // Thursday
  // no cue has drifted by more than a frame since its opening
  const show::Timeline& timeline = prepared->show.timeline;
  for (std::size_t i = 1; i < play.diary.moments.size(); ++i) {
    const Moment& moment = play.diary.moments[i];
    const bool began = moment.state == Moment::State::Playing &&
                       play.diary.moments[i - 1].current.began != moment.current.began &&
                       play.diary.moments[i - 1].state == Moment::State::Playing;
    if (!began) continue;
    const Instant within = show::within_round(timeline, moment.current.began);
    const Duration late = moment.now - play.diary.moments[i - 1].now;
    CHECK(timeline.cues[show::cue_at(timeline, within)].start == within);
    CHECK(late <= Duration(4000));
  }
}

TEST_CASE("ten thousand events a second cannot stop the show") {
  FakeWorld world(panel);
  // stuck, chattering and broken buttons of every sort, and hands on the output, for ten seconds
  const std::vector<const char*> keys{"X", "Right", "Button 1", "Pad South", "F7", "Left Alt"};
  for (int millisecond = 0; millisecond < 10'000; ++millisecond) {
    const Duration when(2000 + millisecond);
    for (int event = 0; event < 9; ++event) {
      world.press(when, keys[static_cast<std::size_t>(millisecond + event) % keys.size()]);
    }
    world.touch(when, {millisecond % panel.width, millisecond % panel.height});
  }
  Play play = kiosk_for(seconds(300));
  play.run(world);
  CHECK_FALSE(play.diary.notices.empty());  // the technician is told
  CHECK(play.diary.notices.size() < 20);
  // it has gone on, by itself, after the storm
  const auto& moments = play.diary.moments;
  CHECK(moments.back().state == Moment::State::Playing);
  CHECK(moments.back().current.began > moments.front().current.began);
  CHECK(moments.back().now - moments.front().now > seconds(290));
}
