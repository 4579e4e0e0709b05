// What a kiosk shows of the sticks that people put in and take out.
#include "content/stick/stick.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>

#include "base/failure.h"
#include "content/crash_guard.h"
#include "support/environment.h"
#include "support/faulty_disk.h"
#include "support/museum.h"

using namespace lectern;
using namespace lectern::content;
namespace fs = std::filesystem;

namespace {

constexpr const char* broken = "Good.\n\nNot \xff good.\n";

/// A machine that finds its own configuration, and the place where sticks are mounted.
struct Site {
  explicit Site(std::string_view also = "") {
    museum.content.with("lectern/lectern.toml", "deck = \"../deck\"\n" + std::string(also));
    museum.content.with("beside/readme", "");
  }

  fs::path mount() const { return museum.content.path() / "mount"; }
  /// As a mount does it: all at once.
  void put_in(const char* text, const std::string& file = "lectern/fr.txt") {
    const std::string name = "beside/" + std::to_string(++sticks_);
    museum.content.with(name + '/' + file, text);
    take_out();
    fs::rename(museum.content.path() / name, mount());
  }
  void take_out() {
    if (fs::exists(mount())) {
      fs::rename(mount(), museum.content.path() / "beside" / ("old" + std::to_string(++sticks_)));
    }
  }
  void wants(std::string_view also) {
    museum.content.with("lectern/lectern.toml", "deck = \"../deck\"\n" + std::string(also));
  }

  Museum museum;
  Environment named{"LECTERN_CONFIG", std::nullopt};
  Environment home{"XDG_CONFIG_HOME", museum.content.path().string()};
  Environment place{"LECTERN_STICK", (museum.content.path() / "mount").string()};
  Environment locale{"LC_ALL", "C"};

 private:
  int sticks_ = 0;
};

std::string text_of(const PreparedShow& prepared) {
  const auto& editions = prepared.show.slides.editions;
  if (editions.empty() || editions.front().slides.empty()) return "";
  return editions.front().slides.front().readings.front().text;
}

/// What is on the panel.
std::string shown(const Player& player) {
  return text_of(player.update.empty() ? *player.first : *player.update.back().prepared);
}

/// Without what isolates names from what is about them.
std::string noted(const Player& player) {
  std::string text;
  for (const std::string& sentence : player.keeper.noted()) {
    text += (text.empty() ? "" : " ") + sentence;
  }
  for (const char* isolate : {"\u2068", "\u2069"}) {
    for (std::size_t at; (at = text.find(isolate)) != std::string::npos;) text.erase(at, 3);
  }
  return text;
}

}  // namespace

TEST_CASE("a stick is shown when it is put in, and what was there before when it is taken out") {
  Site site;
  Player player(site.museum, Target{});
  REQUIRE(player.first);
  CHECK(shown(player) == "One.");
  const std::string own = player.first->fingerprint;

  site.put_in("Bonjour.\n");
  player.until_fresh();
  CHECK(shown(player) == "Bonjour.");
  CHECK(player.update.back().when == ContentUpdate::When::Now);
  CHECK(noted(player) == "The stick is shown. Languages: 1, slides: 1.");
  CHECK(player.keeper.source().starts_with("the stick, "));
  CHECK_FALSE(player.keeper.content_broken());

  site.take_out();
  player.until_fresh();
  CHECK(shown(player) == "One.");
  CHECK(player.update.back().when == ContentUpdate::When::Now);
  CHECK(player.update.back().prepared->fingerprint == own);
  CHECK(noted(player) == "The stick is out. What was there before it plays.");
  player.settle();
  CHECK(player.update.size() == 2);
  CHECK(site.museum.store().generations().size() == 1);  // what is brought is not the kiosk's own
}

