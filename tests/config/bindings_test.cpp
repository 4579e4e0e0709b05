// [input] of a configuration: what keys may be bound to, and what is said of bad bindings.
#include "kiosk/controls/bindings.h"

#include <doctest/doctest.h>

#include "config/config.h"
#include "kiosk/controls/chord.h"
#include "kiosk/controls/keys.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::kiosk;
using Kind = Action::Kind;

namespace {

Loaded load(const std::string& input) {
  TemporaryFolder folder;
  folder.with("kiosk.toml", "deck = \"remarks\"\n" + input);
  return load_config(folder.path() / "kiosk.toml", LECTERN_ASSETS);
}

std::string dump(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    text += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' +
            std::string(name(problem.severity)) + ": " + problem.message + " [" + problem.code +
            "]\n";
  }
  return text;
}

}  // namespace

TEST_CASE("kiosk.toml shows the default bindings and nothing else") {
  const Bindings shown = load_config(LECTERN_CONFIG "/kiosk.toml", LECTERN_ASSETS).config.input;
  const Bindings silent = default_bindings();
  CHECK(shown == silent);
  for (const auto& [key, action] : silent.actions) {
    CHECK(key_name(key) == key);
    CHECK(action.kind != Kind::Leave);
  }
}

TEST_CASE("buttons of an arcade encoder, which types letters or is a joystick, are bound by name") {
  const Loaded loaded = load(R"(
[input]
next = ["z", "button 2"]
pause = ["left ctrl"]
previous = []
touch = "none"
leave = "Button 9+Button 10"
hold = 5
idle = 0
[input.language]
en = ["1", "Button 1"]
zh_hans = ["L"]
)");
  CHECK(dump(loaded.problems) == "");
  const Bindings& input = loaded.config.input;
  const Action english{Kind::Language, *LanguageTag::parse("en")};
  CHECK(input.actions.at("Z") == Action{Kind::Next});
  CHECK(input.actions.at("Button 2") == Action{Kind::Next});
  CHECK_FALSE(input.actions.contains("Right"));  // of the default list, which is replaced
  CHECK_FALSE(input.actions.contains("Left"));
  CHECK(input.actions.at("Left Ctrl") == Action{Kind::Pause});
  CHECK(input.actions.at("1") == english);
  CHECK(input.actions.at("Button 1") == english);
  // L is the next language's by default, whose other keys stay.
  CHECK(input.actions.at("L") == Action{Kind::Language, *LanguageTag::parse("zh-Hans")});
  CHECK(input.actions.at("Pad East") == Action{Kind::NextLanguage});
  CHECK(input.touch == TouchMeans::Nothing);
  CHECK(input.leave == Chord{{"Button 9"}, {"Button 10"}});
  CHECK(input.hold == std::chrono::seconds(5));
  CHECK(input.idle == Duration::zero());
}

