// lectern play and lectern preview: the show on a screen, whatever becomes of its content.
#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "app/preview/workbench.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/poller.h"
#include "content/content_keeper.h"
#include "kiosk/clock_watch.h"
#include "kiosk/report/notify.h"
#include "kiosk/report/restarts.h"
#include "kiosk/report/state_directory.h"
#include "kiosk/voice/speech_dispatcher.h"
#include "player/display_wait.h"
#include "player/kiosk_reporter.h"
#include "player/loop.h"
#include "screen/input/signals.h"
#include "screen/input/termination_deadline.h"
#include "screen/input/uevents.h"
#include "screen/output/screen.h"

namespace lectern::app {
namespace {

SteadyTime steady_now() { return std::chrono::floor<Duration>(std::chrono::steady_clock::now()); }

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
screen::ScreenSettings screen_settings(const config::Config& config, kiosk::Use use,
                                       bool windowed) {
  using Mode = screen::ScreenSettings::Mode;
  const bool kiosk = use == kiosk::Use::Kiosk;
  const bool window = !kiosk || windowed || config.display.mode == config::Mode::Windowed;
  const Rotation turn = kiosk ? config.display.rotation : Rotation::None;
  const bool as_display = !window && !config.display.resolution;
  const Size panel = rotated(config.panel.size, turn);
  const Size picture = kiosk ? panel : Workbench::size_around(panel);
  return {"Lectern", window ? Mode::Windowed : Mode::Fullscreen, config.display.output,
          as_display ? Size{} : picture, turn};
}

/// What a stage has for one use and not for others.
struct StageParts {
  player::DisplayWait* display_wait = nullptr;  ///< none: without a display there is no stage
  Workbench* workbench = nullptr;               ///< a preview's
  kiosk::Voice* voice = nullptr;                ///< none: nothing is spoken
};

/// The screen, opened anew whenever what comes wants another one.
class Stage {
 public:
  /// Waits end when one of `descriptors` is readable.
  Stage(const PlayOptions& options, kiosk::Use use, std::vector<int> descriptors,
        StageParts parts = {})
      : options_(options),
        use_(use),
        descriptors_(std::move(descriptors)),
        parts_(parts),
        wall_(wall_clock(options.speed)) {
    descriptors_.push_back(clock_.descriptor());
  }

  /// False when it was asked to end while it waited.
  bool open(const config::Config& config) {
    const screen::ScreenSettings settings = screen_settings(config, use_, options_.windowed);
    const int tries = screen_ ? most_tries : 1;
    screen_.reset();  // there is one display
    screen_ = parts_.display_wait != nullptr ? parts_.display_wait->open(settings, config.status)
                                             : try_to_open(settings, tries);
    if (!screen_) return false;
    if (!signals_) signals_.emplace();
    for (const int descriptor : descriptors_) screen_->wake_on(descriptor);
    if (parts_.workbench != nullptr) parts_.workbench->show_on(*screen_);
    return true;
  }

  Size size() const { return screen_->size(); }

  std::optional<player::PlaybackStart> play(player::PlaybackStart start,
                                            content::ContentSource& source,
                                            player::PlaybackObserver& observer) {
    const player::LoopSettings settings{use_, options_.speed, options_.length};
    const auto wait = [&](std::optional<Duration> timeout) {
      auto inputs = screen_->wait(timeout);
      clock_.acknowledge();
      return parts_.workbench != nullptr ? parts_.workbench->for_panel(std::move(inputs)) : inputs;
    };
    screen::Output& output =
        parts_.workbench != nullptr ? static_cast<screen::Output&>(*parts_.workbench) : *screen_;
    return player::play_loop(std::move(start), settings,
                             {output, wait, steady_now, wall_, parts_.voice}, source, observer);
  }

 private:
  /// An X server begins anew when its last window has gone, and then answers nobody for a moment.
  static constexpr int most_tries = 30;
  static constexpr Duration between_tries{100};

  static std::unique_ptr<screen::Screen> try_to_open(const screen::ScreenSettings& settings,
                                                     int tries) {
    for (int tries_left = tries - 1;; --tries_left) {
      try {
        return screen::open_screen(settings);
      } catch (const Failure&) {
        if (tries_left <= 0) throw;
      }
      std::this_thread::sleep_for(between_tries);
    }
  }

