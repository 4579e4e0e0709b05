#include "player/visitor_session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "show/menu_frame.h"

namespace lectern::player {
namespace {

using kiosk::Action;
using kiosk::OpenMenu;
using OpenedBy = OpenMenu::OpenedBy;

/// A menu that nobody touches hides the show for so long, and then counts down.
constexpr Duration menu_quiet = std::chrono::seconds(10);

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
  last_by_ = OpenedBy::Key;
  const bool to_menu = menu_ && outcome.action->kind != Action::Kind::Attract;
  if (to_menu) return answer(menu_->handle(*outcome.action, input.key, now), now);
  dispatch(*outcome.action, now);
}

void VisitorSession::touch(Point point, SteadyTime now) {
  kiosk::Outcome outcome = controls_.touch(now);
  note(outcome, now);
  if (!outcome.accepted) return;
  last_by_ = OpenedBy::Touch;
  observer_.touched();
  if (menu_) return answer(menu_->touch(point, now), now);
  if (outcome.action) dispatch(*outcome.action, now);
}

void VisitorSession::note(const kiosk::Outcome& outcome, SteadyTime now) {
  if (!outcome.notice.empty()) observer_.notice(outcome.notice);
  if (outcome.accepted) last_input_ = now;
}

void VisitorSession::dispatch(const Action& action, SteadyTime now) {
  using Kind = Action::Kind;
  switch (action.kind) {
    case Kind::Next: return playback_.step(1, now);
    case Kind::Previous: return playback_.step(-1, now);
    case Kind::First: return playback_.go_to(show::Edge::First, now);
    case Kind::Last: return playback_.go_to(show::Edge::Last, now);
    case Kind::Pause: return playback_.toggle_pause(now);
    case Kind::Language: return choose(action.language, now);
    case Kind::NextLanguage: return choose(playback_.next_language(now), now);
    case Kind::LanguageMenu: return open_languages(Subject::Languages, now);
    case Kind::LargerText: return toggle(&content::Preferences::larger_text);
    case Kind::CalmerPace: return toggle(&content::Preferences::calmer_pace);
    case Kind::Attract: return attract(now);
    case Kind::Leave: left_ = true; return;
  }
}

void VisitorSession::answer(const OpenMenu::Answer& answer, SteadyTime now) {
  using Kind = OpenMenu::Answer::Kind;
  switch (answer.kind) {
    case Kind::Stays: return;
    case Kind::Closes:
      // there is nothing behind it to come back to
      if (subject_ != Subject::AtEnd) close_menu(now);
      return;
    case Kind::Chooses: return choose_target(answer, now);
  }
}

void VisitorSession::choose_target(const OpenMenu::Answer& answer, SteadyTime now) {
  using Kind = slide::Target::Kind;
  menu_.reset();
  switch (answer.target) {
    case Kind::Language:
      choose(answer.language, now);
      if (at_end()) playback_.go_to(show::Edge::First, now);
      return playback_.resume(now);
    case Kind::Again: playback_.go_to(show::Edge::First, now); return playback_.resume(now);
    case Kind::Languages:
      playback_.resume(now);  // so that to close it leads back here
      return open_languages(Subject::NextLanguage, now);
    case Kind::Done: return attract(now);
    case Kind::GoOn: return playback_.resume(now);
    case Kind::Stay:
    case Kind::Back:
    case Kind::PreviousPage:
    case Kind::NextPage: return;
  }
}

void VisitorSession::open(const slide::Menu& menu, Subject subject, OpenMenu::Patience patience,
                          SteadyTime now) {
  subject_ = subject;
  paused_by_menu_ = !playback_.paused();
  playback_.pause(now);
  menu_.emplace(menu, playback_.current(now).language, last_by_, patience, now);
}

/// Where one language only is shown by itself there is nothing to choose, and a touch pauses.
void VisitorSession::open_languages(Subject subject, SteadyTime now) {
  const slide::Menu& menu = playback_.prepared().menu;
  if (menu.pages.empty()) return playback_.toggle_pause(now);
  open(menu, subject, {menu_quiet, bindings().warning}, now);
}

/// Without words for it nothing is asked, and the time for an answer is not given.
void VisitorSession::ask(Subject question, SteadyTime now) {
  subject_ = question;
  const auto& questions = playback_.prepared().questions;
  const auto found = questions.find(playback_.current(now).language);
  if (found == questions.end()) return time_out(now);
  const slide::Menu& menu =
      question == Subject::AtEnd ? found->second.at_end : found->second.paused;
  if (menu.pages.empty()) return time_out(now);
  open(menu, question, {Duration::zero(), bindings().warning}, now);
}

/// Nobody has answered.
void VisitorSession::time_out(SteadyTime now) {
  switch (subject_) {
    case Subject::Languages:
    case Subject::NextLanguage: return close_menu(now);
    case Subject::AtEnd: return attract(now);
    case Subject::WhilePaused: menu_.reset(); return playback_.resume(now);
  }
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
}

bool VisitorSession::forgets() const {
  return use_ == kiosk::Use::Kiosk && bindings().idle > Duration::zero();
}

std::optional<SteadyTime> VisitorSession::asks_at(SteadyTime now) const {
  if (!forgets() || menu_) return std::nullopt;
  if (playback_.paused()) return last_input_ + bindings().idle;
  return visited() ? playback_.speech_ends(now) : std::nullopt;
}

void VisitorSession::advance(SteadyTime now) {
  if (menu_ && now >= menu_->closes_at()) return time_out(now);
  const auto asks = asks_at(now);
  if (asks && now >= *asks) ask(playback_.paused() ? Subject::WhilePaused : Subject::AtEnd, now);
}

std::optional<SteadyTime> VisitorSession::due(SteadyTime now) const {
  std::optional<SteadyTime> due = controls_.due();
  const auto no_later_than = [&](SteadyTime time) { due = std::min(due.value_or(time), time); };
  if (menu_) no_later_than(menu_->next_change(now));
  if (const auto asks = asks_at(now)) no_later_than(*asks);
  return due;
}

std::optional<show::Frame> VisitorSession::menu_frame(SteadyTime now) const {
  if (!menu_) return std::nullopt;
  return show::menu_frame(menu_->menu(), menu_->view(now));
}

}  // namespace lectern::player
