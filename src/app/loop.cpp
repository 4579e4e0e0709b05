#include "app/loop.h"

#include <algorithm>

#include "screen/compositor.h"
#include "show/playhead.h"

namespace lectern::app {
namespace {

/// Sixty pictures a second while something moves.
constexpr Duration frame_interval{16};

class Loop {
 public:
  Loop(const show::Show& show, const LoopSettings& settings, World world)
      : show_(show),
        settings_(settings),
        world_(std::move(world)),
        compositor_(show.slides.panel.size, settings.rotation),
        started_(world_.now()),
        last_input_(started_),
        controls_(settings.bindings, settings.use),
        playhead_(started_, settings.speed) {}

  void run() {
    while (!left_ && !over()) {
      const Duration began = world_.now();
      draw(playhead_.position(began));
      const std::optional<Duration> wake = next_wake(began);
      compositor_.prepare(show::upcoming_blocks(show_, playhead_.position(began)));
      for (const screen::Input& input : world_.wait(until(wake))) handle(input);
      if (controls_.leave_due(world_.now())) left_ = true;
      resume_if_forgotten();
    }
  }

 private:
  bool over() const { return settings_.length && world_.now() - started_ >= *settings_.length; }

  void draw(Instant position) {
    compositor_.draw_in(world_.glass.memory(compositor_.picture_size()));
    if (whole_) compositor_.forget();
    whole_ = false;
    const std::vector<Rect> changed = compositor_.compose(show::frame_at(show_, position));
    if (!changed.empty()) world_.glass.present(compositor_.picture(), changed);
  }

  /// The clock's time at which there may be something to do; nothing: only an input can bring it.
  std::optional<Duration> next_wake(Duration began) const {
    std::optional<Duration> wake;
    const auto no_later_than = [&](Duration time) { wake = std::min(wake.value_or(time), time); };
    const Duration change = playhead_.clock_at(show::next_change(show_, playhead_.position(began)));
    if (change != Duration::max()) no_later_than(std::max(change, began + frame_interval));
    if (settings_.length) no_later_than(started_ + *settings_.length);
    if (const auto due = controls_.due()) no_later_than(*due);
    if (playhead_.paused() && settings_.resume_after) {
      no_later_than(last_input_ + *settings_.resume_after);
    }
    return wake;
  }

  std::optional<Duration> until(std::optional<Duration> wake) const {
    if (!wake) return std::nullopt;
    return std::max(Duration::zero(), *wake - world_.now());
  }

  void handle(const screen::Input& input) {
    using Kind = screen::Input::Kind;
    switch (input.kind) {
      case Kind::Key:
        if (const auto action = controls_.take({input.key}, world_.now()).action) obey(*action);
        break;
      case Kind::Touch: obey({kiosk::Action::Kind::Pause}); break;
      case Kind::Exposed:
      case Kind::Resized: whole_ = true; break;
      case Kind::CloseRequested: left_ = left_ || settings_.use == kiosk::Use::Preview; break;
      case Kind::Terminated: left_ = true; break;
    }
  }

  void obey(const kiosk::Action& action) {
    using Kind = kiosk::Action::Kind;
    const Duration now = last_input_ = world_.now();
    switch (action.kind) {
      case Kind::Next: return step(playhead_, show_, 1, now);
      case Kind::Previous: return step(playhead_, show_, -1, now);
      case Kind::First: return step_to(show::Edge::First, now);
      case Kind::Last: return step_to(show::Edge::Last, now);
      case Kind::NextLanguage: return next_language(playhead_, show_, now);
      case Kind::Pause: return toggle_pause(now);
      case Kind::Leave: left_ = true; return;
      case Kind::Language:
      case Kind::LanguageMenu:
      case Kind::LargerText:
      case Kind::CalmerPace:
      case Kind::Attract: return;
    }
  }

  void step_to(show::Edge edge, Duration now) { show::go_to(playhead_, show_, edge, now); }

  void toggle_pause(Duration now) {
    playhead_.paused() ? playhead_.resume(now) : show::pause(playhead_, show_, now);
  }

  void resume_if_forgotten() {
    const Duration now = world_.now();
    if (playhead_.paused() && settings_.resume_after &&
        now - last_input_ >= *settings_.resume_after) {
      playhead_.resume(now);
    }
  }

  const show::Show& show_;
  const LoopSettings settings_;
  World world_;
  screen::Compositor compositor_;
  Duration started_;
  Duration last_input_;
  kiosk::Controls controls_;
  show::Playhead playhead_;
  bool whole_ = false;
  bool left_ = false;
};

}  // namespace

void play_loop(const show::Show& show, const LoopSettings& settings, World world) {
  Loop(show, settings, std::move(world)).run();
}

}  // namespace lectern::app