TEST_CASE("a stick may have a folder of texts, texts alone, or a configuration with its deck") {
  struct Row {
    const char* file;
    const char* toml;
  };
  for (const Row& row : {Row{"lectern/fr.txt", nullptr}, Row{"fr.txt", nullptr},
                         Row{"lectern/speech/fr.txt", "lectern/lectern.toml"},
                         Row{"speech/fr.txt", "lectern.toml"}}) {
    CAPTURE(row.file);
    Site site;
    site.put_in("Bonjour.\n", row.file);
    if (row.toml != nullptr) {
      site.museum.content.with(std::string("mount/") + row.toml, "deck = \"speech\"\n");
    }
    const Player player(site.museum, Target{});
    REQUIRE(player.first);
    CHECK(shown(player) == "Bonjour.");
    CHECK_FALSE(player.first->kept);
  }
}

TEST_CASE("a stick that cannot be shown is passed over, and said to be so") {
  struct Row {
    const char* file;
    const char* bytes;
    const char* noted;
  };
  for (const Row& row :
       {Row{"lectern/fr.txt", broken, "fr.txt, line 3: not saved as UTF-8."},
        Row{"lectern/fr.txt", "", "fr.txt, line 1: empty."},
        Row{"holiday.jpg", "", "mount: nothing to show, such as en.txt or fr.txt."},
        Row{"lectern/lectern.toml", "deck = ", "lectern.toml, line 1: a mistake in writing."},
        Row{"lectern/lectern.toml", "[languages]\nshow = [\"xx\"]\n",
            "lectern.toml, line 2: a language that is asked for has no text."}}) {
    CAPTURE(std::string(row.file));
    CAPTURE(std::string(row.bytes));
    const std::string whole = std::string(row.noted) + " What was there before plays on.";
    Site site;
    {
      Player player(site.museum, Target{});
      site.put_in(row.bytes, row.file);
      player.until([&] { return player.keeper.content_broken(); });
      CHECK(player.update.empty());
      CHECK(shown(player) == "One.");
      CHECK(has_error(player.keeper.problems()));
      CHECK(noted(player) == whole);
      site.take_out();
      player.until([&] { return !player.keeper.content_broken(); });
      CHECK(player.update.empty());
    }
    site.put_in(row.bytes, row.file);
    Player player(site.museum, Target{});  // it is there at the start
    REQUIRE(player.first);
    CHECK(shown(player) == "One.");
    CHECK_FALSE(player.first->kept);
    CHECK(player.keeper.content_broken());
    CHECK(noted(player) == whole);
    site.put_in("Bonjour.\n");
    player.until_fresh();
    CHECK(shown(player) == "Bonjour.");
    CHECK_FALSE(player.keeper.content_broken());
  }
}

TEST_CASE("a stick on which the player has died is passed over") {
  Site site;
  site.put_in("Bonjour.\n");
  const auto fingerprint = open_content(Target{}).snapshot->fingerprint();
  for (int death = 0; death < CrashGuard::most_deaths; ++death) {
    CrashGuard(site.museum.state.path()).begin(fingerprint);
  }
  const Player player(site.museum, Target{});
  REQUIRE(player.first);
  CHECK(shown(player) == "One.");
  CHECK(noted(player) ==
        "lectern: this content has ended the program. What was there before plays on.");
}

TEST_CASE("a stick plays also where the machine's configuration cannot be read or is missing") {
  Site site;
  SUBCASE("it cannot be read") { site.museum.content.with("lectern/lectern.toml", "deck = "); }
  SUBCASE("it is missing") { fs::remove(site.museum.configuration()); }
  site.put_in("Bonjour.\n");
  const Player player(site.museum, Target{});
  REQUIRE(player.first);
  CHECK(shown(player) == "Bonjour.");
}

TEST_CASE("no stick is shown where something else is named, or the machine says so") {
  Site site;
  site.put_in("Bonjour.\n");
  const Player named(site.museum, site.museum.target());
  CHECK(shown(named) == "One.");
  site.wants("[stick]\nplay = false\n");
  const Player forbidden(site.museum, Target{});
  CHECK(shown(forbidden) == "One.");
  CHECK(noted(forbidden) == "");
}

TEST_CASE("staff are told in their own language, and of what was left out") {
  Site site("[staff]\nlanguage = \"de\"\n");
  Player player(site.museum, Target{});
  site.put_in("Bonjour.\n");
  site.museum.content.with("mount/lectern/lectern.toml",
                           "[hours]\non_open = \"x\"\n[status]\nfile = \"y\"\n");
  player.until_fresh();
  CHECK(noted(player) ==
        "Der Stick wird gezeigt. Sprachen: 1, Folien: 1. "
        "Darf ein Stick nicht bestimmen, daher übergangen: hours.on_open, status.");
}

