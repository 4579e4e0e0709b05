// What a kiosk shows, whatever becomes of its files.
#include "content/content_keeper.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <functional>
#include <memory>

#include "kiosk/report/status.h"
#include "player/kiosk_reporter.h"
#include "support/environment.h"
#include "support/eventually.h"
#include "support/log_pipe.h"
#include "support/museum.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::config;
using namespace lectern::content;
using namespace lectern::kiosk;
using namespace lectern::player;
namespace fs = std::filesystem;

namespace {

constexpr const char* broken = "Not \xff fine.\n";

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
    ++count;
  return count;
}

/// Plays once, until what it plays has been kept.
void keep(const Museum& museum) {
  Player player(museum);
  player.until([&] { return museum.newest() == museum.fingerprint(); });
}

/// As though the player had died on the content that is there now, so often.
void die(const Museum& museum, int times) {
  for (int i = 0; i < times; ++i)
    content::CrashGuard(museum.state.path()).begin(museum.fingerprint());
}

}  // namespace

TEST_CASE("it starts with what there is, and keeps it") {
  const Museum museum;
  Player player(museum);
  REQUIRE(player.first);
  CHECK_FALSE(player.first->kept);
  CHECK(player.first->fingerprint == museum.fingerprint());
  CHECK(player.first->show.slides.panel.size == display);
  CHECK_FALSE(player.keeper.content_broken());
  player.until([&] { return museum.newest() == museum.fingerprint(); });
  player.settle();
  CHECK(player.update.empty());
  CHECK(player.said.empty());
}

TEST_CASE("when what there is cannot be shown it starts with what was kept") {
  struct Row {
    const char* what;
    std::function<void(Museum&)> harm;
    const char* said;
  };
  for (const Row& row :
       {Row{"a broken text", [](Museum& museum) { museum.write(broken); }, "[invalid-utf8]"},
        Row{"no text", [](Museum& museum) { museum.write(""); }, "error"},
        Row{"no deck", [](Museum& museum) { fs::remove_all(museum.content.path() / "deck"); },
            "error"},
        Row{"a broken configuration",
            [](Museum& museum) { museum.content.with("lectern/lectern.toml", "deck = 7\n"); },
            "lectern.toml:1"},
        Row{"half a configuration",
            [](Museum& museum) { museum.content.with("lectern/lectern.toml", "deck = \"../d"); },
            "lectern.toml:1"},
        Row{"no configuration", [](Museum& museum) { fs::remove(museum.configuration()); },
            "error"}}) {
    CAPTURE(std::string(row.what));
    Museum museum;
    const std::string good = museum.fingerprint();
    keep(museum);
    row.harm(museum);
    Player player(museum);
    REQUIRE(player.first);
    CHECK(player.first->kept);
    CHECK(player.first->fingerprint == good);
    CHECK(player.keeper.content_broken());
    CHECK(has_error(player.keeper.problems()));
    CHECK(count(player.said, row.said) > 0);
    const std::string said = player.said;
    player.settle();
    CHECK(player.said == said);
    CHECK(player.update.empty());
    CHECK(museum.store().generations().size() == 1);

    // and mended, it is what is shown
    museum.content.with("lectern/lectern.toml", "deck = \"../deck\"\n");
    museum.write("One, mended.\n");
    player.until([&] { return !player.update.empty() && !player.keeper.content_broken(); });
    CHECK_FALSE(player.update.back().prepared->kept);
    CHECK(player.update.back().prepared->fingerprint == museum.fingerprint());
  }
}

TEST_CASE("what was kept is set for the panel that is asked for") {
  Museum museum;
  keep(museum);
  SUBCASE("the deck is broken") { museum.write(broken); }
  SUBCASE("the configuration is broken") { museum.content.with("lectern/lectern.toml", "="); }
  Target target = museum.target();
  target.panel = Size{320, 480};
  const Player player(museum, target);
  REQUIRE(player.first);
  CHECK(player.first->kept);
  CHECK(player.first->show.slides.panel.size == Size{320, 480});
}

TEST_CASE("when nothing was kept either it says what is wrong, and does not start") {
  Museum museum;
  museum.write(broken);
  const Player text(museum);
  CHECK(text.config);
  CHECK_FALSE(text.first);
  CHECK(count(text.said, "en.txt:1:5: error: ") == 1);

  museum.content.with("lectern/lectern.toml", "deck = 7\n");
  const Player configuration(museum);
  CHECK_FALSE(configuration.config);
  CHECK(count(configuration.said, "lectern.toml:1") > 0);
}

