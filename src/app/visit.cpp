#include "app/visit.h"

#include <algorithm>
#include <chrono>

#include "show/menu_frame.h"

namespace lectern::app {
namespace {

using kiosk::Action;
using kiosk::LanguageMenu;
using OpenedBy = LanguageMenu::OpenedBy;

/// WCAG 2.2.2 wants what moves to be paused at will; a kiosk must not stay so when the visitor has
/// gone.
constexpr Duration resumes_after = std::chrono::minutes(1);

kiosk::Press::Way way_of(screen::Input::Kind kind) {
  switch (kind) {
    case screen::Input::Kind::KeyReleased: return kiosk::Press::Way::Up;
    case screen::Input::Kind::KeyRepeated: return kiosk::Press::Way::Repeat;
    default: return kiosk::Press::Way::Down;
  }
}

}  // namespace

Visit::Visit(Performance& performance, const kiosk::Bindings& bindings, kiosk::Use use,
             Witness& witness)
    : performance_(performance),
      witness_(witness),
      use_(use),
      idle_(bindings.idle),
      controls_(bindings, use) {}

void Visit::take(const screen::Input& input, Duration now) {
  switch (input.kind) {
    case screen::Input::Kind::Key:
    case screen::Input::Kind::KeyRepeated:
    case screen::Input::Kind::KeyReleased: return press(input, now);
    case screen::Input::Kind::Touch: return touch(input.point, now);
    default: return;
  }
}

void Visit::overhear(const screen::Input& input, Duration now) {
  if (!input.key.empty()) hear(input, now);
}

kiosk::Taken Visit::hear(const screen::Input& input, Duration now) {
  const kiosk::Taken taken = controls_.take({input.key, way_of(input.kind)}, now);
  heard(taken, now);
  return taken;
}

void Visit::press(const screen::Input& input, Duration now) {
  const kiosk::Taken taken = hear(input, now);
  if (!taken.action) return;
  if (menu_) return obey(menu_->take(*taken.action, input.key, now), now);
  obey(*taken.action, OpenedBy::Key, now);
}

void Visit::touch(Point point, Duration now) {
  const kiosk::Taken taken = controls_.touch(now);
  heard(taken, now);
  if (!taken.heard) return;
  witness_.touched();
  if (menu_) return obey(menu_->touch(point, now), now);
  if (taken.action) obey(*taken.action, OpenedBy::Touch, now);
}

void Visit::heard(const kiosk::Taken& taken, Duration now) {
  if (!taken.notice.empty()) witness_.notice(taken.notice);
  if (!taken.heard) return;
  last_input_ = now;
  last_slide_.reset();
}

void Visit::obey(const Action& action, OpenedBy by, Duration now) {
  using Kind = Action::Kind;
  switch (action.kind) {
    case Kind::Next: return performance_.step(1, now);
    case Kind::Previous: return performance_.step(-1, now);
    case Kind::First: return performance_.go_to(show::Edge::First, now);
    case Kind::Last: return performance_.go_to(show::Edge::Last, now);
    case Kind::Pause: return performance_.toggle_pause(now);
    case Kind::Language: return choose(action.language, now);
    case Kind::NextLanguage: return choose(performance_.next_language(now), now);
    case Kind::LanguageMenu: return open_menu(by, now);
    case Kind::LargerText: return wish(&Wishes::larger_text);
    case Kind::CalmerPace: return wish(&Wishes::calmer_pace);
    case Kind::Attract: return attract(now);
    case Kind::Leave: left_ = true; return;
  }
}

void Visit::obey(const LanguageMenu::Answer& answer, Duration now) {
  using Kind = LanguageMenu::Answer::Kind;
  if (answer.kind == Kind::Stays) return;
  close_menu(now);
  if (answer.kind != Kind::Chooses) return;
  choose(answer.language, now);
  performance_.resume(now);
}

/// Where one language only is shown by itself there is nothing to choose, and a touch pauses.
void Visit::open_menu(OpenedBy by, Duration now) {
  const slide::Menu& menu = performance_.exhibit().menu;
  if (menu.pages.empty()) return performance_.toggle_pause(now);
  paused_by_menu_ = !performance_.paused();
  performance_.pause(now);
  menu_.emplace(menu, performance_.place(now).language, by, now);
}

void Visit::close_menu(Duration now) {
  if (!menu_) return;
  menu_.reset();
  if (paused_by_menu_) performance_.resume(now);
}

void Visit::choose(const LanguageTag& language, Duration now) {
  if (performance_.choose(language, now)) witness_.chose(language);
}

void Visit::wish(bool Wishes::*what) {
  wishes_.*what = !(wishes_.*what);
  waits_ = true;
}

void Visit::attract(Duration now) {
  close_menu(now);
  performance_.attract(now);
  wishes_ = {};
  waits_ = false;
  last_slide_.reset();
}

std::optional<Duration> Visit::forgotten_at() const {
  if (!forgets() || idle_ == Duration::zero() || !visited()) return std::nullopt;
  return last_input_ + idle_;
}

void Visit::attend(Duration now) {
  if (menu_ && now >= menu_->closes_at()) close_menu(now);
  if (menu_) return;
  if (forgets() && performance_.paused() && now >= last_input_ + resumes_after) {
    performance_.resume(now);
  }
  const std::optional<Duration> forgotten = forgotten_at();
  if (!forgotten || now < *forgotten) return;
  const Instant standing = performance_.place(now).began;
  if (!last_slide_) last_slide_ = standing;
  if (*last_slide_ != standing) attract(now);
}

std::optional<Duration> Visit::due(Duration now) const {
  std::optional<Duration> due = controls_.due();
  const auto no_later_than = [&](Duration time) { due = std::min(due.value_or(time), time); };
  if (menu_) no_later_than(menu_->closes_at());
  if (forgets() && performance_.paused() && !menu_) no_later_than(last_input_ + resumes_after);
  if (const auto forgotten = forgotten_at(); forgotten && *forgotten > now) {
    no_later_than(*forgotten);
  }
  return due;
}

void Visit::remember(const Memory& memory) {
  wishes_ = memory.wishes;
  last_input_ = memory.last_input;
}

std::optional<show::Frame> Visit::menu_frame() const {
  if (!menu_) return std::nullopt;
  return show::menu_frame(performance_.exhibit().menu, menu_->view());
}

}  // namespace lectern::app