  const PlayOptions& options_;
  kiosk::Use use_;
  std::vector<int> descriptors_;
  StageParts parts_;
  std::function<WallTime()> wall_;  // one for all screens: days that pass faster do not begin anew
  kiosk::ClockWatch clock_;
  /// Also while one screen is closed and the next is not open yet.
  std::optional<screen::TerminationSignals> signals_;
  std::unique_ptr<screen::Screen> screen_;
};

/// What ends at once, again and again (the assets are missing, a display cannot be shown on), is
/// not tried each second for ever. A display that is plugged in ends the wait.
void wait_after_failures(const kiosk::Restarts& restarts) {
  constexpr Duration start{60'000};  // and what the start itself may take
  const Duration pause = restarts.pause();
  if (pause == Duration::zero()) return;
  kiosk::Notify notify;
  notify.starts_later(pause + start);
  notify.status("waits " + std::to_string(pause / Duration(1000)) + " s: has ended " +
                std::to_string(restarts.before()) + " times");
  std::optional<screen::Uevents> displays;
  try {
    displays.emplace();
  } catch (const Failure&) {  // then it waits to the end
  }
  Poller poller;
  if (displays) poller.wake_on(displays->descriptor());
  const SteadyTime until = steady_now() + pause;
  while (steady_now() < until && !(displays && displays->displays_changed())) {
    poller.wait(until - steady_now());
  }
}

int play_kiosk(Stage& stage, content::ContentKeeper& keeper, player::KioskReporter& reporter,
               const config::Config& config) {
  if (!stage.open(config)) return exit_fine;
  std::shared_ptr<const content::PreparedShow> prepared = keeper.first(stage.size());
  if (!prepared) return exit_findings;
  const Instant instant = reporter.start(*prepared, wall_now());
  std::optional<player::PlaybackStart> next = player::PlaybackStart{std::move(prepared), instant};
  while ((next = stage.play(std::move(*next), keeper, reporter))) {
    if (!stage.open(next->prepared->config)) break;
  }
  reporter.end(steady_now());
  return reporter.was_left() && kiosk::is_service() ? exit_left : exit_fine;
}

}  // namespace

int play(const PlayOptions& options) {
  kiosk::Restarts restarts(kiosk::folder_in("RUNTIME_DIRECTORY"));
  wait_after_failures(restarts);
  kiosk::Log log;
  const auto state = kiosk::state_directory();
  content::ContentKeeper keeper(options.target, kiosk::Use::Kiosk, state, log);
  const auto config = keeper.configuration();
  if (!config) return exit_configuration;
  const screen::TerminationDeadline deadline([&] { keeper.close_trials(); });
  kiosk::SpeechDispatcher voice(kiosk::speech_socket(), log);
  player::KioskReporter reporter(keeper, state, log, &restarts, &voice);
  std::vector<int> descriptors = keeper.descriptors();
  descriptors.push_back(reporter.descriptor());
  descriptors.push_back(voice.descriptor());
  player::DisplayWait display_wait(reporter, log);
  Stage stage(options, kiosk::Use::Kiosk, std::move(descriptors),
              {kiosk::is_service() ? &display_wait : nullptr, nullptr, &voice});
  return play_kiosk(stage, keeper, reporter, *config);
}

namespace {

/// Until somebody leaves, or wants another panel, for which all is set anew. `wish`: where to
/// begin, and then what is wanted; nothing: from the beginning, and nothing.
int preview_on_panel(const PlayOptions& options, SteadyTime began, std::optional<Wish>& wish) {
  kiosk::Log log;
  content::ContentKeeper keeper(options.target, kiosk::Use::Preview, std::nullopt, log);
  const auto config = keeper.configuration();
  if (!config) return exit_configuration;
  Workbench workbench(keeper, config->panel.size);
  Stage stage(options, kiosk::Use::Preview, keeper.descriptors(), {nullptr, &workbench});
  stage.open(*config);
  std::shared_ptr<const content::PreparedShow> prepared = keeper.first(config->panel.size);
  if (!prepared) return exit_findings;
  ContentInWords content(keeper, workbench.trial());
  do {
    const Instant instant = wish ? instant_of(prepared->show, *wish) : Instant{};
    if (wish) workbench.begin_again(*wish);
    stage.play({prepared,
                instant,
                {{began, kiosk::Controls(prepared->config.input, kiosk::Use::Preview)}}},
               content, workbench);
    prepared = workbench.prepared();
    wish = workbench.take_wish();
  } while (wish && !wish->panel);
  return exit_fine;
}

}  // namespace

int preview(const PlayOptions& options) {
  const screen::TerminationDeadline deadline([] {});
  const SteadyTime began = steady_now();
  PlayOptions for_panel = options;
  std::optional<Wish> wish;
  for (;;) {
    const int status = preview_on_panel(for_panel, began, wish);
    if (status != exit_fine || !wish) return status;
    for_panel.target.panel = wish->panel;
  }
}

}  // namespace lectern::app