TEST_CASE("a configuration that nobody has to name is missed when it is no longer there") {
  Museum museum;
  const Environment named("LECTERN_CONFIG", std::nullopt);
  const Environment home("XDG_CONFIG_HOME", museum.content.path().string());
  const Target found;
  REQUIRE(open_content(found).snapshot->subject().path == museum.configuration());
  {
    Player player(museum, found);
    player.until([&] { return !museum.newest().empty(); });
    fs::remove(museum.configuration());
    player.until([&] { return player.keeper.content_broken() || !player.update.empty(); });
    CHECK(player.update.empty());
    CHECK(count(player.said, "[no-configuration]") == 1);
  }
  Player player(museum, found);
  REQUIRE(player.first);
  CHECK(player.first->kept);
  CHECK(player.first->deck.folder.filename() == "deck");
  player.settle();
  CHECK(player.update.empty());
  CHECK(player.keeper.content_broken());
  CHECK(count(player.said, "[no-configuration]") == 1);
  museum.content.with("lectern/lectern.toml", "deck = \"../deck\"\n");
  player.until_fresh();
  CHECK_FALSE(player.keeper.content_broken());
}

TEST_CASE("good content that changes comes with the next slide, and is kept") {
  Museum museum;
  Player player(museum);
  museum.write("Two.\n");
  player.until_fresh();
  CHECK(player.update.back().when == content::ContentUpdate::When::NextSlide);
  CHECK(player.update.back().prepared->fingerprint == museum.fingerprint());
  CHECK_FALSE(player.keeper.content_broken());
  player.until([&] { return museum.newest() == museum.fingerprint(); });
}

TEST_CASE("content that breaks brings nothing, is said once, and mended is nothing new") {
  Museum museum;
  keep(museum);
  Player player(museum);
  museum.write(broken);
  player.until([&] { return player.keeper.content_broken(); });
  museum.write(broken);
  player.settle();
  CHECK(player.keeper.content_broken());
  CHECK(count(player.said, "[invalid-utf8]") == 1);
  museum.write("One.\n");
  player.until([&] { return !player.keeper.content_broken(); });
  CHECK(player.keeper.problems().empty());
  CHECK(player.update.empty());
}

TEST_CASE(
    "what a visitor preferences for comes at once, of what was kept where the rest is broken") {
  Museum museum;
  keep(museum);
  Player player(museum);
  player.settle();
  player.toggle({true, false});
  player.until_fresh();
  CHECK(player.update.back().when == content::ContentUpdate::When::Now);
  const double size = player.first->show.slides.editions[0].size;
  CHECK(player.update.back().prepared->show.slides.editions[0].size > size);
  player.toggle({});
  player.until_fresh();
  CHECK(player.update.back().when == content::ContentUpdate::When::NextSlide);

  museum.write(broken);
  player.until([&] { return player.keeper.content_broken(); });
  player.toggle({true, false});
  player.until_fresh();
  CHECK(player.update.back().when == content::ContentUpdate::When::Now);
  CHECK(player.update.back().prepared->kept);
  CHECK(player.update.back().prepared->show.slides.editions[0].size > size);
  CHECK(player.keeper.content_broken());
}

TEST_CASE("how large a visitor wants the text is nothing that is wrong with the content") {
  Museum museum;
  museum.write("The 31415926535897932384626433832795028841971693993 are here.\n");
  Player player(museum);
  player.settle();
  const std::size_t before = player.keeper.problems().size();
  player.toggle({content::Preferences::most_steps, 0, 0});
  player.until_fresh();
  REQUIRE(player.update.back().prepared->problems.size() > before);
  CHECK(player.keeper.problems().size() == before);
  player.toggle({});
  player.until_fresh();
  CHECK(player.keeper.problems().size() == before);
  CHECK(count(player.said, "warning") == before);
}

