// What a stick says of a kiosk, and what it may not say.
#include "config/stick.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "config/assets.h"
#include "config/config.h"
#include "slide/menus/staff_phrases.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
namespace fs = std::filesystem;

namespace {

const fs::path assets = LECTERN_ASSETS;

/// A machine of its own, and a stick.
struct Kiosk {
  Kiosk() {
    folder.with("etc/lectern.toml", R"(deck = "deck"
[languages]
show = ["en", "ar"]
arrangement = "parallel"
[display]
rotation = 90
[hours]
on_open = "machine on"
[input.language]
ar = ["1"]
[stick]
adopt = true
[status]
file = "/run/machine.json"
)");
    folder.with("stick/fr.txt", "Bonjour.\n");
  }

  fs::path stick() const { return folder.path() / "stick"; }
  fs::path machine() const { return folder.path() / "etc" / "lectern.toml"; }
  Loaded load() const { return load_stick(stick(), machine(), assets); }
  Kiosk& says(std::string_view toml) {
    folder.with("stick/lectern.toml", toml);
    return *this;
  }

  TemporaryFolder folder;
};

/// `4 hours.on_open`, of each that was left out of the stick.
std::string left_out(const Loaded& loaded) {
  std::string text;
  for (const Problem& problem : loaded.problems) {
    if (problem.file.parent_path().filename() != "stick") continue;
    CHECK(problem.code == "untrusted");
    CHECK(problem.severity == Severity::Warning);
    text += std::to_string(problem.line) + ' ' +
            problem.message.substr(0, problem.message.find(':')) + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("texts on a stick are shown as the machine's panel, hours and commands want it") {
  const Kiosk kiosk;
  const Loaded loaded = kiosk.load();
  CHECK_FALSE(has_error(loaded.problems));
  CHECK(loaded.config.deck == kiosk.stick());
  CHECK(loaded.config.languages.empty());
  CHECK(loaded.config.arrangement == slide::Arrangement::Single);
  CHECK(loaded.config.display.rotation == Rotation::Quarter);
  CHECK(loaded.config.stick.adopt);
  CHECK(loaded.config.rotate == show::Rotate::Passage);
  CHECK(loaded.sources.subject == Subject{Subject::Kind::Stick, kiosk.stick()});
  CHECK(loaded.sources.deck == kiosk.stick());
  // a key that leads to a language of the machine's deck is no flaw of the stick's
  CHECK_FALSE(loaded.config.key_positions.contains("input.language.ar"));
}

TEST_CASE("a stick without any machine's configuration is shown by the defaults") {
  const Kiosk kiosk;
  const Loaded loaded = load_stick(kiosk.stick(), {}, assets);
  CHECK(loaded.problems.empty());
  CHECK(loaded.config.display.rotation == Rotation::None);
  CHECK(loaded.config.deck == kiosk.stick());
}

TEST_CASE("what a stick says goes over what the machine says") {
  Kiosk kiosk;
  kiosk.says(R"(deck = "speech"
[languages]
show = ["fr"]
[display]
diagonal = 20
[stick]
report = true
)");
  const Loaded loaded = kiosk.load();
  CHECK(left_out(loaded) == "");
  CHECK(loaded.config.deck == kiosk.stick() / "speech");
  CHECK(loaded.config.languages.size() == 1);
  CHECK(loaded.config.panel.diagonal == Inches{20.0});
  CHECK(loaded.config.display.rotation == Rotation::Quarter);
  CHECK(loaded.config.stick.report);
}

TEST_CASE("what is the machine's alone to say is left out of a stick, and the machine's stays") {
  Kiosk kiosk;
  kiosk.folder.with("secret/en.txt", "Secret.\n");
  kiosk.says(R"(deck = "../secret"
[hours]
on_open = "rm -rf /"
on_close = "rm -rf /"
[status]
file = "/etc/passwd"
[stick]
play = false
adopt = false
[style]
background = "/etc/passwd"
logo = "../etc/logo.png"
theme = "../etc/theme.toml"
fonts = "fonts.toml"
)");
  const Loaded loaded = kiosk.load();
  CHECK(left_out(loaded) ==
        "1 deck\n3 hours.on_open\n4 hours.on_close\n5 status\n8 stick.play\n9 stick.adopt\n"
        "11 style.background\n12 style.logo\n13 style.theme\n14 style.fonts\n");
  CHECK_FALSE(has_error(loaded.problems));
  CHECK(loaded.config.deck == kiosk.stick());
  CHECK(loaded.config.stick.play);
  CHECK(loaded.config.stick.adopt);
  CHECK(loaded.config.pictures == Pictures{});
  CHECK(loaded.config.fonts == default_config(kiosk.stick(), assets).config.fonts);
  CHECK(loaded.config.hours.on_open == load_config(kiosk.machine(), assets).config.hours.on_open);
  CHECK(loaded.config.status == load_config(kiosk.machine(), assets).config.status);
}

TEST_CASE("a link on a stick leads nowhere else") {
  Kiosk kiosk;
  kiosk.folder.with("secret/en.txt", "Secret.\n");
  fs::create_directory_symlink("../secret", kiosk.stick() / "inside");
  kiosk.says("deck = \"inside\"\n");
  const Loaded loaded = kiosk.load();
  CHECK(left_out(loaded) == "1 deck\n");
  CHECK(loaded.config.deck == kiosk.stick());
}

TEST_CASE("values of the wrong kind on a stick are said to be wrong as anywhere") {
  for (const char* toml :
       {"deck = 7\n", "style = 7\n", "hours = \"always\"\n", "x = 1\n", "deck ="}) {
    CAPTURE(toml);
    CHECK(has_error(Kiosk().says(toml).load().problems));
  }
}

TEST_CASE("staff are addressed in all their languages with the same phrases") {
  Problems problems;
  const slide::StaffPhraseBook book =
      read_staff_phrases(LECTERN_ASSETS "/staff-phrases.toml", problems);
  CHECK(problems.empty());
  for (const char* language : {"en", "fr", "es", "de", "ru", "ar", "zh", "zh-Hant", "ja"}) {
    CHECK_MESSAGE(book.contains(language), language);
  }
  const slide::StaffPhrases& english = book.at("en");
  for (const auto& [language, phrases] : book) {
    CAPTURE(language);
    const std::pair<const std::string*, std::vector<std::string>> filled[] = {
        {&phrases.found, {"{languages}", "{slides}"}},
        {&phrases.unusable, {"{place}", "{reason}"}},
        {&phrases.ignored, {"{keys}"}},
        {&phrases.place, {"{file}", "{line}"}},
        {&phrases.stays, {}},
        {&phrases.copied, {}},
        {&phrases.gone, {}},
        {&phrases.gone_copied, {}}};
    for (const auto& [phrase, marks] : filled) {
      CHECK_FALSE(phrase->empty());
      CHECK(std::count(phrase->begin(), phrase->end(), '{') == std::ssize(marks));
      for (const std::string& mark : marks) CHECK(phrase->find(mark) != std::string::npos);
    }
    for (const auto& [code, reason] : english.reasons) {
      CHECK_MESSAGE(!phrases.reasons.at(code).empty(), code);
    }
    CHECK(phrases.reasons.size() == english.reasons.size());
  }
}
