// Visits, played on a clock of the test's own: what visitors do, and what becomes of the show.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "content/prepared_show.h"
#include "player/loop.h"
#include "support/fake_world.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::player;
using std::chrono::minutes;
using std::chrono::seconds;
using Kind = slide::Target::Kind;

namespace {

const Size panel{640, 360};
const LanguageTag english = *LanguageTag::parse("en");
const LanguageTag arabic = *LanguageTag::parse("ar");

using ShowPointer = std::shared_ptr<const content::PreparedShow>;

ShowPointer prepare(const std::filesystem::path& deck,
                    const std::function<void(config::Config&)>& adapt = {}) {
  config::Config config = config::default_config(deck, LECTERN_ASSETS).config;
  config.panel.size = panel;
  config.care.drift = 0;
  if (adapt) adapt(config);
  return std::make_shared<const content::PreparedShow>(content::assemble(config));
}

/// Two languages, three short slides each.
ShowPointer short_show(kiosk::PacedBy paced_by) {
  TemporaryFolder folder;
  folder.with("en.txt", "This is the first.\n\nThis is the second.\n\nThis is the end.\n")
      .with("ar.txt", "هذه هي الأولى.\n\nهذه هي الثانية.\n\nهذه هي النهاية.\n");
  return prepare(folder.path(), [=](config::Config& config) {
    config.languages = {english, arabic};
    config.input.actions["1"] = {kiosk::Action::Kind::Language, english};
    config.input.actions["2"] = {kiosk::Action::Kind::Language, arabic};
    config.input.paced_by = paced_by;
  });
}

const ShowPointer& short_show() {
  static const ShowPointer show = short_show(kiosk::PacedBy::Show);
  return show;
}

/// When the speech in a language, chosen from the beginning of the show on, has been read.
Duration speech_of(const content::PreparedShow& prepared, const LanguageTag& language) {
  return content::only(prepared.show, language, prepared.config).timeline.length;
}

/// What stood, one entry for each change of it, and from when on.
struct Entry {
  std::string what;
  Duration since{};
};

class Diary final : public PlaybackObserver {
 public:
  void frame_presented(const Playback& playback, const Moment& moment) override {
    std::string what = moment.current.language.text() + std::to_string(moment.current.slide + 1);
    if (moment.state == Moment::State::Paused) what += " held";
    if (playback.chosen()) what += " chosen";
    if (!entries.empty() && entries.back().what == what) return;
    entries.push_back({what, moment.now.time_since_epoch()});
  }
  /// All of it from an entry on, such as "en1, ar1 chosen".
  std::string what(std::size_t from = 0) const {
    std::string all;
    for (std::size_t i = from; i < entries.size(); ++i) {
      all += (all.empty() ? "" : ", ") + entries[i].what;
    }
    return all;
  }
  /// When it first was so.
  std::optional<Duration> since(const std::string& what) const {
    const auto found = std::ranges::find(entries, what, &Entry::what);
    return found == entries.end() ? std::nullopt : std::optional(found->since);
  }

  std::vector<Entry> entries;
};

struct NoContent final : content::ContentSource {
  std::optional<content::ContentUpdate> receive(SteadyTime) override { return std::nullopt; }
  void prefer(const content::Preferences& preferences, Size) override { preferred = preferences; }
  content::Preferences preferred;
};

struct Visit {
  FakeWorld world{panel};
  Diary diary;
  NoContent source;