TEST_CASE("content that has crashed the player twice is refused until it changes") {
  for (const int times : {1, 2}) {
    CAPTURE(times);
    Museum museum;
    keep(museum);
    const std::string good = museum.fingerprint();
    museum.write("Two.\n");
    die(museum, times);
    Player player(museum);
    REQUIRE(player.first);
    const bool refused = times == 2;
    CHECK((player.first->fingerprint == good) == refused);
    CHECK(player.keeper.content_broken() == refused);
    CHECK(count(player.said, "[crashed]") == (refused ? 1U : 0U));
    if (!refused) continue;
    museum.write("Three.\n");
    player.until_fresh();
    CHECK_FALSE(player.keeper.content_broken());
    CHECK(player.update.back().prepared->fingerprint == museum.fingerprint());
  }
}

TEST_CASE("content that has crashed the player is better tried than nothing shown") {
  const Museum museum;
  die(museum, 2);
  Player player(museum);
  REQUIRE(player.first);
  CHECK_FALSE(player.keeper.content_broken());
  player.until(
      [&] { return !content::CrashGuard(museum.state.path()).refused(museum.fingerprint()); });
}

TEST_CASE("where nobody is there to be told, the shipped remarks are shown for want of anything") {
  Museum museum;
  const Environment named("LECTERN_CONFIG", museum.configuration().string());
  SUBCASE("of a configuration that cannot be read") {
    museum.content.with("lectern/lectern.toml", "deck = ");
  }
  SUBCASE("of a text that cannot be read") { museum.write(broken); }
  SUBCASE("of content that has killed the player") {
    for (int death = 0; death < CrashGuard::most_deaths; ++death) {
      CrashGuard(museum.state.path()).begin(museum.fingerprint());
    }
  }
  Player player(museum, Target{});
  REQUIRE(player.first);
  CHECK(player.first->kept);
  CHECK(player.first->deck.folder.filename() == "remarks");
  CHECK(player.keeper.content_broken());
  CHECK(has_error(player.keeper.problems()));
  player.finish_loading();
  CHECK(museum.newest().empty());  // they are not the kiosk's own

  museum.content.with("lectern/lectern.toml", "deck = \"../deck\"\n");
  museum.write("Mended.\n");
  player.until_fresh();
  CHECK(player.update.back().prepared->deck.folder.filename() == "deck");
  CHECK_FALSE(player.keeper.content_broken());
  CHECK_FALSE(player.keeper.loading_since());
}

TEST_CASE("content is kept, and its trial ends, when it has been seen to stand") {
  const Museum museum;
  LogPipe pipe;
  ContentKeeper keeper(museum.target(), kiosk::Use::Kiosk, museum.state.path(), pipe.log);
  REQUIRE(keeper.configuration());
  const auto prepared = keeper.first(display);
  REQUIRE(prepared);
  const auto deaths = [&] {
    return content::CrashGuard(museum.state.path()).deaths(museum.fingerprint());
  };
  CHECK(deaths() == 1);  // if it died now
  CHECK(museum.newest().empty());
  keeper.drawn(*prepared);
  CHECK(eventually([&] { return museum.newest() == museum.fingerprint(); }));
  CHECK(deaths() == 0);
}

TEST_CASE("content that was found wrong is on trial no more") {
  Museum museum;
  const auto deaths = [&] {
    return content::CrashGuard(museum.state.path()).deaths(museum.fingerprint());
  };
  Player player(museum);
  player.until([&] { return museum.newest() == museum.fingerprint(); });
  museum.write(broken);
  player.until([&] { return player.keeper.content_broken(); });
  CHECK(deaths() == 0);
  Player again(museum);  // which begins with what was kept
  CHECK(deaths() == 0);
}

TEST_CASE("what is undone while it is still being read is undone on the panel") {
  Museum museum;
  Player player(museum);
  const std::string before = museum.fingerprint();
  std::string slow;
  for (int i = 0; i < 3000; ++i)
    slow += "It takes a while to set, part " + std::to_string(i) + ".\n\n";
  museum.write(slow.c_str());
  player.until([&] { return fs::exists(museum.state.path() / "trials"); });  // it is being read
  museum.write("One.\n");
  player.settle();
  player.until([&] {
    return player.update.empty() || player.update.back().prepared->fingerprint == before;
  });
}

TEST_CASE("a player that is killed while its display does not answer has not died of its content") {
  const Museum museum;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    LogPipe pipe;
    ContentKeeper keeper(museum.target(), kiosk::Use::Kiosk, museum.state.path(), pipe.log);
    keeper.configuration();
    eventually([&] { return !fs::exists(museum.state.path() / "trials"); });
    _exit(1);
  }
  waitpid(child, nullptr, 0);
  CHECK(content::CrashGuard(museum.state.path()).deaths(museum.fingerprint()) == 0);
}

