// Configurations: what they may say, and what is said of those that may not.
#include "config/config.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "base/system/file.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::kiosk;

namespace {

const std::filesystem::path assets = LECTERN_ASSETS;

Loaded load(std::string_view toml) {
  TemporaryFolder folder;
  folder.with("kiosk.toml", toml);
  return load_config(folder.path() / "kiosk.toml", assets);
}

/// Line, column and code of each problem.
std::string dump(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    text += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' +
            problem.code + '\n';
  }
  return text;
}

/// The tables that have keys of their own; the whole has no name.
std::set<std::string> tables_of(const KeyPositions& places) {
  std::set<std::string> tables{""};
  for (const auto& [key, place] : places) {
    if (const auto dot = key.rfind('.'); dot != key.npos) tables.insert(key.substr(0, dot));
  }
  return tables;
}

/// What stands in quotes, and could be a key, where a configuration is read.
std::set<std::string> words_of_readers() {
  const std::regex word("\"([a-z_]+)\"");
  std::set<std::string> words;
  for (const char* folder : {"config", "kiosk/controls"}) {
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(LECTERN_CONFIG "/../src/") + folder)) {
      const std::string text = read_file(file.path());
      for (std::sregex_iterator it(text.begin(), text.end(), word), end; it != end; ++it) {
        words.insert((*it)[1]);
      }
    }
  }
  return words;
}

}  // namespace

TEST_CASE("every configuration that is shipped is good") {
  for (const auto& entry : std::filesystem::directory_iterator(LECTERN_CONFIG)) {
    CAPTURE(entry.path());
    const Loaded loaded = load_config(entry.path(), assets);
    for (const Problem& problem : loaded.problems) FAIL_CHECK(to_string(problem));
    CHECK(std::filesystem::is_directory(loaded.config.deck));
  }
}

TEST_CASE("kiosk.toml shows the defaults and nothing else") {
  Config shown = load_config(LECTERN_CONFIG "/kiosk.toml", assets).config;
  Config silent = load("deck = \"" + shown.deck.string() + "\"\n").config;
  shown.key_positions = silent.key_positions = {};
  CHECK(shown == silent);
  Config alone = default_config(shown.deck, assets).config;
  alone.rotate = show::Rotate::Passage;  // a deck alone shows each language whole
  alone.key_positions = {};
  CHECK(shown == alone);
}

TEST_CASE("kiosk.toml shows every key that is read") {
  const KeyPositions shown = load_config(LECTERN_CONFIG "/kiosk.toml", assets).config.key_positions;
  const auto full_name = [](const std::string& table, const std::string& key) {
    return table.empty() ? key : table + '.' + key;
  };
  // Whatever word of the readers it does not show is tried in each table: it must be unknown there.
  std::string toml;
  std::set<std::string> read;
  for (const std::string& table : tables_of(shown)) {
    if (!table.empty()) toml += '[' + table + "]\n";
    for (const std::string& word : words_of_readers()) {
      if (!shown.contains(full_name(table, word))) {
        toml += word + " = 2011-07-12\n";
        read.insert(full_name(table, word));
      }
    }
  }
  REQUIRE(read.contains("display.deck"));
  for (const Problem& problem : load(toml).problems) {
    if (problem.code != "unknown-key") continue;
    const std::size_t name = problem.message.find('"') + 1;
    read.erase(problem.message.substr(name, problem.message.find('"', name) - name));
  }
  for (const std::string& key : read) {
    const bool weekday = key.starts_with("hours.") && key.ends_with("day");
    if (!weekday) FAIL_CHECK(key);  // some of those stand in a comment
  }
}

TEST_CASE("the commented opening hours of kiosk.toml are good ones") {
  std::istringstream lines(read_file(LECTERN_CONFIG "/kiosk.toml"));
  std::string toml = "deck = \"remarks\"\n";
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("[hours")) {
      toml += line + '\n';
    } else if (line.starts_with("#   ")) {
      toml += line.substr(4) + '\n';
    }
  }
  const Loaded loaded = load(toml);
  CHECK(dump(loaded.problems) == "");
  CHECK(loaded.config.hours.exceptions.size() == 2);
  CHECK(loaded.config.hours.week[5].size() == 1);
}

