// Keys, buttons and the operator's chord, pressed well, badly, and ten thousand times a second.
#include "kiosk/controls/controls.h"

#include <doctest/doctest.h>

#include <vector>

#include "kiosk/controls/chord.h"

using namespace lectern;
using namespace lectern::kiosk;
using Kind = Action::Kind;
using Way = Press::Way;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// Controls and a clock of the test's own.
struct Desk {
  explicit Desk(Use use = Use::Kiosk, Bindings bindings = default_bindings())
      : controls(bindings, use) {}

  Outcome down(const char* key) { return controls.handle({key, Way::Down}, now); }
  void up(const char* key) { controls.handle({key, Way::Up}, now); }
  Outcome tap(const char* key) {
    const Outcome outcome = down(key);
    now += Duration(20);
    up(key);
    return outcome;
  }

  SteadyTime now{Duration(1'000'000)};
  Controls controls;
};

/// Presses the key every `period` for so long; counts what came of it.
struct Pressed {
  int actions = 0;
  std::vector<std::string> notices;
};
Pressed press_on(Desk& desk, const char* key, Duration period, Duration length) {
  Pressed pressed;
  for (const SteadyTime end = desk.now + length; desk.now < end; desk.now += period) {
    Outcome outcome = desk.down(key);
    desk.controls.handle({key, Way::Up}, desk.now + period / 2);
    pressed.actions += outcome.action ? 1 : 0;
    if (!outcome.notice.empty()) pressed.notices.push_back(std::move(outcome.notice));
  }
  return pressed;
}

}  // namespace

TEST_CASE("keys do what they are bound to") {
  Bindings bindings = default_bindings();
  const Action arabic{Kind::Language, *LanguageTag::parse("ar")};
  bindings.actions["Button 3"] = arabic;
  for (const Use use : {Use::Kiosk, Use::Preview}) {
    Desk desk(use, bindings);
    for (const auto& [key, action] : bindings.actions) {
      CAPTURE(key);
      desk.now += seconds(1);
      CHECK(desk.tap(key.c_str()).action == action);
    }
    CHECK_FALSE(desk.tap("X").action);
    CHECK_FALSE(desk.tap("").action);
  }
}

TEST_CASE("Escape and Q leave a preview at once, and nothing leaves a kiosk") {
  for (const char* key : {"Escape", "Q"}) {
    CHECK(Desk(Use::Preview).tap(key).action == Action{Kind::Leave});
    CHECK_FALSE(Desk(Use::Kiosk).tap(key).action);
  }
  Bindings bindings = default_bindings();
  bindings.actions["Q"] = {Kind::Pause};  // what the configuration says is previewed
  CHECK(Desk(Use::Preview, bindings).tap("Q").action == Action{Kind::Pause});
}

TEST_CASE("a key pressed with Ctrl, Alt or the system's key means nothing, with Shift the same") {
  for (const char* modifier : {"Left Ctrl", "Right Alt", "Left GUI"}) {
    CAPTURE(modifier);
    Desk desk;
    desk.down(modifier);
    CHECK_FALSE(desk.tap("L").action);
    desk.up(modifier);
    desk.now += seconds(1);
    CHECK(desk.tap("L").action);
    desk.down(modifier);  // and its release is lost
    desk.now += Controls::longest_modifier;
    CHECK(desk.tap("L").action);
  }
  Desk desk;
  desk.down("Left Shift");
  CHECK(desk.tap("L").action);
}

TEST_CASE("Ctrl of an arcade encoder is a button like any other") {
  Bindings bindings = default_bindings();
  bindings.actions["Left Ctrl"] = {Kind::Next};
  Desk desk(Use::Kiosk, bindings);
  CHECK(desk.down("Left Ctrl").action == Action{Kind::Next});
  CHECK(desk.tap("L").action == Action{Kind::NextLanguage});
}

