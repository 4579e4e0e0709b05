#include "app/loop.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/memory.h"
#include "app/visit.h"
#include "base/failure.h"
#include "kiosk/build_date.h"
#include "kiosk/schedule.h"
#include "screen/compositor.h"
#include "show/place.h"

namespace lectern::app {
namespace {

/// Sixty pictures a second while something moves.
constexpr Duration frame_interval{16};

/// A square in the corner that staff know to look for, and visitors do not.
show::Fill staff_mark(const slide::Slides& slides) {
  const Size panel = slides.panel.size;
  const int side = std::max(4, std::min(panel.width, panel.height) / 100);
  return {{panel.width - side, panel.height - side, side, side}, slides.theme.accent};
}

class Loop {
 public:
  Loop(Beginning beginning, const LoopSettings& settings, World world, Supply& supply,
       Witness& witness)
      : settings_(settings),
        world_(std::move(world)),
        supply_(supply),
        witness_(witness),
        started_(world_.now()),
        performance_(std::move(beginning.exhibit), settings.speed, beginning.instant, started_) {
    begin();
  }

  std::optional<Beginning> run() {
    while (!over()) {
      const Duration now = world_.now();
      keep_hours(now);
      if (open_) visit_->attend(now);
      take_supply();
      if (elsewhere()) return Beginning{coming_->exhibit, same_instant(now)};
      if (coming_ && due_to_come(now)) exchange(now);
      const bool presented = draw(now);
      const Moment moment = moment_of(now, presented);
      witness_.stands(performance_, moment);
      if (open_) drawn([&] { compositor_->prepare(performance_.upcoming_blocks(now)); });
      if (at_rest(moment)) tidy();
      for (const screen::Input& input : world_.wait(until(next_wake(now)))) handle(input);
    }
    return std::nullopt;
  }

 private:
  bool over() const {
    const Duration now = world_.now();
    return terminated_ || visit_->left(now) ||
           (settings_.length && now - started_ >= *settings_.length);
  }

  const kiosk::Config& config() const { return performance_.exhibit().config; }

  /// What follows from the exhibit that is shown.
  void begin() {
    const bool kiosk = settings_.use == kiosk::Use::Kiosk;
    compositor_.emplace(config().panel.size, kiosk ? config().display.rotation : Rotation::None);
    visit_.emplace(performance_, config().input, settings_.use, witness_);
    schedule_.reset();
    spell_.reset();
    const kiosk::Hours& hours = config().hours;
    if (kiosk && !always_open(hours)) schedule_.emplace(hours, zone_of(hours), kiosk::build_date());
    untidy_ = true;
    stood_ = false;
  }

  /// Setting takes several times the memory that playing does.
  void tidy() {
    if (!untidy_) return;
    give_memory_back(performance_.exhibit());
    untidy_ = false;
  }

  /// Outside the hours nothing is shown. Visitors are forgotten, and the next day begins at the
  /// beginning.
  void keep_hours(Duration now) {
    const bool open = !schedule_ || spell(world_.wall()).open;
    if (open != open_) visit_->attract(now);
    open_ = open;
  }

  /// The hours around a time, looked up anew when they are over or the clock was set.
  struct Spell {
    bool open;
    WallTime from;
    std::optional<WallTime> until;
  };
  const Spell& spell(WallTime wall) {
    const bool known = spell_ && spell_->from <= wall && (!spell_->until || wall < *spell_->until);
    if (!known) spell_ = {schedule_->open_at(wall), wall, schedule_->next_change(wall)};
    return *spell_;
  }

  void take_supply() {
    supply_.want(visit_->wishes(), world_.glass.size());
    if (auto fresh = supply_.take(world_.now())) {
      coming_ = std::move(fresh);
      standing_.reset();
    }
  }

  /// Whether what is coming cannot be shown on this glass as it is.
  bool elsewhere() const {
    return coming_ && settings_.use == kiosk::Use::Kiosk &&
           coming_->exhibit->config.display != config().display;
  }

  bool due_to_come(Duration now) {
    if (!open_) return true;
    const bool waited_for = coming_->when == Fresh::When::Now || visit_->waits();
    const bool fits = coming_->exhibit->config.panel.size == config().panel.size;
    if (waited_for && (!visit_->menu_open() || !fits)) return true;
    const Instant began = performance_.place(now).began;
    if (!standing_) standing_ = began;
    return *standing_ != began;
  }

  void exchange(Duration now) {
    visit_->close_menu(now);
    // what is drawn points into the fonts of the exhibit that leaves
    const auto leaving = performance_.exhibit_pointer();
    const Visit::Memory visit = visit_->memory();
    performance_.continue_with(std::exchange(coming_, std::nullopt)->exhibit, now);
    begin();
    visit_->remember(visit);
    keep_hours(now);
  }