TEST_CASE("what a configuration says is what it means") {
  const Loaded loaded = load(R"(
deck = "remarks"
[languages]
show = ["ar", "zh_hans"]
caption = ["en"]
rotate = "slide"
[display]
mode = "windowed"
output = "HDMI-1"
resolution = "1280x720"
rotation = 90
diagonal = 32
safe_area = 0.1
[viewer]
distance = 2.5
legibility = "en301549"
audience = "gentle"
[pace]
rate = 1.5
settle = 2
minimum = 5
maximum = 20.5
[style]
theme = "day"
fonts = "noto-serif"
transition = "cut"
fade = 0.25
writing = "vertical"
lines = 6
characters = 40
ideographs = 18
[style.scale]
text = 0.08
caption = 0.5
title = 1.5
leading = 1.6
)");
  CHECK(dump(loaded.problems) == "");
  const Config& config = loaded.config;
  CHECK(config.deck.filename() == "remarks");
  CHECK(config.deck.is_absolute());
  REQUIRE(config.languages.size() == 2);
  CHECK(config.languages[1].text() == "zh-Hans");
  CHECK(config.captions.front().text() == "en");
  CHECK(config.rotate == show::Rotate::Slide);
  CHECK(config.display.mode == Mode::Windowed);
  CHECK(config.display.output == "HDMI-1");
  CHECK(config.display.resolution == Size{1280, 720});
  CHECK(config.display.rotation == Rotation::Quarter);
  CHECK(config.panel.size == Size{720, 1280});
  CHECK(config.panel.diagonal == Inches(32));
  CHECK(config.panel.safe_area == 0.1);
  CHECK(config.viewer.distance == Metres(2.5));
  CHECK(config.viewer.legibility == slide::Legibility::En301549);
  CHECK(config.pace.audience == show::Audience::Gentle);
  CHECK(config.pace.rate == 1.5);
  CHECK(config.pace.settle == Seconds(2));
  CHECK(config.pace.minimum == Seconds(5));
  CHECK(config.pace.maximum == Seconds(20.5));
  CHECK(config.transition.kind == show::Transition::Kind::Cut);
  CHECK(config.transition.fade == Duration(250));
  CHECK(config.style.axis == text::WritingMode::Vertical);
  CHECK(config.style.text == 0.08);
  CHECK(config.style.caption == 0.5);
  CHECK(config.style.title == 1.5);
  CHECK(config.style.leading == 1.6);
  CHECK(config.style.lines == 6);
  CHECK(config.style.characters == 40);
  CHECK(config.style.ideographs == 18);
  CHECK(config.style.theme.ground == Color{0xf7, 0xf5, 0xf0});
}

TEST_CASE("what visitors need goes before what the style prefers") {
  const Loaded calm =
      load("deck = \"d\"\n[style]\nreveal = \"line\"\n[access]\nmotion = \"reduced\"");
  CHECK(calm.config.transition.kind == show::Transition::Kind::Cut);
  CHECK(calm.config.reveal == show::Reveal::Kind::None);
  CHECK(calm.config.style.grain == slide::Grain::Text);
  const Loaded lively = load("deck = \"d\"\n[style]\nreveal = \"line\"");
  CHECK(lively.config.style.grain == slide::Grain::Line);
  const Loaded stark =
      load("deck = \"d\"\n[style]\ntheme = \"day\"\n[access]\ncontrast = \"high\"");
  CHECK(stark.config.style.theme.ground == Color{0, 0, 0});
  const Loaded large = load("deck = \"d\"\n[viewer]\ndistance = 2\n[access]\ntext = \"larger\"");
  CHECK(large.config.viewer.distance == Metres(2.5));
}

TEST_CASE("a configuration that lies beside texts need not name them") {
  TemporaryFolder folder;
  folder.with("lectern.toml", "[pace]\nrate = 0.5")
      .with("en.txt", "Peace.")
      .with("talk/en.txt", "");
  const auto deck_of = [&] { return load_config(folder.path() / "lectern.toml", assets); };
  CHECK(deck_of().problems.empty());
  CHECK(deck_of().config.deck == folder.path());
  CHECK(deck_of().sources.deck == folder.path());
  folder.with("lectern.toml", "deck = \"talk\"");
  CHECK(deck_of().config.deck == folder.path() / "talk");
}

TEST_CASE("what is provided for is not provided for twice") {
  const Access all{true, true, true};
  for (const char* said : {"", "[access]\ntext = \"larger\"\ncontrast = \"high\""}) {
    CAPTURE(std::string(said));
    Config config = load("deck = \"d\"\n[viewer]\ndistance = 2\n" + std::string(said)).config;
    provide(config, all);
    provide(config, all);
    CHECK(config.access == all);
    CHECK(config.viewer.distance == Metres(2.5));
    CHECK(config.style.theme.ground == Color{0, 0, 0});
    CHECK(config.transition.kind == show::Transition::Kind::Cut);
  }
}