  /// The kiosk plays for so long.
  void play(const ShowPointer& show, Duration length) {
    play_loop({show, {}}, {kiosk::Use::Kiosk, 1.0, length}, world.world(), source, diary);
  }
};

/// The middle of what a question or the menu offers.
Point target(const slide::Menu& menu, Kind kind, const LanguageTag& language = {}) {
  for (const slide::Target& each : menu.pages.front().targets) {
    const bool is_it = kind != Kind::Language || each.language == language;
    if (each.kind == kind && is_it) {
      return {each.area.x + each.area.width / 2, each.area.y + each.area.height / 2};
    }
  }
  FAIL("there is no such target");
  return {};
}

/// In the bar, in English.
Point in_bar(const ShowPointer& show, Kind kind) { return target(show->bars.at(english), kind); }

const slide::Questions& questions(const ShowPointer& show) { return show->questions.at(arabic); }

/// Time begins with the second that the world begins at.
constexpr Duration at_once{1500};
constexpr Duration warning{20'000};

}  // namespace

TEST_CASE("a language that was chosen is read to its end in silence, whichever it is") {
  const ShowPointer show = prepare(LECTERN_ASSETS "/remarks", [](config::Config& config) {
    config::enlarge_text(config, 2.0);
    config::calm_pace(config, 0.6);
    config.pace.audience = show::Audience::Gentle;
  });
  for (const slide::Target& each : show->menu.pages.front().targets) {
    if (each.kind != Kind::Language) continue;
    CAPTURE(each.language.text());
    Visit visit;
    visit.world.touch(at_once, {5, 5});
    visit.world.touch(seconds(2), target(show->bars.at(english), Kind::Languages));
    visit.world.touch(seconds(3), target(show->menu, Kind::Language, each.language));
    const Duration speech = speech_of(*show, each.language);
    visit.play(show, seconds(2) + speech + warning + seconds(2));
    const std::string tag = each.language.text();
    std::size_t read = 0;
    for (const Entry& entry : visit.diary.entries) {
      if (entry.what.starts_with(tag) && entry.what.ends_with(" chosen")) ++read;
    }
    const auto& slides = content::only(show->show, each.language, show->config).slides;
    std::set<std::size_t> numbers;  // by which the diary knows slides
    for (const slide::Slide& each_slide : slides.editions.front().slides) {
      numbers.insert(each_slide.number);
    }
    CHECK(read >= numbers.size());
    CHECK_FALSE(visit.diary.entries.back().what.ends_with(" chosen"));
    CHECK(visit.diary.entries.back().since >= seconds(2) + speech - seconds(1) + warning);
  }
}

TEST_CASE("at the end of the speech the panel asks, waits, and goes on for everybody") {
  const ShowPointer& show = short_show();
  Visit visit;
  visit.world.press(at_once, "L");
  const Duration end = at_once + speech_of(*show, arabic);
  visit.play(show, end + warning + seconds(2));
  CHECK(visit.diary.what() == "en1, ar1 chosen, ar2 chosen, ar3 chosen, ar3 held chosen, en1");
  const auto asked = visit.diary.since("ar3 held chosen");
  REQUIRE(asked);
  CHECK(*asked <= end);
  CHECK(*asked >= end - seconds(1));
  CHECK(visit.diary.entries.back().since == *asked + warning);
}

TEST_CASE("what is answered is done") {
  const ShowPointer& show = short_show();
  struct Row {
    const char* what;
    std::vector<Point> touches;  // a second apart, once it asks
    const char* then;
  };
  const Point languages = target(questions(show).at_end, Kind::Languages);
  for (const Row& row :
       {Row{"again",
            {target(questions(show).at_end, Kind::Again)},
            "ar1 chosen, ar2 chosen, ar3 chosen, ar3 held chosen, en1"},
        Row{"done", {target(questions(show).at_end, Kind::Done)}, "en1"},
        Row{"another language, which begins",
            {languages, target(show->menu, Kind::Language, english)},
            "en1 chosen, en2 chosen, en3 chosen, en3 held chosen, en1"},
        Row{"no other language after all: it asks again",
            {languages, target(show->menu, Kind::Back)},
            "en1"},
        Row{"beside the answers: it waits for longer", {{1, 1}, {1, 1}, {1, 1}}, "en1"}}) {
    CAPTURE(row.what);
    Visit visit;
    visit.world.press(at_once, "L");
    Duration when = at_once + speech_of(*show, arabic);
    for (const Point point : row.touches) visit.world.touch(when += seconds(1), point);
    visit.play(show, when + minutes(1));
    const std::string then = visit.diary.what(5);
    CHECK(then.substr(0, std::string(row.then).size()) == std::string(row.then));
    const bool in_vain = std::string(row.then) == "en1" && row.touches.size() > 1;
    if (in_vain) CHECK(visit.diary.entries[5].since == when + warning);
  }
}

TEST_CASE("a key of a language, at the end of the speech, begins the speech in that language") {
  const ShowPointer& show = short_show();
  Visit visit;
  visit.world.press(at_once, "L");
  const Duration end = at_once + speech_of(*show, arabic);
  visit.world.press(end + seconds(1), "1");
  visit.play(show, end + speech_of(*show, english) + seconds(2));
  CHECK(visit.diary.what(5) == "en1 chosen, en2 chosen, en3 chosen, en3 held chosen");
}

TEST_CASE("a slide that is held is asked about, and held on for who answers") {
  const ShowPointer& show = short_show();
  const Duration idle = show->config.input.idle;
  const Point stay = target(show->questions.at(english).paused, Kind::Stay);
  Visit left;
  left.world.press(at_once, "Space");
  left.play(show, idle + warning + seconds(2));
  CHECK(left.diary.what() == "en1, en1 held, en1");
  CHECK(left.diary.entries.back().since == at_once + idle + warning);

  Visit reading;  // for more than half an hour, though it is asked about ten times and more
  reading.world.press(at_once, "Space");
  Duration when = at_once;
  for (int times = 0; times < 15; ++times) {
    when += idle + seconds(19);
    reading.world.touch(when, stay);
  }
  reading.play(show, when + idle + warning + seconds(1));
  CHECK(reading.diary.what() == "en1, en1 held, en1");
  CHECK(reading.diary.entries.back().since == when + idle + warning);
}

TEST_CASE("who has chosen larger text only is asked at the end of the speech too") {
  const ShowPointer& show = short_show();
  Visit visit;
  visit.world.press(at_once, "T");
  const Duration speech = speech_of(*show, english);
  visit.play(show, speech + warning + seconds(2));
  CHECK(visit.diary.what() == "en1, en2, en3, en3 held, en1");
  CHECK(visit.source.preferred == content::Preferences{});
}

TEST_CASE("two buttons are enough: one steps, the other chooses") {
  const ShowPointer& show = short_show();
  Visit visit;
  visit.world.press(at_once, "L");
  const Duration end = at_once + speech_of(*show, arabic);
  visit.world.press(end + seconds(1), "PageDown");  // from again to other languages
  visit.world.press(end + seconds(2), "Space");
  visit.world.press(end + seconds(3), "PageDown");  // from Arabic, of two, round to English
  visit.world.press(end + seconds(4), "PageDown");
  visit.world.press(end + seconds(5), "Space");
  visit.play(show, end + seconds(7));
  CHECK(visit.diary.entries.back().what == "en1 chosen");
}

TEST_CASE("a hand or a sleeve that never leaves the glass does not keep the show from everybody") {
  const ShowPointer& show = short_show();
  for (const Duration every : {Duration(45), Duration(100)}) {
    CAPTURE(every.count());
    Visit visit;
    const Duration ends = minutes(5);
    for (Duration when = at_once; when < ends; when += every) {
      visit.world.touch(when, {static_cast<int>(when.count() * 7 % panel.width),
                               static_cast<int>(when.count() * 3 % panel.height)});
    }
    // muted, or off the glass, it is a visitor who has gone
    visit.play(show, ends + speech_of(*show, arabic) * 2 + minutes(3));
    const std::string& last = visit.diary.entries.back().what;
    CHECK_FALSE(last.ends_with(" chosen"));
    CHECK_FALSE(last.find("held") != std::string::npos);
  }
}

TEST_CASE("where nobody is ever asked what was chosen stays") {
  TemporaryFolder folder;
  folder.with("en.txt", "This is all.\n").with("ar.txt", "هذا كل شيء.\n");
  const ShowPointer show = prepare(folder.path(), [](config::Config& config) {
    config.languages = {english, arabic};
    config.input.idle = Duration::zero();
  });
  Visit visit;
  visit.world.press(at_once, "L");
  visit.play(show, minutes(30));
  CHECK(visit.diary.entries.back().what.starts_with("ar"));
  CHECK(visit.diary.entries.size() < 8);
}

TEST_CASE("all of the bar by touch, each at once, and what was asked for goes with the visitor") {
  const ShowPointer& show = short_show();
  Visit visit;
  Duration when = at_once;
  const auto touch = [&](Point point) { visit.world.touch(when += Duration(400), point); };
  touch({5, 5});
  touch(in_bar(show, Kind::NextSlide));
  touch(in_bar(show, Kind::NextSlide));
  touch(in_bar(show, Kind::PreviousSlide));
  touch(in_bar(show, Kind::Pause));
  touch(in_bar(show, Kind::LargerText));
  touch(in_bar(show, Kind::LargerText));
  touch(in_bar(show, Kind::CalmerPace));
  touch(in_bar(show, Kind::HighContrast));
  touch(in_bar(show, Kind::Pause));
  touch(in_bar(show, Kind::Back));
  touch(in_bar(show, Kind::Pause));  // which only brings the bar again
  visit.play(show, when - seconds(1) + Duration(100));
  CHECK(visit.diary.what() ==
        "en1, en2 chosen, en3 chosen, en2 chosen, en2 held chosen, en2 chosen");
  CHECK(visit.source.preferred == content::Preferences{2, 1, 1});

  Visit left;
  left.world.touch(at_once, {5, 5});
  left.world.touch(seconds(2), in_bar(show, Kind::LargerText));
  left.play(show, speech_of(*show, english) + warning + seconds(3));
  CHECK(left.source.preferred == content::Preferences{});
  CHECK(left.diary.what() == "en1, en1 chosen, en2 chosen, en3 chosen, en3 held chosen, en1");
}

TEST_CASE("all of the bar by two buttons: one steps, the other brings it and chooses") {
  const ShowPointer show = prepare(LECTERN_ASSETS "/remarks", [](config::Config& config) {
    config.languages = {english, arabic};
    config.input.actions = {{"Button 1", {kiosk::Action::Kind::Next}},
                            {"Button 2", {kiosk::Action::Kind::Bar}}};
  });
  struct Row {
    const char* what;
    const char* buttons;
    const char* then;
    content::Preferences preferences = {};
  };
  for (const Row& row :
       {Row{"forward, again and again", "222", "en1, en2 chosen, en3 chosen"},
        Row{"larger", "2122", "en1, en1 chosen", {2, 0, 0}},
        Row{"calmer", "21112", "en1, en1 chosen", {0, 1, 0}},
        Row{"contrast, and back again", "21122", "en1, en1 chosen"},
        Row{"languages, the next of them", "21111212", "en1, en1 held, ar1 chosen"},
        Row{"close, and step as without it", "21111121", "en1, en2"},
        Row{"round to back, from the third slide", "22211111122",
            "en1, en2 chosen, en3 chosen, en2 chosen, en1 chosen"},
        Row{"pause", "211111112", "en1, en1 held chosen"}}) {
    CAPTURE(row.what);
    Visit visit;
    Duration when = at_once;
    for (const char button : std::string(row.buttons)) {
      visit.world.press(when += Duration(300), std::string("Button ") + button);
    }
    visit.play(show, when - seconds(1) + Duration(200));
    CHECK(visit.diary.what() == row.then);
    CHECK(visit.source.preferred == row.preferences);
  }
}

TEST_CASE("who uses the bar reads on in their language, where the others would follow soon") {
  const ShowPointer show = prepare(LECTERN_ASSETS "/remarks", [](config::Config& config) {
    config.languages = {english, arabic};
    config.rotate = show::Rotate::Slide;
  });
  Visit passes;
  passes.play(show, seconds(40));
  CHECK(passes.diary.what().find("ar2") != std::string::npos);
  Visit reads;
  reads.world.touch(at_once, {5, 5});
  reads.world.touch(seconds(2), in_bar(show, Kind::CalmerPace));
  reads.play(show, seconds(60));
  CHECK(reads.diary.what().find("en3 chosen") != std::string::npos);
  CHECK(reads.diary.what().find("ar") == std::string::npos);
}

TEST_CASE("at the visitor's pace a slide stands until the next is asked for, however long") {
  const ShowPointer show = short_show(kiosk::PacedBy::Visitor);
  const Duration idle = show->config.input.idle;
  Visit visit;
  visit.world.press(at_once, "1");  // before it, and after the visit, the show goes by itself
  visit.world.press(seconds(110), "Right");
  visit.world.press(seconds(220), "Left");
  visit.world.press(seconds(230), "Right");
  visit.world.press(seconds(240), "Right");
  visit.world.press(seconds(350), "Right");  // beyond the last the panel asks
  visit.play(show, seconds(350) + warning + seconds(7));
  CHECK(visit.diary.what() ==
        "en1, en1 held chosen, en2 held chosen, en1 held chosen, en2 held chosen, "
        "en3 held chosen, en1, en2");
  CHECK(visit.diary.since("en3 held chosen") == seconds(240));

  Visit left;
  left.world.press(at_once, "1");
  left.play(show, at_once + idle + warning + seconds(1));
  CHECK(left.diary.what() == "en1, en1 held chosen, en1 chosen");
}

TEST_CASE("at the visitor's pace the bar stays at hand, and what it does shows at once") {
  const ShowPointer show = short_show(kiosk::PacedBy::Visitor);
  Visit visit;
  visit.world.touch(at_once, {5, 5});
  visit.world.touch(seconds(3), in_bar(show, Kind::NextSlide));
  visit.world.touch(seconds(90), in_bar(show, Kind::NextSlide));
  visit.world.touch(seconds(100), in_bar(show, Kind::LargerText));
  visit.world.touch(seconds(102), in_bar(show, Kind::Pause));  // it may go by itself, too
  visit.play(show, seconds(103));
  CHECK(visit.diary.what() == "en1, en2 held chosen, en3 held chosen, en3 chosen");
  CHECK(visit.source.preferred == content::Preferences{1, 0, 0});
}

TEST_CASE("somebody who pauses in mid-sentence and leaves does not keep the show from others") {
  const ShowPointer& show = short_show();
  Visit visit;
  visit.world.touch(at_once, {5, 5});
  visit.world.touch(seconds(2), in_bar(show, Kind::Pause));
  visit.play(show, seconds(2) + show->config.input.idle + warning + seconds(2));
  CHECK(visit.diary.what() == "en1, en1 held chosen, en1 chosen");
  CHECK(visit.diary.entries.back().since == seconds(2) + show->config.input.idle + warning);
}

TEST_CASE("a child that touches everything ten times a second leaves the show as it was") {
  const ShowPointer& show = short_show();
  std::vector<Point> points;
  for (const slide::Target& each : show->bars.at(english).pages.front().targets) {
    points.push_back(target(show->bars.at(english), each.kind));
  }
  for (const slide::Target& each : show->menu.pages.front().targets) {
    points.push_back({each.area.x + 5, each.area.y + 5});
  }
  for (const std::size_t stride : {1, 3, 5}) {
    CAPTURE(stride);
    Visit visit;
    Duration when = at_once;
    for (std::size_t i = 0; when < minutes(5); ++i, when += Duration(100)) {
      visit.world.touch(when, points[i * stride % points.size()]);
    }
    visit.play(show, when + show->config.input.idle + speech_of(*show, arabic) * 2 + minutes(2));
    const std::string& last = visit.diary.entries.back().what;
    CHECK_FALSE(last.ends_with(" chosen"));
    CHECK_FALSE(last.find("held") != std::string::npos);
    CHECK(visit.source.preferred == content::Preferences{});
    CHECK(visit.diary.entries.size() > 10);
  }
}

TEST_CASE(
    "two who take turns have the same passage, each in their language, and neither is put out") {
  const ShowPointer& show = short_show();
  for (const Duration apart : {Duration(400), Duration(1500), Duration(7000)}) {
    CAPTURE(apart.count());
    Visit visit;
    Duration when = at_once;
    for (int turn = 0; turn < 20; ++turn, when += apart) {
      visit.world.press(when, turn % 2 == 0 ? "2" : "1");
    }
    const Duration longest = std::max(speech_of(*show, english), speech_of(*show, arabic));
    visit.play(show, when + longest + warning + seconds(2));
    const std::vector<Entry>& entries = visit.diary.entries;
    std::size_t changes = 0;
    for (std::size_t i = 2; i < entries.size(); ++i) {
      const std::string& before = entries[i - 1].what;
      const std::string& now = entries[i].what;
      if (entries[i].since >= when) continue;
      CHECK(now.ends_with(" chosen"));
      if (now.substr(0, 2) == before.substr(0, 2)) continue;
      ++changes;
      // at the end of a speech it begins in the language that is asked for
      if (before.find("held") == std::string::npos) CHECK(now[2] == before[2]);
    }
    CHECK(changes == 19);
    const std::string& last = entries.back().what;  // everybody's show
    CHECK_FALSE(last.ends_with(" chosen"));
    CHECK(last.find("held") == std::string::npos);
  }
}

TEST_CASE("swipes turn the slides the way that is read, with the bar and without") {
  const ShowPointer& show = short_show();
  const Point across{panel.width / 2, 0};
  const Point from{panel.width / 2, panel.height / 2};
  for (const bool bar : {false, true}) {
    Visit visit;
    if (bar) visit.world.press(at_once, "B");
    visit.world.swipe(seconds(2), from, -across);
    visit.world.swipe(seconds(3), from, -across);
    visit.world.swipe(seconds(4), from, across);
    visit.world.swipe(seconds(5), from, {0, panel.height / 2});  // slid off, which means nothing
    visit.play(show, Duration(4500));
    CHECK(visit.diary.what() == "en1, en2 chosen, en3 chosen, en2 chosen");
  }
  Visit arabic_visit;
  arabic_visit.world.press(at_once, "L");
  arabic_visit.world.swipe(seconds(2), from, across);
  arabic_visit.play(show, Duration(1500));
  CHECK(arabic_visit.diary.what() == "en1, ar1 chosen, ar2 chosen");
}
