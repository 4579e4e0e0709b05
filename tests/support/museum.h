// A kiosk's files, and a player of them without its screen.
#pragma once

#include <doctest/doctest.h>
#include <poll.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/content_keeper.h"
#include "content/content_store.h"
#include "content/target.h"
#include "support/environment.h"
#include "support/log_pipe.h"
#include "support/temporary_folder.h"

namespace lectern {

inline constexpr Size display{640, 360};
/// A kiosk's files, and where it keeps its state.
struct Museum {
  Museum() {
    content.with("lectern/lectern.toml", "deck = \"../deck\"\n").with("deck/en.txt", "One.\n");
  }

  std::filesystem::path configuration() const {
    return content.path() / "lectern" / "lectern.toml";
  }
  content::Target target() const { return {configuration(), {}, {}}; }
  void write(const char* text) { content.with("deck/en.txt", text); }
  std::string fingerprint() const {
    return content::open_content(target()).snapshot->fingerprint();
  }
  content::ContentStore store() const { return content::ContentStore(state.path()); }
  std::string newest() const {
    const auto newest = store().newest();
    return newest ? newest->manifest.fingerprint : "";
  }

  TemporaryFolder content;
  TemporaryFolder state;
  Environment runtime{"RUNTIME_DIRECTORY", std::nullopt};
};

/// A player that has started, without its screen. Its clock runs faster than ours.
class Player {
 public:
  explicit Player(const Museum& museum) : Player(museum, museum.target()) {}
  Player(const Museum& museum, const content::Target& target, Disk& disk = system_disk())
      : keeper(target, kiosk::Use::Kiosk, museum.state.path(), pipe_.log, disk) {
    config = keeper.configuration();
    if (config) first = keeper.first(display);
    if (first) keeper.drawn(*first);
    said = pipe_.said();
  }

  /// Plays on until something is so.
  void until(const std::function<bool()>& so) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::minutes(1);
    while (!so()) {
      REQUIRE(Clock::now() < end);
      step();
    }
    said += pipe_.said();
  }
  /// Until what was written last has been read, and what came of it received.
  void settle() {
    const SteadyTime begin = now_;
    until([&] { return now_ > begin + 2 * content::Settling::quiet && !keeper.due(); });
    finish_loading();
    finish_loading();  // of what was ordered when that came
  }
  void until_fresh() {
    const std::size_t before = update.size();
    until([&] { return update.size() > before; });
  }
  /// Until the loader has done all that it was asked for.
  void finish_loading() {
    const auto done = std::make_shared<std::atomic<bool>>(false);
    keeper.after([done] { *done = true; });
    until([&] { return done->load(); });
    step();
  }
  void toggle(const content::Preferences& preferences) { keeper.prefer(preferences, display); }

 private:
  void step() {
    std::vector<pollfd> waited;
    for (const int descriptor : keeper.descriptors()) waited.push_back({descriptor, POLLIN, 0});
    poll(waited.data(), waited.size(), 5);
    now_ += Duration(100);
    auto came = keeper.receive(now_);
    if (!came) return;
    keeper.drawn(*came->prepared);
    update.push_back(std::move(*came));
  }

  LogPipe pipe_{kiosk::Log::Form::Plain};
  SteadyTime now_{Duration(1000)};

 public:
  content::ContentKeeper keeper;
  std::optional<config::Config> config;
  std::shared_ptr<const content::PreparedShow> first;
  std::vector<content::ContentUpdate> update;
  std::string said;
};

}  // namespace lectern
