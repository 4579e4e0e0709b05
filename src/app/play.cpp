// lectern play and lectern preview: the show in a window, or on the whole screen.
#include <malloc.h>

#include <algorithm>
#include <chrono>

#include "app/loop.h"
#include "app/verbs.h"
#include "base/failure.h"
#include "screen/window.h"

namespace lectern::app {
namespace {

/// WCAG 2.2.2 wants what moves to be paused at will; a kiosk must not stay so when the visitor has
/// gone.
constexpr Duration kiosk_resumes_after = std::chrono::minutes(1);

Duration steady_now() {
  return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

/// Setting a speech takes several times the memory that its slides do.
void give_memory_back() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

int show_in(screen::Window& window, const Exhibit& exhibit, const LoopSettings& settings) {
  if (show::empty(exhibit.show)) {
    throw Failure("there is nothing to show in " + exhibit.deck.folder.string());
  }
  give_memory_back();
  play_loop(
      exhibit.show, settings,
      {window, [&](std::optional<Duration> timeout) { return window.wait(timeout); }, steady_now});
  return exit_fine;
}

/// A picture as large as the panel; full-screen, where the configuration does not say how large
/// that is, as large as the display.
screen::WindowSettings window_settings(const kiosk::Config& config, bool windowed,
                                       Rotation rotation) {
  using Mode = screen::WindowSettings::Mode;
  const bool as_display = !windowed && !config.display.resolution;
  return {"Lectern", windowed ? Mode::Windowed : Mode::Fullscreen, config.display.output,
          as_display ? Size{} : rotated(config.panel.size, rotation), rotation};
}

using kiosk::Use;

int play_in_window(const PlayOptions& options, Use use) {
  LoopSettings settings;
  settings.speed = options.speed;
  settings.length = options.length;
  settings.use = use;
  if (use == Use::Kiosk) settings.resume_after = kiosk_resumes_after;
  std::optional<screen::Window> window;
  // The window comes first, since the panel may be as large as the display turns out to be.
  const auto open = [&](kiosk::Config& config) {
    settings.bindings = config.input;
    if (use == Use::Kiosk) settings.rotation = config.display.rotation;
    const bool windowed =
        use == Use::Preview || options.windowed || config.display.mode == kiosk::Mode::Windowed;
    window.emplace(window_settings(config, windowed, settings.rotation));
    config.panel.size = rotated(window->size(), settings.rotation);
  };
  return with_exhibit(
      options.target, [&](const Exhibit& exhibit) { return show_in(*window, exhibit, settings); },
      open);
}

}  // namespace

int play(const PlayOptions& options) { return play_in_window(options, Use::Kiosk); }

int preview(const PlayOptions& options) { return play_in_window(options, Use::Preview); }

}  // namespace lectern::app
