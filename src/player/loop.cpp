#include "player/loop.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/failure.h"
#include "kiosk/build.h"
#include "kiosk/schedule.h"
#include "player/memory.h"
#include "player/visitor_session.h"
#include "screen/compose/compositor.h"
#include "show/resume.h"

namespace lectern::player {
namespace {

/// Sixty pictures a second while something moves.
constexpr Duration frame_interval{16};

/// A square in the corner that staff know to look for, and visitors do not.
show::Fill staff_mark(const slide::Slides& slides) {
  const Size panel = slides.panel.size;
  const int side = std::max(4, std::min(panel.width, panel.height) / 100);
  return {{panel.width - side, panel.height - side, side, side}, slides.theme.accent};
}

void add(const show::Layer& upper, show::Layer& lower) {
  lower.fills.insert(lower.fills.end(), upper.fills.begin(), upper.fills.end());
  lower.items.insert(lower.items.end(), upper.items.begin(), upper.items.end());
}

class Loop {
 public:
  Loop(PlaybackStart start, const LoopSettings& settings, World world,
       content::ContentSource& source, PlaybackObserver& observer)
      : settings_(settings),
        world_(std::move(world)),
        source_(source),
        observer_(observer),
        started_(start.continued ? start.continued->started : world_.now()),
        playback_(std::move(start.prepared), settings.speed, start.instant, world_.now()),
        session_(playback_,
                 start.continued ? std::move(start.continued->controls)
                                 : kiosk::Controls(config().input, settings.use),
                 settings.use, observer, world_.voice) {
    begin();
  }

  std::optional<PlaybackStart> run() {
    while (!over()) {
      const SteadyTime now = world_.now();
      keep_hours(now);
      if (world_.voice != nullptr) world_.voice->attend(now);
      if (open_) session_.advance(now);
      receive_content();
      if (needs_another_output()) return start_on_another_output(now);
      if (update_ && update_due(now)) apply_update(now);
      const bool presented = draw(now);
      const Moment moment = moment_of(now, presented);
      observer_.frame_presented(playback_, moment);
      if (open_) try_to_draw([&] { compositor_->prepare(playback_.upcoming_blocks(now)); });
      if (idle(moment)) trim();
      for (const screen::Input& input : world_.wait(until(next_wake(now)))) handle(input);
    }
    if (session_.left(world_.now())) observer_.left();
    return std::nullopt;
  }

 private:
  bool over() const {
    const SteadyTime now = world_.now();
    return terminated_ || session_.left(now) ||
           (settings_.length && now - started_ >= *settings_.length);
  }

  const config::Config& config() const { return playback_.prepared().config; }

  /// What follows from the show that plays.
  void begin() {
    const bool kiosk = settings_.use == kiosk::Use::Kiosk;
    if (world_.voice != nullptr) world_.voice->use(config().speech, world_.now());
    compositor_.emplace(config().panel.size, kiosk ? config().display.rotation : Rotation::None);
    session_.show_replaced(world_.now());
    schedule_.reset();
    interval_.reset();
    const kiosk::Hours& hours = config().hours;
    if (kiosk && !always_open(hours)) schedule_.emplace(hours, zone_of(hours), kiosk::build_date());
    trim_due_ = true;
    drawn_ = false;
  }

  /// Setting takes several times the memory that playing does.
  void trim() {
    if (std::exchange(trim_due_, false)) trim_memory(playback_.prepared());
  }

  /// Outside the hours nothing is shown, and the next day begins with the first slide.
  void keep_hours(SteadyTime now) {
    const bool open = !schedule_ || interval(world_.wall()).open;
    if (open != open_) session_.attract(now);
    open_ = open;
  }

  /// The hours around a time, looked up anew when they are over or the clock was set.
  struct OpenInterval {
    bool open;
    WallTime from;
    std::optional<WallTime> until;
  };
  const OpenInterval& interval(WallTime wall) {
    const bool known =
        interval_ && interval_->from <= wall && (!interval_->until || wall < *interval_->until);
    if (!known) interval_ = {schedule_->open_at(wall), wall, schedule_->next_change(wall)};
    return *interval_;
  }

  void receive_content() {
    source_.prefer(session_.preferences(), world_.output.size());
    if (auto update = source_.receive(world_.now())) {
      update_ = std::move(update);
      awaited_slide_.reset();
    }
  }

  /// Whether the update cannot be shown on this output as it is.
  bool needs_another_output() const {
    return update_ && settings_.use == kiosk::Use::Kiosk &&
           update_->prepared->config.display != config().display;
  }

  bool update_due(SteadyTime now) {
    if (!open_) return true;
    const bool waited_for = update_->when == content::ContentUpdate::When::Now || session_.waits();
    const bool fits = update_->prepared->config.panel.size == config().panel.size;
    if (waited_for && (!session_.hides_show() || !fits)) return true;
    const Instant began = playback_.current(now).began;
    if (!awaited_slide_) awaited_slide_ = began;
    return *awaited_slide_ != began;
  }

  void apply_update(SteadyTime now) {
    session_.close_menu(now);
    // what is drawn points into the fonts of the show that leaves
    const auto leaving = playback_.prepared_pointer();
    playback_.continue_with(std::exchange(update_, std::nullopt)->prepared, now);
    begin();
    keep_hours(now);
  }

