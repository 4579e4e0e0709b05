#include "player/visitor_session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "show/menu_frame.h"

namespace lectern::player {
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

VisitorSession::VisitorSession(Playback& playback, kiosk::Controls controls, kiosk::Use use,
                               PlaybackObserver& observer)
    : playback_(playback), observer_(observer), use_(use), controls_(std::move(controls)) {}

void VisitorSession::show_replaced() {
  controls_.bind(playback_.prepared().config.input);
  waits_ = false;
  last_slide_.reset();
}

void VisitorSession::handle(const screen::Input& input, SteadyTime now) {
  switch (input.kind) {
    case screen::Input::Kind::Key:
    case screen::Input::Kind::KeyRepeated:
    case screen::Input::Kind::KeyReleased: return press(input, now);
    case screen::Input::Kind::Touch: return touch(input.point, now);
    default: return;
  }
}

void VisitorSession::handle_while_closed(const screen::Input& input, SteadyTime now) {
  if (!input.key.empty()) handle_key(input, now);
}

kiosk::Outcome VisitorSession::handle_key(const screen::Input& input, SteadyTime now) {
  kiosk::Outcome outcome = controls_.handle({input.key, way_of(input.kind)}, now);
  note(outcome, now);
  return outcome;
}

void VisitorSession::press(const screen::Input& input, SteadyTime now) {
  const kiosk::Outcome outcome = handle_key(input, now);
  if (!outcome.action) return;
  if (menu_) return dispatch(menu_->handle(*outcome.action, input.key, now), now);
  dispatch(*outcome.action, OpenedBy::Key, now);
}

void VisitorSession::touch(Point point, SteadyTime now) {
  kiosk::Outcome outcome = controls_.touch(now);
  note(outcome, now);
  if (!outcome.accepted) return;
  observer_.touched();
  if (menu_) return dispatch(menu_->touch(point, now), now);
  if (outcome.action) dispatch(*outcome.action, OpenedBy::Touch, now);
}

void VisitorSession::note(const kiosk::Outcome& outcome, SteadyTime now) {
  if (!outcome.notice.empty()) observer_.notice(outcome.notice);
  if (!outcome.accepted) return;
  last_input_ = now;
  last_slide_.reset();
}

void VisitorSession::dispatch(const Action& action, OpenedBy by, SteadyTime now) {
  using Kind = Action::Kind;
  switch (action.kind) {
    case Kind::Next: return playback_.step(1, now);
    case Kind::Previous: return playback_.step(-1, now);
    case Kind::First: return playback_.go_to(show::Edge::First, now);
    case Kind::Last: return playback_.go_to(show::Edge::Last, now);
    case Kind::Pause: return playback_.toggle_pause(now);
    case Kind::Language: return choose(action.language, now);
    case Kind::NextLanguage: return choose(playback_.next_language(now), now);
    case Kind::LanguageMenu: return open_menu(by, now);
    case Kind::LargerText: return toggle(&content::Preferences::larger_text);
    case Kind::CalmerPace: return toggle(&content::Preferences::calmer_pace);
    case Kind::Attract: return attract(now);
    case Kind::Leave: left_ = true; return;
  }
}

void VisitorSession::dispatch(const LanguageMenu::Answer& answer, SteadyTime now) {
  using Kind = LanguageMenu::Answer::Kind;
  if (answer.kind == Kind::Stays) return;
  close_menu(now);
  if (answer.kind != Kind::Chooses) return;
  choose(answer.language, now);
  playback_.resume(now);
}

/// Where one language only is shown by itself there is nothing to choose, and a touch pauses.
void VisitorSession::open_menu(OpenedBy by, SteadyTime now) {
  const slide::Menu& menu = playback_.prepared().menu;
  if (menu.pages.empty()) return playback_.toggle_pause(now);
  paused_by_menu_ = !playback_.paused();
  playback_.pause(now);
  menu_.emplace(menu, playback_.current(now).language, by, now);
}

void VisitorSession::close_menu(SteadyTime now) {
  if (!menu_) return;
  menu_.reset();
  if (paused_by_menu_) playback_.resume(now);
}

void VisitorSession::choose(const LanguageTag& language, SteadyTime now) {
  if (playback_.choose(language, now)) observer_.language_chosen(language);
}

void VisitorSession::toggle(bool content::Preferences::*what) {
  preferences_.*what = !(preferences_.*what);
  waits_ = true;
}

void VisitorSession::attract(SteadyTime now) {
  close_menu(now);
  playback_.attract(now);
  preferences_ = {};
  waits_ = false;
  last_slide_.reset();
}

std::optional<SteadyTime> VisitorSession::forgotten_at() const {
  const Duration idle = playback_.prepared().config.input.idle;
  if (!forgets() || idle == Duration::zero() || !visited()) return std::nullopt;
  return last_input_ + idle;
}

void VisitorSession::advance(SteadyTime now) {
  if (menu_ && now >= menu_->closes_at()) close_menu(now);
  if (menu_) return;
  if (forgets() && playback_.paused() && now >= last_input_ + resumes_after) {
    playback_.resume(now);
  }
  const std::optional<SteadyTime> forgotten = forgotten_at();
  if (!forgotten || now < *forgotten) return;
  const Instant began = playback_.current(now).began;
  if (!last_slide_) last_slide_ = began;
  if (*last_slide_ != began) attract(now);
}

std::optional<SteadyTime> VisitorSession::due(SteadyTime now) const {
  std::optional<SteadyTime> due = controls_.due();
  const auto no_later_than = [&](SteadyTime time) { due = std::min(due.value_or(time), time); };
  if (menu_) no_later_than(menu_->closes_at());
  if (forgets() && playback_.paused() && !menu_) no_later_than(last_input_ + resumes_after);
  if (const auto forgotten = forgotten_at(); forgotten && *forgotten > now) {
    no_later_than(*forgotten);
  }
  return due;
}

std::optional<show::Frame> VisitorSession::menu_frame() const {
  if (!menu_) return std::nullopt;
  return show::menu_frame(playback_.prepared().menu, menu_->view());
}

}  // namespace lectern::player