TEST_CASE("the language of the machine is that of its staff, where there are words in it") {
  struct Row {
    const char* locale;
    const char* begins;
  };
  for (const Row& row : {Row{"fr_BE.UTF-8", "La clé USB"}, Row{"zh_TW.UTF-8", "正在顯示"},
                         Row{"zh_CN.UTF-8", "正在显示"}, Row{"ar_EG.UTF-8", "تُعرض"},
                         Row{"tlh", "The stick"}, Row{"C", "The stick"}}) {
    CAPTURE(row.locale);
    Site site;
    const Environment locale("LC_ALL", row.locale);
    site.put_in("Bonjour.\n");
    const Player player(site.museum, Target{});
    CHECK(noted(player).starts_with(row.begins));
  }
}

TEST_CASE("a note is seen for ten seconds over what plays") {
  Site site;
  Player player(site.museum, Target{});
  CHECK(player.keeper.note(*player.first) == nullptr);
  site.put_in("Bonjour.\n");
  player.until_fresh();
  const PreparedShow& prepared = *player.update.back().prepared;
  const show::Layer* note = player.keeper.note(prepared);
  REQUIRE(note != nullptr);
  REQUIRE(note->items.size() == 1);
  CHECK(note->fills.front().rect.bottom() <= display.height / 2);
  CHECK(contains(note->fills.front().rect, note->items.front().block->bounds));
  const auto& run = note->items.front().block->lines.front().line.runs.front();
  CHECK(run.size * run.face->cap_height() >=
        slide::legible_cap_height(prepared.config.panel, prepared.config.viewer));
  player.until([&] { return player.keeper.note(prepared) == nullptr; });
  CHECK_FALSE(player.keeper.due());
}

TEST_CASE("a report is asked for where the machine or the stick wants one, good or bad, and once") {
  struct Row {
    const char* machine;
    const char* stick;
    const char* text;
    bool asked;
  };
  for (const Row& row :
       {Row{"", "", "Bonjour.\n", false}, Row{"report = true\n", "", "Oui.\n", true},
        Row{"", "report = true\n", "Bonjour.\n", true}, Row{"", "report = true\n", broken, true},
        Row{"", "", broken, false}}) {
    CAPTURE(std::string(row.text));
    Site site("[stick]\n" + std::string(row.machine));
    const TemporaryFolder runtime;
    const Environment directory("RUNTIME_DIRECTORY", runtime.path().string());
    site.put_in(row.text);
    site.museum.content.with("mount/lectern/lectern.toml", "[stick]\n" + std::string(row.stick));
    Player player(site.museum, Target{});
    player.finish_loading();
    CHECK(fs::exists(runtime.path() / "stick-report") == row.asked);
    fs::remove(runtime.path() / "stick-report");
    site.museum.content.with("mount/lectern/lectern-report.txt", "What was found.\n");
    player.settle();
    CHECK_FALSE(fs::exists(runtime.path() / "stick-report"));
    CHECK(player.update.empty());
  }
}