TEST_CASE("what is wrong with bindings is said where it stands") {
  struct Row {
    const char* input;
    const char* problems;
  };
  for (const Row& row : {
           Row{"[input]\nnext = [\"Rihgt\"]",
               "3:9 error: input.next: there is no key \"Rihgt\", do you mean \"Right\"? "
               "[bad-value]\n"},
           Row{"[input]\nnext = [\"Right\", \"Buton 3\"]",
               "3:18 error: input.next: there is no key \"Buton 3\", do you mean \"Button 3\"? "
               "[bad-value]\n"},
           Row{"[input]\nnext = [\"Esc\"]",
               "3:9 error: input.next: there is no key \"Esc\", do you mean \"Escape\"? "
               "[bad-value]\n"},
           Row{"[input]\nnext = [\"PgDn\"]",
               "3:9 error: input.next: there is no key \"PgDn\", do you mean \"PageDown\"? "
               "[bad-value]\n"},
           Row{"[input]\nnext = [\"ctrl\"]",
               "3:9 error: input.next: there is no key \"ctrl\", do you mean \"Left Ctrl\"? "
               "[bad-value]\n"},
           Row{"[input]\nnext = [\"Ctrl+L\"]",
               "3:9 error: input.next: there is no key \"Ctrl+L\" [bad-value]\n"},
           Row{"[input]\nnext = [\"N\"]\nlast = [\"n\"]",
               "4:9 error: input.last: \"N\" is bound to input.next already [bad-value]\n"},
           Row{"[input]\nnext = [\"1\"]\n[input.language]\nfr = [\"2\", \"1\"]",
               "5:12 error: input.language.fr: \"1\" is bound to input.next already [bad-value]\n"},
           Row{"[input.language]\nfr = [\"1\"]\nde = [\"1\"]",
               "3:7 error: input.language.fr: \"1\" is bound to input.language.de already "
               "[bad-value]\n"},
           Row{"[input.language]\nenglish_ = [\"1\"]",
               "3:12 error: input.language.english_: is not a language tag such as \"fr\" or "
               "\"zh-Hans\" [bad-value]\n"},
           Row{"languages.show = [\"en\"]\n[input.language]\nfr = [\"1\"]",
               "4:6 error: input.language.fr: is not among languages.show [bad-value]\n"},
           Row{"[input]\nnext = \"Right\"",
               "3:8 error: input.next: must be a list of keys such as [\"Left\"] "
               "[bad-value]\n"},
           Row{"[input]\ntouch = \"menus\"",
               "3:9 error: input.touch: \"menus\" is not one of \"bar\", \"menu\", \"pause\", "
               "\"next\", "
               "\"none\" [bad-value]\n"},
           Row{"[input]\nhold = 0.2",
               "3:8 error: input.hold: must be a number from 1 to 60 [bad-value]\n"},
           Row{"[input]\nleave = \"Ctrl+\"",
               "3:9 error: input.leave: must be keys to be held together, such as "
               "\"Ctrl+Alt+Q\" [bad-value]\n"},
           Row{"[input]\nnextt = [\"N\"]",
               "3:1 error: unknown key \"input.nextt\", do you mean \"input.next\"? "
               "[unknown-key]\n"},
           Row{"[input]\nleave = \"Q\"",
               "3:9 warning: input.leave: one key alone is soon leant on: name two, or let it be "
               "held for 5 seconds [easy-chord]\n"},
           Row{"[input]\nleave = \"Button 12\"\nhold = 5", ""},
           Row{"[input]\nleave = \"\"", ""},
           Row{"[input]\nnext = [\"Button 1\"]\nlast = [\"Button 2\"]\n"
               "leave = \"Button 1+Button 2\"",
               "5:9 warning: input.leave: all of its keys are bound to what visitors do "
               "[easy-chord]\n"},
           Row{"[input]\nnext = [\"Left Ctrl\"]\nlast = [\"Right Alt\", \"Q\"]",
               "2:1 warning: input.leave: all of its keys are bound to what visitors do "
               "[easy-chord]\n"},
       }) {
    CAPTURE(row.input);
    CHECK(dump(load(row.input).problems) == row.problems);
  }
}

TEST_CASE("a chord is named by its keys, Ctrl, Alt and Shift being those of either side") {
  CHECK(parse_chord("")->empty());
  CHECK(*parse_chord("ctrl+ALT+q") ==
        Chord{{"Left Ctrl", "Right Ctrl"}, {"Left Alt", "Right Alt"}, {"Q"}});
  CHECK(*parse_chord("Left Shift+F12") == Chord{{"Left Shift"}, {"F12"}});
  CHECK(*parse_chord("Ctrl++") == Chord{{"Left Ctrl", "Right Ctrl"}, {"+"}});
  CHECK(*parse_chord("+") == Chord{{"+"}});
  for (const char* wrong : {"Ctrl+", "Ctrl+Foo", "Q+Q", "Ctrl+Left Ctrl", "Ctrl + Q", "Stick"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_chord(wrong));
  }
}

TEST_CASE("every single character is a key of some keyboard") {
  CHECK(key_name("q") == "Q");
  CHECK(key_name("é") == "é");
  CHECK(key_name("keypad 7") == "Keypad 7");
  CHECK(key_name("pad l1") == "Pad L1");
  CHECK(key_name("KEY_RED") == "KEY_RED");  // of a remote control
  for (const char* wrong :
       {"", " ", "qq", "\n", "KEY_", "KEY_ red", "Button 0", "Button 65", "Button 01", "F25"}) {
    CAPTURE(wrong);
    CHECK_FALSE(key_name(wrong));
  }
}