  Instant same_instant(Duration now) const {
    const show::Show& to = coming_->exhibit->show;
    return to.timeline.cues[show::same_place(performance_.show(), performance_.cue(now), to)].start;
  }

  show::Frame frame(Duration now) const {
    if (!open_) return {};
    const std::optional<show::Frame> menu = visit_->menu_frame();
    show::Frame frame = menu ? *menu : performance_.frame(now);
    if (supply_.troubled()) frame.fills.push_back(staff_mark(performance_.show().slides));
    return frame;
  }

  bool draw(Duration now) {
    compositor_->draw_in(world_.glass.memory(compositor_->picture_size()));
    if (whole_) compositor_->forget();
    whole_ = false;
    std::vector<Rect> changed;
    if (!drawn([&] { changed = compositor_->compose(frame(now)); })) return false;
    if (!changed.empty()) world_.glass.present(compositor_->picture(), changed);
    if (open_ && !std::exchange(stood_, true)) supply_.stood(performance_.exhibit());
    return !changed.empty();
  }

  /// A slide that cannot be drawn, in a font that has come to harm since it was set, is passed
  /// over: what stands before it stands until the next.
  bool drawn(const std::function<void()>& draw) {
    try {
      draw();
      return true;
    } catch (const Failure& failure) {
      if (std::exchange(complaint_, failure.what()) != failure.what()) {
        witness_.notice("a slide cannot be drawn: " + complaint_);
      }
      return false;
    }
  }

  Moment moment_of(Duration now, bool presented) const {
    using State = Moment::State;
    const State state = !open_                  ? State::Closed
                        : performance_.paused() ? State::Paused
                                                : State::Playing;
    return {now,       world_.wall(),
            state,     performance_.place(now),
            presented, open_ ? performance_.next_change(now) : std::nullopt};
  }

  /// The clock's time at which there may be something to do; nothing: only an input can bring it.
  std::optional<Duration> next_wake(Duration now) const {
    std::optional<Duration> wake;
    const auto no_later_than = [&](std::optional<Duration> time) {
      if (time) wake = std::min(wake.value_or(*time), *time);
    };
    if (open_) {
      const auto change = performance_.next_change(now);
      if (change) no_later_than(std::max(*change, now + frame_interval));
      no_later_than(visit_->due(now));
    } else {
      no_later_than(visit_->leaves_at());
    }
    if (settings_.length) no_later_than(started_ + *settings_.length);
    no_later_than(hours_change(now));
    no_later_than(supply_.due());
    no_later_than(witness_.due());
    return wake;
  }

  std::optional<Duration> hours_change(Duration now) const {
    if (!spell_ || !spell_->until) return std::nullopt;
    const double left = static_cast<double>((*spell_->until - world_.wall()).count());
    return now + Duration(static_cast<Duration::rep>(std::ceil(left / settings_.speed)));
  }

  std::optional<Duration> until(std::optional<Duration> wake) const {
    if (!wake) return std::nullopt;
    return std::max(Duration::zero(), *wake - world_.now());
  }

  void handle(const screen::Input& input) {
    using Kind = screen::Input::Kind;
    switch (input.kind) {
      case Kind::Exposed:
      case Kind::Resized: whole_ = true; return;
      case Kind::Terminated: terminated_ = true; return;
      case Kind::CloseRequested:
        // a kiosk's visitors may find a way to ask for it
        if (settings_.use == kiosk::Use::Preview) terminated_ = true;
        return;
      default:
        if (open_) return visit_->take(input, world_.now());
        visit_->overhear(input, world_.now());
    }
  }

  const LoopSettings settings_;
  World world_;
  Supply& supply_;
  Witness& witness_;
  Duration started_;
  Performance performance_;
  std::optional<screen::Compositor> compositor_;
  std::optional<Visit> visit_;
  std::optional<kiosk::Schedule> schedule_;  // none: never closed
  std::optional<Spell> spell_;
  std::optional<Fresh> coming_;
  std::optional<Instant> standing_;  // the slide that it waits for the end of
  bool open_ = true;
  bool whole_ = false;
  bool stood_ = false;
  bool untidy_ = true;  // memory that was needed to set the exhibit has not been given back
  bool terminated_ = false;
  std::string complaint_;  // the last that was made of drawing
};

}  // namespace

std::optional<Beginning> play_loop(Beginning beginning, const LoopSettings& settings, World world,
                                   Supply& supply, Witness& witness) {
  return Loop(std::move(beginning), settings, std::move(world), supply, witness).run();
}

}  // namespace lectern::app
