// lectern play and lectern preview: the show in a window, or on the whole screen.
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
  return std::chrono::duration_cast<Duration>(
      std::chrono::steady_clock::now().time_since_epoch());
}

std::string window_title(const deck::Deck& deck) {
  const std::string& title = deck.speeches.front().credits.title;
  return title.empty() ? "Lectern" : title + " – Lectern";
}

int show_in(screen::Window& window, const Exhibit& exhibit, const LoopSettings& settings) {
  if (show::empty(exhibit.show)) {
    throw Failure("there is nothing to show in " + exhibit.deck.folder.string());
  }
  play_loop(exhibit.show, settings,
            {window, [&](std::optional<Duration> timeout) { return window.wait(timeout); },
             steady_now});
  return exit_fine;
}

screen::WindowSettings window_settings(const Exhibit& exhibit, bool windowed, Rotation rotation) {
  using Mode = screen::WindowSettings::Mode;
  return {window_title(exhibit.deck), windowed ? Mode::Windowed : Mode::Fullscreen,
          exhibit.config.display.output, rotated(exhibit.config.panel.size, rotation)};
}

}  // namespace

int play(const PlayOptions& options) {
  return with_exhibit(options.target, [&](const Exhibit& exhibit) {
    const kiosk::Display& display = exhibit.config.display;
    const bool windowed = options.windowed || display.mode == kiosk::Mode::Windowed;
    screen::Window window(window_settings(exhibit, windowed, display.rotation));
    return show_in(window, exhibit,
                   {display.rotation, options.speed, options.length, kiosk_resumes_after});
  });
}

int preview(const PlayOptions& options) {
  return with_exhibit(options.target, [&](const Exhibit& exhibit) {
    screen::Window window(window_settings(exhibit, true, Rotation::None));
    return show_in(window, exhibit, {Rotation::None, options.speed, options.length, std::nullopt});
  });
}

}  // namespace lectern::app
