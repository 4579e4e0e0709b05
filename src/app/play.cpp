// lectern play and lectern preview: the show on a screen, kept in content and looked after.
#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "app/content_keeper.h"
#include "app/loop.h"
#include "app/record.h"
#include "app/verbs.h"
#include "base/failure.h"
#include "kiosk/clock_watch.h"
#include "kiosk/state_directory.h"
#include "screen/screen.h"
#include "screen/signals.h"

namespace lectern::app {
namespace {

Duration steady_now() {
  return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

WallTime wall_now() { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); }

/// A show that runs faster has its days faster too.
std::function<WallTime()> wall_clock(double speed) {
  if (speed == 1.0) return wall_now;
  return [speed, wall = wall_now(), began = steady_now()] {
    return wall + to_duration(Seconds(steady_now() - began) * speed);
  };
}

/// A picture as large as the panel; full-screen, where the configuration does not say how large
/// that is, as large as the display.
screen::ScreenSettings screen_settings(const kiosk::Config& config, kiosk::Use use, bool windowed) {
  using Mode = screen::ScreenSettings::Mode;
  const bool kiosk = use == kiosk::Use::Kiosk;
  const bool window = !kiosk || windowed || config.display.mode == kiosk::Mode::Windowed;
  const Rotation turn = kiosk ? config.display.rotation : Rotation::None;
  const bool as_display = !window && !config.display.resolution;
  return {"Lectern", window ? Mode::Windowed : Mode::Fullscreen, config.display.output,
          as_display ? Size{} : rotated(config.panel.size, turn), turn};
}

/// The screen, opened anew whenever what comes wants another one.
class Stage {
 public:
  /// Waits end when one of `descriptors` is readable.
  Stage(const PlayOptions& options, kiosk::Use use, std::vector<int> descriptors)
      : options_(options), use_(use), descriptors_(std::move(descriptors)) {
    descriptors_.push_back(clock_.descriptor());
  }

  void open(const kiosk::Config& config) {
    int tries_left = screen_ ? most_tries : 1;
    screen_.reset();  // there is one display
    while (!try_to_open(config, --tries_left)) std::this_thread::sleep_for(between_tries);
    if (!signals_) signals_.emplace();
    for (const int descriptor : descriptors_) screen_->wake_on(descriptor);
  }

  Size size() const { return screen_->size(); }

  std::optional<Beginning> play(Beginning beginning, Supply& supply, Witness& witness) {
    const LoopSettings settings{use_, options_.speed, options_.length};
    const auto wait = [&](std::optional<Duration> timeout) {
      auto inputs = screen_->wait(timeout);
      clock_.take();
      return inputs;
    };
    return play_loop(std::move(beginning), settings,
                     {*screen_, wait, steady_now, wall_clock(options_.speed)}, supply, witness);
  }

 private:
  /// An X server begins anew when its last window has gone, and then answers nobody for a moment.
  static constexpr int most_tries = 30;
  static constexpr Duration between_tries{100};

  bool try_to_open(const kiosk::Config& config, int tries_left) {
    try {
      screen_ = screen::open_screen(screen_settings(config, use_, options_.windowed));
      return true;
    } catch (const Failure&) {
      if (tries_left <= 0) throw;
      return false;
    }
  }

  const PlayOptions& options_;
  kiosk::Use use_;
  std::vector<int> descriptors_;
  kiosk::ClockWatch clock_;
  /// Listens while there is no screen to: between two of them nobody's wish to end is lost.
  std::optional<screen::TerminationSignals> signals_;
  std::unique_ptr<screen::Screen> screen_;
};

int play_kiosk(Stage& stage, ContentKeeper& keeper, Record& record, const kiosk::Config& config) {
  stage.open(config);
  std::shared_ptr<const Exhibit> exhibit = keeper.first(stage.size());
  if (!exhibit) return exit_findings;
  const Instant instant = record.beginning(*exhibit, wall_now());
  std::optional<Beginning> next = Beginning{std::move(exhibit), instant};
  while ((next = stage.play(std::move(*next), keeper, record))) stage.open(next->exhibit->config);
  record.end(steady_now());
  return exit_fine;
}

}  // namespace

int play(const PlayOptions& options) {
  kiosk::Log log;
  const auto state = kiosk::state_directory();
  ContentKeeper keeper(options.target, kiosk::Use::Kiosk, state, log);
  const auto config = keeper.configuration();
  if (!config) return exit_configuration;
  Record record(keeper, state, log);
  std::vector<int> descriptors = keeper.descriptors();
  descriptors.push_back(record.descriptor());
  Stage stage(options, kiosk::Use::Kiosk, std::move(descriptors));
  return play_kiosk(stage, keeper, record, *config);
}

int preview(const PlayOptions& options) {
  kiosk::Log log;
  ContentKeeper keeper(options.target, kiosk::Use::Preview, std::nullopt, log);
  const auto config = keeper.configuration();
  if (!config) return exit_configuration;
  Stage stage(options, kiosk::Use::Preview, keeper.descriptors());
  stage.open(*config);
  const auto exhibit = keeper.first(stage.size());
  if (!exhibit) return exit_findings;
  Witness nobody;
  stage.play({exhibit, {}}, keeper, nobody);
  return exit_fine;
}

}  // namespace lectern::app
