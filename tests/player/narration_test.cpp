// Slides, menus and questions read out to whoever asks, on a clock of the test's own.
#include "player/narration.h"

#include <doctest/doctest.h>

#include <functional>
#include <memory>

#include "content/prepared_show.h"
#include "player/loop.h"
#include "support/fake_voice.h"
#include "support/fake_world.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::player;
using std::chrono::minutes;
using std::chrono::seconds;
using Kind = kiosk::Action::Kind;

namespace {

const Size panel{640, 360};
const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag french = *LanguageTag::parse("fr");
constexpr Duration at_once{1500};
constexpr Duration warning{20'000};

using ShowPointer = std::shared_ptr<const content::PreparedShow>;

ShowPointer prepare(const std::function<void(config::Config&)>& adapt = {}) {
  TemporaryFolder folder;
  folder.with("en.txt", "The first is short.\n\nThe second is, too.\n\nAnd the last.\n")
      .with("fr.txt", "La première est brève.\n\nLa seconde aussi.\n\nEt la dernière.\n");
  config::Config config = config::default_config(folder.path(), LECTERN_ASSETS).config;
  config.panel.size = panel;
  config.languages = {english, french};
  config.speech = {true, 50};
  if (adapt) adapt(config);
  return std::make_shared<const content::PreparedShow>(content::assemble(config));
}

const ShowPointer& usual() {
  static const ShowPointer show = prepare();
  return show;
}

struct Visit final : PlaybackObserver {
  FakeWorld world{panel};
  FakeVoice voice;
  std::string slides;  // as they came, "en1 held" while paused

  void play(const ShowPointer& show, Duration length) {
    content::ContentSource source;
    play(show, length, source);
  }
  void play(const ShowPointer& show, Duration length, content::ContentSource& source) {
    player::World with_voice = world.world();
    with_voice.voice = &voice;
    play_loop({show, {}}, {kiosk::Use::Kiosk, 1.0, length}, std::move(with_voice), source, *this);
  }
  void frame_presented(const Playback& /*playback*/, const Moment& moment) override {
    std::string what = moment.current.language.text() + std::to_string(moment.current.slide + 1);
    if (moment.state == Moment::State::Paused) what += " held";
    if (what == last_) return;
    slides += (slides.empty() ? "" : ", ") + what;
    last_ = what;
  }

 private:
  std::string last_;
};

}  // namespace

TEST_CASE("nobody is spoken to who has not asked, whatever they do") {
  Visit visit;
  Duration when = at_once;
  for (const char* key : {"Right", "L", "B", "Right", "Escape", "M", "Return", "=", "T", "Space"}) {
    visit.world.press(when += seconds(1), key);
  }
  visit.world.touch(when += seconds(1), {5, 5});
  visit.play(usual(), minutes(10));
  CHECK(visit.voice.said() == "");
}

TEST_CASE("where speech is off its key says nothing") {
  const ShowPointer show = prepare([](config::Config& config) { config.speech.on = false; });
  Visit visit;
  visit.world.press(at_once, "V");
  visit.play(show, seconds(20));
  CHECK(visit.voice.said() == "");
  CHECK(visit.slides.find("held") == std::string::npos);
}

TEST_CASE("who asks hears the speech to its end, a slide at a time, then whether they are there") {
  Visit visit;
  visit.world.press(at_once, "V");
  visit.play(usual(), at_once + minutes(1));
  CHECK(
      visit.voice.said().starts_with("The first is short. | The second is, too. | And the last. | "
                                     "Are you still there? | 20 | Read it again | 10 | 5"));
  // a slide stands for as long as it is read
  REQUIRE(visit.voice.heard.size() >= 3);
  CHECK(visit.voice.heard[0].since == at_once);
  CHECK(visit.voice.heard[1].since == at_once + FakeVoice::breath);
  CHECK(visit.voice.heard[2].since == at_once + 2 * FakeVoice::breath);
  CHECK(visit.slides.starts_with("en1, en2, en3, en3 held, en1"));
  // and nobody answers: it is silent, and everybody's again
  CHECK(visit.voice.heard.size() == 8);
}

TEST_CASE("the next visitor is not spoken to, and not as loudly") {
  Visit visit;
  visit.world.press(at_once, "V");
  visit.world.press(at_once + Duration(500), "=");
  visit.world.press(at_once + Duration(1000), "=");
  visit.world.press(seconds(5), "A");  // back to everybody's show
  visit.world.press(seconds(6), "Right");
  visit.world.press(seconds(7), "=");
  visit.world.press(seconds(8), "V");
  visit.play(usual(), seconds(8));
  CHECK(visit.voice.said() ==
        "The first is short.– | The first is short.– | The first is short. | "
        "The second is, too.– | The second is, too.–");
  REQUIRE(visit.voice.heard.size() == 5);
  const int volumes[] = {50, 60, 70, 70, 50};
  for (int i = 0; i < 5; ++i)
    CHECK(visit.voice.heard[static_cast<std::size_t>(i)].volume == volumes[i]);
}

TEST_CASE("any key breaks off what is being said, at once") {
  for (const char* key : {"V", "Right", "Left", "L", "B", "M", "Space", "T", "X", "F9", "-"}) {
    CAPTURE(key);
    Visit visit;
    visit.world.press(at_once, "V");
    visit.world.press(at_once + seconds(1), key);
    visit.play(usual(), Duration(1600));
    REQUIRE_FALSE(visit.voice.heard.empty());
    CHECK_FALSE(visit.voice.heard.front().whole);
    if (visit.voice.heard.size() > 1) CHECK(visit.voice.heard[1].since == at_once + seconds(1));
  }
  Visit touched;
  touched.world.press(at_once, "V");
  touched.world.touch(at_once + seconds(1), {5, 5});
  touched.play(usual(), Duration(1600));
  CHECK_FALSE(touched.voice.heard.front().whole);
}

TEST_CASE("a button that chatters, is held or is let go does not break off what it began") {
  Visit visit;
  visit.world.press(at_once, "V");
  visit.world.press(at_once + Duration(20), "V");
  visit.world.release(at_once + Duration(30), "V");
  visit.world.happen(at_once + Duration(300), screen::Input::Kind::KeyRepeated);
  visit.play(usual(), Duration(2600));
  CHECK(visit.voice.said() == "The first is short. | The second is, too.–");
}

TEST_CASE("larger text is read from its slide's beginning as soon as it is there") {
  struct Larger final : content::ContentSource {
    std::optional<content::ContentUpdate> receive(SteadyTime now) override {
      if (!wished || now < SteadyTime(Duration(2700)) || given) return std::nullopt;
      given = true;
      return content::ContentUpdate{usual(), content::ContentUpdate::When::Now};
    }
    std::optional<SteadyTime> due() const override {
      return wished && !given ? std::optional(SteadyTime(Duration(2700))) : std::nullopt;
    }
    void prefer(const content::Preferences& preferences, Size) override {
      wished = preferences.larger_text > 0;
    }
    bool wished = false;
    bool given = false;
  };
  Larger source;
  Visit visit;
  visit.world.press(at_once, "V");
  visit.world.press(Duration(2500), "T");
  visit.play(usual(), seconds(4), source);
  CHECK(visit.voice.said() == "The first is short.– | The first is short. | The second is, too.–");
  REQUIRE(visit.voice.heard.size() > 1);
  CHECK(visit.voice.heard[1].since == Duration(2700));
}

TEST_CASE("what is done is heard") {
  struct Row {
    const char* what;
    std::vector<const char*> keys;  // a second apart, after the one that asks
    const char* said;
  };
  const std::string first = "The first is short.–";
  for (const Row& row :
       {Row{"on, and back", {"Right", "Left"}, "The second is, too.– | The first is short."},
        Row{"another language", {"L"}, "La première est brève."},
        Row{"the bar, a step in it, and out",
            {"B", "Right", "M"},
            "Forward– | Larger, 0– | English"},
        Row{"the menu of languages, and a choice",
            {"M", "Right", "Return"},
            "English– | Français– | La première est brève."},
        Row{"larger text in the bar", {"B", "Right", "B"}, "Forward– | Larger, 0– | Larger, 1"},
        Row{"high contrast in the bar",
            {"B", "Right", "Right", "B"},
            "Forward– | Larger, 0– | Contrast, 0– | Contrast, 1"},
        Row{"a pause, and on again", {"Space", "Space"}, "The first is short."},
        Row{"again", {"X", "V"}, "The first is short."}, Row{"no longer", {"V"}, ""}}) {
    CAPTURE(row.what);
    Visit visit;
    Duration when = at_once;
    visit.world.press(when, "V");
    for (const char* key : row.keys) visit.world.press(when += seconds(1), key);
    visit.play(usual(), when - seconds(1) + FakeVoice::breath + Duration(50));
    const std::string wanted = first + (*row.said ? " | " : "") + row.said;
    CHECK(visit.voice.said().substr(0, wanted.size()) == wanted);
  }
}

TEST_CASE("a menu that is touched says all that it offers, and what is chosen in it") {
  Visit visit;
  visit.world.press(at_once, "V");
  const slide::Menu& bar = usual()->bars.at(english);
  visit.world.touch(seconds(2), {5, 5});
  visit.play(usual(), seconds(30));
  CHECK(visit.voice.said().starts_with(
      "The first is short.– | Back | Pause | Forward | Larger, 0 | Contrast, 0"));
  Visit larger;
  larger.world.press(at_once, "V");
  larger.world.touch(seconds(2), {5, 5});
  const Rect area = bar.pages.front().targets[3].area;
  larger.world.touch(seconds(3), {area.x + area.width / 2, area.y + area.height / 2});
  larger.play(usual(), Duration(4100));
  CHECK(larger.voice.said() == "The first is short.– | Back– | Larger, 1");
}

TEST_CASE("a slide that was broken off waits, and the panel asks before it goes on") {
  Visit visit;
  visit.world.press(at_once, "V");
  visit.world.press(at_once + seconds(1), "X");
  const Duration asks = at_once + seconds(1) + usual()->config.input.idle;
  visit.play(usual(), asks + warning + seconds(8));
  CHECK(
      visit.voice.said().starts_with("The first is short.– | Are you still there? | 20 | "
                                     "Stay on this page | 10 | 5"));
  REQUIRE(visit.voice.heard.size() == 6);
  CHECK(visit.voice.heard[1].since == asks);
  // nobody has answered
  CHECK(visit.slides.find("en2") != std::string::npos);

  Visit stays;
  stays.world.press(at_once, "V");
  stays.world.press(at_once + seconds(1), "X");
  stays.world.press(asks + seconds(7), "Return");
  stays.play(usual(), asks + seconds(10));
  CHECK(
      stays.voice.said().starts_with("The first is short.– | Are you still there? | 20 | "
                                     "Stay on this page | The first is short. | The second"));
}

TEST_CASE("somebody who listens for long, and does nothing, is not asked before the end") {
  const ShowPointer show =
      prepare([](config::Config& config) { config.input.idle = Duration(3000); });
  Visit visit;
  visit.world.press(at_once, "V");
  visit.play(show, seconds(9));
  CHECK(visit.voice.said().starts_with(
      "The first is short. | The second is, too. | And the last. | Are you still there? | 20"));
}

TEST_CASE("at the visitor's pace, and while they have paused it, the voice turns no slide") {
  const ShowPointer show =
      prepare([](config::Config& config) { config.input.paced_by = kiosk::PacedBy::Visitor; });
  Visit visit;
  visit.world.press(at_once, "V");
  visit.play(show, seconds(60));
  CHECK(visit.voice.said() == "The first is short.");
  Visit paused;
  paused.world.press(at_once, "V");
  paused.world.press(at_once + seconds(1), "Space");
  paused.world.press(at_once + seconds(2), "Right");
  paused.play(usual(), seconds(60));
  CHECK(paused.voice.said() == "The first is short.– | The second is, too.");
  CHECK(paused.slides == "en1, en1 held, en2 held");
}

TEST_CASE("where nobody is ever asked the speech is read once") {
  const ShowPointer show =
      prepare([](config::Config& config) { config.input.idle = Duration::zero(); });
  Visit visit;
  visit.world.press(at_once, "V");
  visit.play(show, minutes(10));
  CHECK(visit.voice.said() == "The first is short. | The second is, too. | And the last.");
  CHECK(visit.slides.find("held") == std::string::npos);
}

TEST_CASE("without a voice for the language the slides go on at the pace of readers") {
  Visit visit;
  visit.voice.lacking = {french};
  visit.world.press(at_once, "V");
  visit.world.press(at_once + seconds(1), "L");
  visit.play(usual(), seconds(40));
  CHECK(visit.voice.said().starts_with("The first is short.–"));
  CHECK(visit.slides.starts_with("en1, fr1, fr2, fr3"));
  CHECK(visit.voice.heard.size() <= 1);
}

TEST_CASE("a voice that was lost is looked for when somebody asks, and nobody waits for it") {
  for (const bool comes : {false, true}) {
    Visit visit;
    visit.voice.broken = true;
    visit.voice.comes_when_wanted = comes;
    visit.world.press(at_once, "V");
    visit.play(usual(), seconds(30));
    CHECK(visit.voice.said().starts_with(comes ? "The first is short. | The second" : ""));
    CHECK(visit.voice.heard.empty() == !comes);
    CHECK(visit.slides.starts_with("en1, en2, en3"));
  }
}

TEST_CASE("when the voice is lost in mid-sentence the slides go on, and keys are answered") {
  Visit visit;
  visit.world.press(at_once, "V");
  visit.world.press(seconds(3), "L");
  visit.voice.breaks_at = SteadyTime(seconds(2));
  visit.play(usual(), seconds(40));
  CHECK(visit.voice.said() == "The first is short.–");
  CHECK(visit.slides.starts_with("en1, fr1, fr2, fr3"));
}