TEST_CASE("a screen that cannot be opened is no fault of the content") {
  const Museum museum;
  for (int start = 0; start < 3; ++start) {
    LogPipe pipe;
    ContentKeeper keeper(museum.target(), kiosk::Use::Kiosk, museum.state.path(), pipe.log);
    CHECK(keeper.configuration());
  }
  CHECK(content::CrashGuard(museum.state.path()).deaths(museum.fingerprint()) == 0);
}

TEST_CASE("the status says that it falls back, be it to a copy or to what plays already") {
  Museum museum;
  const fs::path file = museum.content.path() / "status.json";
  museum.content.with("lectern/lectern.toml",
                      "deck = \"../deck\"\n[status]\nfile = \"../status.json\"\n");
  const auto state = [&](Player& player) {
    LogPipe pipe(kiosk::Log::Form::Plain);
    KioskReporter reporter(player.keeper, std::nullopt, pipe.log);
    const auto& prepared = player.update.empty() ? player.first : player.update.back().prepared;
    reporter.frame_presented(Playback(prepared, 1, {}, {}), {});
    return kiosk::read_status(file).state;
  };
  Player player(museum);
  player.until([&] { return museum.newest() == museum.fingerprint(); });
  CHECK(state(player) == kiosk::State::Playing);
  museum.write(broken);
  player.until([&] { return player.keeper.content_broken(); });
  CHECK(state(player) == kiosk::State::Fallback);
  Player another(museum);
  CHECK(state(another) == kiosk::State::Fallback);
  museum.write("Mended.\n");
  player.until_fresh();
  CHECK(state(player) == kiosk::State::Playing);
}

TEST_CASE("content whose changes cannot be noticed is read again every minute, until they can be") {
  struct Unwatchable final : Disk {
    int watch(int inotify, const fs::path& folder, std::uint32_t mask) override {
      if (!full) return Disk::watch(inotify, folder, mask);
      errno = ENOSPC;
      return -1;
    }
    bool full = true;
  } disk;
  Museum museum;
  Player player(museum, museum.target(), disk);
  REQUIRE(player.first);
  CHECK(player.said.find("the limit fs.inotify.max_user_watches is reached; the content is read "
                         "again every minute") != std::string::npos);
  museum.write("Two.\n");
  player.until_fresh();
  CHECK(player.update.back().prepared->fingerprint == museum.fingerprint());
  CHECK(count(player.said, "max_user_watches") == 1);
  disk.full = false;
  player.until([&] { return !player.keeper.due(); });
  CHECK(player.said.find("noticed again") != std::string::npos);
  museum.write("Three.\n");
  player.until_fresh();
  CHECK(player.update.back().prepared->fingerprint == museum.fingerprint());
}

TEST_CASE(
    "without a configuration the shipped remarks are shown, and it is logged where one was looked "
    "for") {
  const TemporaryFolder home;
  const Environment named("LECTERN_CONFIG", std::nullopt);
  const Environment xdg("XDG_CONFIG_HOME", home.path().string());
  const Museum museum;
  const Player player(museum, {});
  REQUIRE(player.first);
  CHECK(player.said.find("no configuration is found: the shipped remarks are shown; looked for ") !=
        std::string::npos);
  CHECK(player.said.find(home.path() / "lectern" / "lectern.toml") != std::string::npos);
}

TEST_CASE("what cannot be kept is shown all the same, a problem, and kept once it can be") {
  const Museum museum;
  const auto obstacle = museum.state.path() / "content";
  std::ofstream(obstacle) << "in the way";
  Player player(museum);
  const auto is_problem = [&] {
    const Problems problems = player.keeper.problems();
    return std::ranges::count(problems, "not-kept", &Problem::code) == 1;
  };
  player.until(is_problem);
  CHECK(player.said.find("what is shown cannot be kept") != std::string::npos);
  player.said.clear();
  std::filesystem::remove(obstacle);
  player.until([&] { return !is_problem(); });
  CHECK(museum.newest() == museum.fingerprint());
  CHECK(player.said.find("what is shown cannot be kept") == std::string::npos);
  CHECK(player.said.find("what is shown is kept again") != std::string::npos);
}