TEST_CASE("what is wrong with a configuration is said with its place") {
  struct Row {
    const char* toml;
    const char* problems;
  };
  for (const Row& row : {
           Row{"deck = 3", "1:8 bad-value\n"},
           Row{"", "1:1 no-deck\n"},
           Row{"deck = \"d\"\n[displya]\n", "2:2 unknown-key\n"},
           Row{"deck = \"d\"\n[display]\n  mode = \"full\"", "3:10 bad-value\n"},
           Row{"deck = \"d\"\n[display]\nrotation = 45", "3:12 bad-value\n"},
           Row{"deck = \"d\"\n[display]\nresolution = \"big\"", "3:14 bad-value\n"},
           Row{"deck = \"d\"\n[display]\ndiagonal = nan", "3:12 bad-value\n"},
           Row{"deck = \"d\"\n[display]\ndiagonal = 0", "3:12 bad-value\n"},
           Row{"deck = \"d\"\ndisplay = 3", "2:11 bad-value\n"},
           Row{"deck = \"d\"\n[pace]\nminimum = 20\nmaximum = 10", "4:11 bad-value\n"},
           Row{"deck = \"d\"\n[languages]\nshow = [\"english text\"]", "3:9 bad-value\n"},
           Row{"deck = \"d\"\n[languages]\nshow = [1]", "3:8 bad-value\n"},
           Row{"deck = \"d\"\n[languages]\nshow = \"en\"", "3:8 bad-value\n"},
           Row{"deck = \"d\"\n[languages]\narrangement = \"caption\"", "3:15 bad-value\n"},
           Row{"deck = \"d\"\n[style]\ntheme = \"nigth\"", "3:9 bad-value\n"},
           Row{"deck = \"d\"\n[style]\nfonts = \"mine.toml\"", "3:9 bad-value\n"},
           Row{"deck = \"d\"\ndeck = \"e\"", "2:8 bad-toml\n"},
           Row{"deck = \"d\" x", "1:12 bad-toml\n"},
       }) {
    CAPTURE(row.toml);
    CHECK(dump(load(row.toml).problems) == row.problems);
  }
}

TEST_CASE("an unknown key is told the nearest right one") {
  const Loaded loaded = load("deck = \"d\"\n[display]\ndiagnal = 43");
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().message ==
        "unknown key \"display.diagnal\", do you mean \"display.diagonal\"?");
}

TEST_CASE("a theme that there is not is told the nearest one that there is") {
  const Loaded loaded = load("deck = \"d\"\n[style]\ntheme = \"nigth\"");
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().message ==
        "style.theme: there is no \"nigth\", do you mean \"night\"?");
}

TEST_CASE("a kiosk may bring a theme of its own, beside its configuration") {
  TemporaryFolder folder;
  folder.with("kiosk.toml", "deck = \"d\"\n[style]\ntheme = \"mine.toml\"")
      .with("mine.toml", "ground = \"#000001\"");
  const Loaded loaded = load_config(folder.path() / "kiosk.toml", assets);
  CHECK(dump(loaded.problems) == "");
  CHECK(loaded.config.style.theme.ground == Color{0, 0, 1});
}

TEST_CASE("drop-ins are read over the file in the order of their names, each relative to itself") {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "kiosk.toml.d");
  folder.with("kiosk.toml", "deck = \"a\"\n[pace]\nrate = 2\nsettle = 3\n")
      .with("kiosk.toml.d/20-second.toml", "[pace]\nrate = 4\n")
      .with("kiosk.toml.d/10-first.toml", "deck = \"b\"\n[pace]\nrate = 3\n")
      .with("kiosk.toml.d/30-not-this.bak", "[pace]\nrate = 5\n");
  const Loaded loaded = load_config(folder.path() / "kiosk.toml", assets);
  CHECK(dump(loaded.problems) == "");
  CHECK(loaded.config.pace.rate == 4);
  CHECK(loaded.config.pace.settle == Seconds(3));
  CHECK(loaded.config.deck == folder.path() / "kiosk.toml.d" / "b");
}

TEST_CASE("a flaw in a drop-in is said with the drop-in's name") {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "kiosk.toml.d");
  folder.with("kiosk.toml", "deck = \"a\"\n").with("kiosk.toml.d/x.toml", "[pace]\nrate = -1\n");
  const Loaded loaded = load_config(folder.path() / "kiosk.toml", assets);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().file == folder.path() / "kiosk.toml.d" / "x.toml");
  CHECK(loaded.problems.front().line == 2);
}

TEST_CASE("a configuration that is not there is a problem, not a crash") {
  const Loaded loaded = load_config("/nowhere/kiosk.toml", assets);
  CHECK(has_error(loaded.problems));
}