TEST_CASE("where that is wanted a copy of the stick plays on, also after another start") {
  Site site("[stick]\nadopt = true\n");
  {
    Player player(site.museum, Target{});
    site.put_in("Bonjour.\n");
    site.museum.content.with("mount/lectern/lectern.toml", "[hours]\non_open = \"x\"\n");
    player.until([&] { return noted(player).find("Copied") != std::string::npos; });
    CHECK(StickCopy(site.museum.state.path()).folder());
    site.take_out();
    player.until([&] { return noted(player) == "The stick is out. What was on it plays on."; });
    CHECK(shown(player) == "Bonjour.");
    CHECK(player.keeper.source().starts_with("the copy of a stick, "));
  }
  {
    Player player(site.museum, Target{});
    REQUIRE(player.first);
    CHECK(shown(player) == "Bonjour.");
    CHECK(noted(player) == "");
    CHECK(player.config->hours.on_open.empty());  // what it may not say it may not say later either
    site.put_in(broken);
    player.until([&] { return player.keeper.content_broken(); });
    CHECK(shown(player) == "Bonjour.");
    site.put_in("Another.\n");
    player.until([&] { return noted(player).find("Copied") != std::string::npos; });
    site.take_out();
    player.until([&] { return noted(player).find("plays on") != std::string::npos; });
    CHECK(shown(player) == "Another.");
    StickCopy(site.museum.state.path()).remove();  // as `content restore` does
    player.until([&] { return shown(player) == "One."; });
  }
  site.put_in("Bonjour.\n");
  {
    Player player(site.museum, Target{});
    player.until([&] { return noted(player).find("Copied") != std::string::npos; });
  }
  site.take_out();
  site.wants("");
  const Player player(site.museum, Target{});
  CHECK(shown(player) == "One.");
}

TEST_CASE("a copy is there whole or not at all, wherever the disk fails") {
  Site site;
  site.put_in("Bonjour.\n");
  site.museum.content.with("mount/lectern/deep/logo.png", "not read");
  const auto snapshot = open_content(Target{}).snapshot;
  REQUIRE(snapshot->subject().kind == config::Subject::Kind::Stick);
  StickCopy(site.museum.state.path()).save(*snapshot);
  const auto first = StickCopy(site.museum.state.path()).folder();
  REQUIRE(first);
  CHECK(read_file(*first / "fr.txt") == "Bonjour.\n");
  CHECK_FALSE(fs::exists(*first / "deep"));

  site.put_in("Another.\n");
  const auto another = open_content(Target{}).snapshot;
  for (const FaultyDisk::Fault fault : FaultyDisk::faults) {
    bool reached = true;
    for (int call = 0; reached; ++call) {
      CAPTURE(static_cast<int>(fault));
      CAPTURE(call);
      StickCopy(site.museum.state.path()).save(*snapshot);
      FaultyDisk disk(fault, call);
      try {
        StickCopy(site.museum.state.path(), disk).save(*another);
      } catch (const Failure&) {  // as it should
      }
      reached = disk.calls() > call;
      const auto copy = StickCopy(site.museum.state.path()).folder();
      REQUIRE(copy);
      const std::string text = read_file(*copy / "fr.txt");
      const bool whole = text == "Bonjour.\n" || text == "Another.\n";
      CHECK(whole);
    }
  }
  CHECK(read_file(*StickCopy(site.museum.state.path()).folder() / "fr.txt") == "Another.\n");
}

TEST_CASE("sticks come and go at any time, and nothing bad is ever shown") {
  std::mt19937 random(20110712);
  const auto any = [&](int count) { return static_cast<int>(random() % count); };
  Site site;
  Player player(site.museum, Target{});
  for (int round = 0; round < 25; ++round) {
    CAPTURE(round);
    const bool good = any(2) == 0;
    const std::string text = "Round " + std::to_string(round) + ".";
    switch (any(3)) {
      case 0: site.take_out(); break;
      case 1: site.put_in(good ? (text + '\n').c_str() : broken); break;
      case 2: {  // copied while it is looked at
        site.put_in("Half of it");
        const auto looks = static_cast<std::size_t>(any(12));
        std::size_t looked = 0;
        player.until([&] { return looked++ >= looks; });
        site.museum.content.with("mount/lectern/fr.txt", good ? text + '\n' : broken);
        break;
      }
      default: break;
    }
    if (any(3) == 0) continue;  // sooner than it has been looked at
    player.settle();
    const bool is_in = fs::exists(site.mount());
    const std::string on_it = is_in ? read_file(site.mount() / "lectern" / "fr.txt") : "";
    const bool shows_stick = is_in && on_it != broken;
    CHECK(shown(player) == (shows_stick ? on_it.substr(0, on_it.size() - 1) : "One."));
    CHECK(player.keeper.content_broken() == (is_in && !shows_stick));
  }
  for (const ContentUpdate& update : player.update) {
    CHECK(text_of(*update.prepared).find("good") == std::string::npos);
  }
}