  /// On another screen, where the release of a key that is let go meanwhile is never reported.
  PlaybackStart start_on_another_output(SteadyTime now) {
    session_.fall_silent(now);
    const show::Show& to = update_->prepared->show;
    const std::size_t cue = show::corresponding_cue(playback_.show(), playback_.cue(now), to);
    kiosk::Controls controls = session_.controls();
    controls.release_all();
    return {update_->prepared, to.timeline.cues[cue].start, {{started_, std::move(controls)}}};
  }

  show::Frame frame(SteadyTime now) const {
    if (!open_) return {};
    show::Frame frame = session_.frame(now);
    if (const show::Layer* note = source_.note(playback_.prepared())) add(*note, frame.over);
    if (source_.content_broken()) frame.over.fills.push_back(staff_mark(playback_.show().slides));
    return frame;
  }

  bool draw(SteadyTime now) {
    compositor_->draw_in(world_.output.memory(compositor_->picture_size()));
    if (redraw_all_) compositor_->forget();
    redraw_all_ = false;
    std::vector<Rect> changed;
    if (!try_to_draw([&] { changed = compositor_->compose(frame(now)); })) return false;
    if (!changed.empty()) world_.output.present(compositor_->picture(), changed);
    if (open_ && !std::exchange(drawn_, true)) source_.drawn(playback_.prepared());
    return !changed.empty();
  }

  /// A slide whose font has been damaged since it was set cannot be drawn: the one before it stays
  /// until the next.
  bool try_to_draw(const std::function<void()>& draw) {
    try {
      draw();
      return true;
    } catch (const Failure& failure) {
      if (std::exchange(drawing_failure_, failure.what()) != failure.what()) {
        observer_.notice("a slide cannot be drawn: " + drawing_failure_);
      }
      return false;
    }
  }

  /// A panel that is switched off outside the hours may be as one that was unplugged, and is none.
  Moment moment_of(SteadyTime now, bool presented) const {
    using State = Moment::State;
    const bool paused = playback_.paused() && !playback_.held();
    const State state = !open_ ? State::Closed : paused ? State::Paused : State::Playing;
    if (!open_) return {now, world_.wall(), state, playback_.current(now), presented, {}};
    return {now,
            world_.wall(),
            state,
            playback_.current(now),
            presented,
            playback_.next_change(now),
            world_.output.no_display()};
  }

  /// When there may be something to do; nothing: only an input can bring it.
  std::optional<SteadyTime> next_wake(SteadyTime now) const {
    std::optional<SteadyTime> wake;
    const auto no_later_than = [&](std::optional<SteadyTime> time) {
      if (time) wake = std::min(wake.value_or(*time), *time);
    };
    if (open_) {
      const auto change = playback_.next_change(now);
      if (change) no_later_than(std::max(*change, now + frame_interval));
      no_later_than(session_.due(now));
    } else {
      no_later_than(session_.leaves_at());
    }
    if (settings_.length) no_later_than(started_ + *settings_.length);
    no_later_than(hours_change(now));
    no_later_than(source_.due());
    no_later_than(observer_.due());
    if (world_.voice != nullptr) no_later_than(world_.voice->due());
    return wake;
  }

  std::optional<SteadyTime> hours_change(SteadyTime now) const {
    if (!interval_ || !interval_->until) return std::nullopt;
    const double left = static_cast<double>((*interval_->until - world_.wall()).count());
    return now + Duration(static_cast<Duration::rep>(std::ceil(left / settings_.speed)));
  }

  std::optional<Duration> until(std::optional<SteadyTime> wake) const {
    if (!wake) return std::nullopt;
    return std::max(Duration::zero(), *wake - world_.now());
  }

  void handle(const screen::Input& input) {
    using Kind = screen::Input::Kind;
    switch (input.kind) {
      case Kind::Exposed:
      case Kind::Resized: redraw_all_ = true; return;
      case Kind::Terminated: terminated_ = true; return;
      case Kind::CloseRequested:
        // a kiosk's visitors may find a way to ask for it
        if (settings_.use == kiosk::Use::Preview) terminated_ = true;
        return;
      default:
        if (open_) return session_.handle(input, world_.now());
        session_.handle_while_closed(input, world_.now());
    }
  }

  const LoopSettings settings_;
  World world_;
  content::ContentSource& source_;
  PlaybackObserver& observer_;
  SteadyTime started_;
  Playback playback_;
  std::optional<screen::Compositor> compositor_;
  VisitorSession session_;
  std::optional<kiosk::Schedule> schedule_;  // none: never closed
  std::optional<OpenInterval> interval_;
  std::optional<content::ContentUpdate> update_;
  std::optional<Instant> awaited_slide_;  // the slide that it waits for the end of
  bool open_ = true;
  bool redraw_all_ = false;
  bool drawn_ = false;
  bool trim_due_ = true;  // after setting, which takes much memory
  bool terminated_ = false;
  std::string drawing_failure_;  // the last that was reported
};

}  // namespace

std::optional<PlaybackStart> play_loop(PlaybackStart start, const LoopSettings& settings,
                                       World world, content::ContentSource& source,
                                       PlaybackObserver& observer) {
  return Loop(std::move(start), settings, std::move(world), source, observer).run();
}

}  // namespace lectern::player