TEST_CASE("what a file says that others can change starts no command and writes nowhere") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "kiosk.toml";
  const auto load = [&] {
    write_file(file,
               "deck = \"d\"\n[style]\nfonts = \"f.toml\"\n[hours]\non_open = \"a\"\n"
               "on_close = \"b\"\n[status]\nfile = \"s.json\"\nprometheus = \"p.prom\"\n");
    write_file(folder.path() / "f.toml", "fallback = [\"NotoSans-Regular\"]\n");
    return load_config(file, assets);
  };
  const auto is_heard = [](const Loaded& loaded) {
    const kiosk::StatusSettings& status = loaded.config.status;
    const bool any = !loaded.config.hours.on_open.empty() ||
                     !loaded.config.hours.on_close.empty() || !status.file.empty() ||
                     !status.prometheus.empty();
    const auto untrusted = std::ranges::count(loaded.problems, "untrusted", &Problem::code);
    CHECK(untrusted == (any ? 0 : 5));
    CHECK_FALSE(has_error(loaded.problems));
    return any;
  };
  if (geteuid() == 0 || geteuid() >= 1000) CHECK(is_heard(load()));
  REQUIRE(chmod(file.c_str(), 0666) == 0);
  CHECK_FALSE(is_heard(load()));
  REQUIRE(chmod(file.c_str(), 0644) == 0);
  REQUIRE(chmod(folder.path().c_str(), 0777) == 0);
  CHECK_FALSE(is_heard(load()));
  REQUIRE(chmod(folder.path().c_str(), 0755) == 0);
  if (geteuid() != 0) return;
  REQUIRE(chown(file.c_str(), 12345, 12345) == 0);
  CHECK_FALSE(is_heard(load_config(file, assets)));
}

TEST_CASE("a status is not written over what the player reads") {
  TemporaryFolder folder;
  folder.with("deck/en.txt", "One.").with("theme.toml", "").with("k.toml.d/a.toml", "");
  std::filesystem::create_symlink("deck", folder.path() / "link");
  const auto is_left_out = [&](const std::string& key, const std::string& status) {
    folder.with("k.toml", "deck = \"deck\"\n[style]\ntheme = \"theme.toml\"\n[status]\n" + key +
                              " = \"" + status + "\"\n");
    const Loaded loaded = load_config(folder.path() / "k.toml", assets);
    return loaded.config.status == kiosk::StatusSettings{};
  };
  for (const char* key : {"file", "prometheus"}) {
    for (const char* status : {"deck/en.txt", "deck/status.json", "link/en.txt", "theme.toml",
                               "k.toml", "x/../k.toml", "k.toml.d/b.toml"}) {
      CHECK_MESSAGE(is_left_out(key, status), status);
    }
    CHECK(is_left_out(key, std::string(LECTERN_ASSETS) + "/labels.toml"));
    CHECK_FALSE(is_left_out(key, "status.json"));
  }
}

TEST_CASE("a resolution is two sizes a panel may have") {
  CHECK(parse_resolution("1920x1080") == Size{1920, 1080});
  CHECK(parse_resolution("5120x2880") == Size{5120, 2880});
  CHECK(parse_resolution("512x8192") == Size{512, 8192});
  for (const char* text :
       {"", "x", "1920", "1920x", "x1080", "1920 x 1080", "-1x5", "15x600", "99999x600",
        "1920x1080p", "1920X1080", "16384x16384", "16x16384", "16x257", "8192x8192", "8193x1080"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_resolution(text).has_value());
  }
}

TEST_CASE("what is no TOML is said with what to do") {
  struct Row {
    const char* toml;
    const char* advice;
  };
  for (const Row& row : {Row{"deck = /srv/x", "put texts in straight quotes"},
                         Row{"deck = \u201Cx\u201D", "put texts in straight quotes"},
                         Row{"pace.rate = 1,5", "write 1.5"}, Row{"deck = \"x", "close the quotes"},
                         Row{"deck = \"C:\\data\"", "write / in paths"},
                         Row{"deck: \"x\"", "write a key, =, and its value"}}) {
    CAPTURE(row.toml);
    const Problems problems = load(std::string(row.toml) + '\n').problems;
    REQUIRE(problems.size() == 1);
    CAPTURE(problems.front().message);
    CHECK(problems.front().message.find(row.advice) != std::string::npos);
  }
}

TEST_CASE("a rotation is one of four numbers") {
  for (const char* wrong : {"\"90\"", "45", "360", "90.5"}) {
    CAPTURE(wrong);
    const Problems problems =
        load("deck = \"x\"\n[display]\nrotation = " + std::string(wrong) + '\n').problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().message ==
          "display.rotation: must be one of 0, 90, 180, 270, without quotes");
  }
}