TEST_CASE("the operator's chord leaves when all of it was held for three seconds") {
  struct Step {
    int ms;
    const char* key;
    Way way = Way::Down;
  };
  struct Row {
    const char* what;
    std::vector<Step> steps;
    std::optional<int> due;  ///< after the last of them
  };
  const Step ctrl{0, "Left Ctrl"};
  const Step alt{200, "Right Alt"};
  const Step q{500, "Q"};
  for (const Row& row : {
           Row{"held", {ctrl, alt, q}, 3500},
           Row{"in any order", {{0, "Q"}, {100, "Left Alt"}, {300, "Right Ctrl"}}, 3300},
           Row{"a part of it", {ctrl, q}, std::nullopt},
           Row{"let go too soon", {ctrl, alt, q, {3499, "Q", Way::Up}}, std::nullopt},
           Row{"a modifier let go", {ctrl, alt, q, {900, "Right Alt", Way::Up}}, std::nullopt},
           Row{"let go and pressed again", {ctrl, alt, q, {900, "Q", Way::Up}, {1000, "Q"}}, 4000},
           Row{"of two Ctrl keys one let go",
               {ctrl, {100, "Right Ctrl"}, alt, q, {900, "Right Ctrl", Way::Up}},
               3500},
           Row{"another key pressed meanwhile: a child leans on it",
               {ctrl, alt, q, {2000, "W"}},
               5000},
           Row{"another key held since before", {{-100, "W"}, ctrl, alt, q}, 3500},
           Row{"other keys let go meanwhile", {ctrl, alt, q, {900, "W", Way::Up}}, 3500},
           Row{"Q repeats, as keyboards do", {ctrl, alt, q, {2000, "Q", Way::Repeat}}, 3500},
           Row{"Ctrl's release was lost an hour ago",
               {{-3'600'000, "Left Ctrl"}, alt, q},
               std::nullopt},
           Row{"and then Ctrl is pressed again", {{-3'600'000, "Left Ctrl"}, ctrl, alt, q}, 3500},
           Row{"gathered too slowly", {{-2600, "Left Ctrl"}, alt, q}, std::nullopt},
       }) {
    CAPTURE(row.what);
    for (const Use use : {Use::Kiosk, Use::Preview}) {
      Desk desk(use);
      const SteadyTime start = desk.now + minutes(70);
      for (const Step& step : row.steps) {
        const SteadyTime when = start + Duration(step.ms);
        CHECK_FALSE(desk.controls.leave_due(when));
        const Outcome outcome = desk.controls.handle({step.key, step.way}, when);
        if (use == Use::Kiosk) CHECK_FALSE(outcome.action);  // Q leaves a preview anyhow
      }
      const auto due = desk.controls.due();
      REQUIRE(due.has_value() == row.due.has_value());
      if (!row.due) continue;
      CHECK(*due - start == Duration(*row.due));
      CHECK_FALSE(desk.controls.leave_due(*due - Duration(1)));
      CHECK(desk.controls.leave_due(*due));
    }
  }
}

TEST_CASE("without a chord no keys leave") {
  Bindings bindings = default_bindings();
  bindings.leave = {};
  Desk desk(Use::Kiosk, bindings);
  for (const char* key : {"Left Ctrl", "Left Alt", "Q"}) desk.down(key);
  CHECK_FALSE(desk.controls.due());
}

TEST_CASE("a button that chatters counts once, and does not keep the operator in") {
  Desk desk;
  CHECK(desk.down("Right").action);
  for (int bounce = 0; bounce < 5; ++bounce) {
    desk.now += Duration(8);
    desk.up("Right");
    desk.now += Duration(8);
    CHECK_FALSE(desk.down("Right").action);
  }
  desk.now += seconds(5);  // it is held
  desk.up("Right");
  desk.now += Duration(5);
  CHECK_FALSE(desk.down("Right").action);
  desk.now += Duration(5);
  desk.up("Right");
  desk.now += KeyGuard::debounce;
  CHECK(desk.down("Right").action);
  desk.up("Right");

  // Broken for good: nothing comes of it, the log is told once, and the chord still leaves.
  desk.now += seconds(1);
  const Pressed broken = press_on(desk, "Right", Duration(10), seconds(10));
  CHECK(broken.actions == 1);
  REQUIRE(broken.notices.size() == 1);
  CHECK(broken.notices.front().starts_with("Right is stuck"));
  for (const char* key : {"Left Ctrl", "Left Alt", "Q"}) desk.down(key);
  const auto due = desk.controls.due();
  press_on(desk, "Right", Duration(10), seconds(2));
  CHECK(desk.controls.due() == due);
  press_on(desk, "unbound", Duration(10), seconds(3));
  const auto muted_too = desk.controls.due();
  press_on(desk, "unbound", Duration(10), seconds(3));
  CHECK(desk.controls.due() == muted_too);
}

TEST_CASE("an impatient child is served for half a minute, a stuck button not for long") {
  struct Row {
    const char* what;
    Duration period;
    Duration length;
    int least;
    int most;
    bool muted;
  };
  for (const Row& row : {
           Row{"a child, four times a second", Duration(250), seconds(30), 120, 120, false},
           Row{"without end", Duration(250), minutes(10), 120, 140, true},
           Row{"a button held by a machine", Duration(100), minutes(10), 110, 125, true},
           Row{"a relay that hums", Duration(50), minutes(10), 1, 1, true},
           Row{"a loose contact, once a second", seconds(1), minutes(60), 120, 160, true},
           Row{"a reader, every six seconds", seconds(6), minutes(600), 6000, 6000, false},
       }) {
    CAPTURE(row.what);
    Desk desk;
    const Pressed pressed = press_on(desk, "Right", row.period, row.length);
    CHECK(pressed.actions >= row.least);
    CHECK(pressed.actions <= row.most);
    CHECK(pressed.notices.size() == (row.muted ? 1 : 0));
    CHECK(desk.tap("Left").action);  // no other key is muted with it
  }
}

TEST_CASE("a muted button is listened to again when it has been left alone") {
  Desk desk;
  press_on(desk, "Right", Duration(100), minutes(1));
  desk.now += KeyGuard::recovery - Duration(200);
  CHECK_FALSE(desk.tap("Right").action);
  desk.now += KeyGuard::recovery;
  const Outcome outcome = desk.tap("Right");
  CHECK(outcome.action == Action{Kind::Next});
  CHECK(outcome.notice == "Right is listened to again");
  const Pressed child = press_on(desk, "Right", Duration(250), seconds(29));
  CHECK(child.notices.empty());
}

TEST_CASE("what keys mean changes, and what is held or muted stays so") {
  Desk desk;
  press_on(desk, "Right", Duration(100), minutes(1));
  Bindings others = default_bindings();
  others.actions["Left Alt"] = {Kind::First};
  others.leave = {{"X"}, {"Y", "Z"}};
  for (const char* key : {"Left Alt", "X", "Z"}) desk.down(key);
  CHECK_FALSE(desk.controls.due());
  desk.controls.bind(others);
  CHECK(desk.controls.due() == desk.now + others.hold);
  CHECK_FALSE(desk.tap("Right").action);
  CHECK(desk.tap("L").action);  // with what is a button now, and no modifier
  desk.controls.bind(default_bindings());
  CHECK_FALSE(desk.controls.due());
  CHECK_FALSE(desk.tap("Space").action);  // with Alt
  desk.controls.bind(others);
  desk.controls.release_all();
  CHECK_FALSE(desk.controls.due());
  CHECK_FALSE(desk.tap("Right").action);
}

TEST_CASE("a key that is held counts once in a kiosk, and walks on for a while in a preview") {
  for (const Use use : {Use::Kiosk, Use::Preview}) {
    Desk desk(use);
    int walked = desk.down("Right").action ? 1 : 0;
    for (int repeat = 0; repeat < 30 * 3600; ++repeat) {
      desk.now += Duration(33);
      walked += desk.controls.handle({"Right", Way::Repeat}, desk.now).action ? 1 : 0;
    }
    if (use == Use::Kiosk) CHECK(walked == 1);
    if (use == Use::Preview) {
      CHECK(walked > 250);
      CHECK(walked < 350);
    }
    desk.down("Space");
    desk.now += seconds(1);
    CHECK_FALSE(desk.controls.handle({"Space", Way::Repeat}, desk.now).action);
    CHECK_FALSE(
        desk.controls.handle({"Left", Way::Repeat}, desk.now).action);  // it never went down
  }
}

TEST_CASE("ten thousand presses a second, of one key or of all, stop nothing") {
  for (const bool many : {false, true}) {
    CAPTURE(many);
    Desk desk;
    std::vector<std::string> keys{"Right"};
    if (many) {
      for (const auto& [key, action] : default_bindings().actions) keys.push_back(key);
      for (int n = 0; n < 1000; ++n) keys.push_back("unknown " + std::to_string(n));
    }
    std::size_t next = 0;
    int notices = 0;
    for (int second = 0; second < 20; ++second) {
      int actions = 0;
      for (int event = 0; event < 10'000; ++event) {
        if (event % 10 == 0) desk.now += Duration(1);
        const std::string& key = keys[next++ % keys.size()];
        const Outcome outcome = desk.controls.handle({key, Way::Down}, desk.now);
        actions += outcome.action ? 1 : 0;
        notices += outcome.notice.empty() ? 0 : 1;
      }
      // What a second starts with, and what comes in it.
      CHECK(actions <= 2 * Controls::most_actions_a_second);
    }
    CHECK(notices <= static_cast<int>(keys.size()));
    CHECK(desk.controls.due() == std::nullopt);
    desk.now += KeyGuard::recovery;
    CHECK(desk.tap("Right").action);
  }
}

TEST_CASE("touches do what they are bound to, and a drop of water is muted like a stuck button") {
  struct Row {
    TouchMeans means;
    std::optional<Action> action;
  };
  for (const Row& row :
       {Row{TouchMeans::Bar, Action{Kind::Bar}}, Row{TouchMeans::Menu, Action{Kind::LanguageMenu}},
        Row{TouchMeans::Pause, Action{Kind::Pause}}, Row{TouchMeans::Next, Action{Kind::Next}},
        Row{TouchMeans::Nothing, std::nullopt}}) {
    for (const Use use : {Use::Kiosk, Use::Preview}) {
      Bindings bindings = default_bindings();
      bindings.touch = row.means;
      Desk desk(use, bindings);
      const Outcome outcome = desk.controls.touch(desk.now);
      CHECK(outcome.accepted);
      CHECK(outcome.action == row.action);
    }
  }
  Desk desk;
  int heard = 0;
  int notices = 0;
  for (int drop = 0; drop < 10'000; ++drop) {
    const Outcome outcome = desk.controls.touch(desk.now += Duration(60));
    heard += outcome.accepted ? 1 : 0;
    notices += outcome.notice.empty() ? 0 : 1;
  }
  CHECK(heard <= KeyGuard::most_presses);
  CHECK(notices == 1);
  desk.now += KeyGuard::recovery;
  CHECK(desk.controls.touch(desk.now).accepted);
}
