#include "player/visitor_session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "kiosk/controls/swipe.h"
#include "show/menu_frame.h"
#include "text/script.h"

namespace lectern::player {
namespace {

using kiosk::OpenMenu;
using OpenedBy = OpenMenu::OpenedBy;

/// A menu that nobody touches hides the show for so long, and then counts down.
constexpr Duration menu_quiet = std::chrono::seconds(10);

/// The bar hides nothing, and goes without a word; who steps through it has so long for each.
constexpr Duration bar_quiet = std::chrono::seconds(15);

/// Of what is on the slides: whoever does it reads them.
bool is_of_reader(kiosk::Action::Kind kind) {
  using Kind = kiosk::Action::Kind;
  switch (kind) {
    case Kind::Pause:
    case Kind::LanguageMenu:
    case Kind::Bar:
    case Kind::Speak:
    case Kind::Louder:
    case Kind::Softer:
    case Kind::Attract:
    case Kind::Leave: return false;
    default: return true;
  }
}

/// What a menu has no target for, and does not take for its own.
bool is_beside_menus(kiosk::Action::Kind kind) {
  using Kind = kiosk::Action::Kind;
  return kind == Kind::Attract || kind == Kind::Speak || kind == Kind::Louder ||
         kind == Kind::Softer;
}

kiosk::Press::Way way_of(screen::Input::Kind kind) {
  switch (kind) {
    case screen::Input::Kind::KeyReleased: return kiosk::Press::Way::Up;
    case screen::Input::Kind::KeyRepeated: return kiosk::Press::Way::Repeat;
    default: return kiosk::Press::Way::Down;
  }
}

}  // namespace

VisitorSession::VisitorSession(Playback& playback, kiosk::Controls controls, kiosk::Use use,
                               PlaybackObserver& observer, kiosk::Voice* voice)
    : playback_(playback),
      observer_(observer),
      use_(use),
      controls_(std::move(controls)),
      narration_(voice) {}

void VisitorSession::show_replaced(SteadyTime now) {
  controls_.bind(playback_.prepared().config.input);
  waits_ = false;
  if (!playback_.prepared().config.speech.on) narration_.end(now);
  if (menu_) {
    const slide::Menu* bar = this->bar(now);
    const bool same = bar != nullptr && bar->columns == menu_->menu().columns;
    same ? menu_->set_anew(*bar) : menu_.reset();
  }
  read_anew(now);
}

void VisitorSession::handle(const screen::Input& input, SteadyTime now) {
  heed(input, now);
  narrate(now);
}

void VisitorSession::heed(const screen::Input& input, SteadyTime now) {
  switch (input.kind) {
    case screen::Input::Kind::Key:
    case screen::Input::Kind::KeyRepeated:
    case screen::Input::Kind::KeyReleased: return press(input, now);
    case screen::Input::Kind::Touch: return touch(input, now);
    default: return;
  }
}

void VisitorSession::handle_while_closed(const screen::Input& input, SteadyTime now) {
  using Kind = screen::Input::Kind;
  if (!input.key.empty() && input.kind != Kind::Text) handle_key(input, now);
}

kiosk::Outcome VisitorSession::handle_key(const screen::Input& input, SteadyTime now) {
  kiosk::Outcome outcome = controls_.handle({input.key, way_of(input.kind)}, now);
  note(outcome, now);
  return outcome;
}

void VisitorSession::press(const screen::Input& input, SteadyTime now) {
  const kiosk::Outcome outcome = handle_key(input, now);
  // nor does a button that chatters, is held or is muted break off what its press began
  const bool unbound = !bindings().actions.contains(input.key);
  const bool pressed = input.kind == screen::Input::Kind::Key && unbound;
  if (outcome.accepted || pressed) interrupt(now);
  if (!outcome.action) return;
  last_by_ = OpenedBy::Key;
  const bool to_menu = menu_ && !is_beside_menus(outcome.action->kind);
  if (to_menu) return answer(menu_->handle(*outcome.action, input.key, now), now);
  dispatch(*outcome.action, now);
}

void VisitorSession::touch(const screen::Input& input, SteadyTime now) {
  kiosk::Outcome outcome = controls_.touch(now);
  note(outcome, now);
  if (!outcome.accepted) return;
  interrupt(now);
  last_by_ = OpenedBy::Touch;
  observer_.touched();
  const text::Direction direction = text::direction_of(playback_.current(now).language);
  switch (kiosk::stroke_of(input.travel, playback_.prepared().config.panel, direction)) {
    case kiosk::Stroke::On: return swipe(1, now);
    case kiosk::Stroke::Back: return swipe(-1, now);
    case kiosk::Stroke::None: return;
    case kiosk::Stroke::Touch: break;
  }
  if (menu_) return answer(menu_->touch(input.point, now), now);
  if (outcome.action) dispatch(*outcome.action, now);
}

/// A swipe turns the pages of what is seen, where touches mean anything.
void VisitorSession::swipe(int slides, SteadyTime now) {
  if (menu_) menu_->turn(slides, now);
  const bool heard = bindings().touch != kiosk::TouchMeans::Nothing;
  if (!heard || hides_show()) return;
  act_on_slide({slides > 0 ? Action::Kind::Next : Action::Kind::Previous}, now);
}

void VisitorSession::note(const kiosk::Outcome& outcome, SteadyTime now) {
  if (!outcome.notice.empty()) observer_.notice(outcome.notice);
  if (outcome.accepted) last_input_ = now;
}

void VisitorSession::dispatch(const Action& action, SteadyTime now) {
  using Kind = Action::Kind;
  if (self_paced() && is_of_reader(action.kind)) playback_.pause(now);
  switch (action.kind) {
    case Kind::Next: return turn_on(now);
    case Kind::Previous: return playback_.step(-1, now);
    case Kind::First: return playback_.go_to(show::Edge::First, now);
    case Kind::Last: return playback_.go_to(show::Edge::Last, now);
    case Kind::Pause: return toggle_pause(now);
    case Kind::Language: return choose(action.language, now);
    case Kind::NextLanguage: return choose(playback_.next_language(now), now);
    case Kind::LanguageMenu: return open_languages(Subject::Languages, now);
    case Kind::Bar: return open_bar(now);
    case Kind::LargerText: return step_up(&content::Preferences::larger_text);
    case Kind::CalmerPace: return step_up(&content::Preferences::calmer_pace);
    case Kind::HighContrast: return step_up(&content::Preferences::high_contrast, 1);
    case Kind::Speak: return toggle_speech(now);
    case Kind::Louder: return louder(Narration::volume_step);
    case Kind::Softer: return louder(-Narration::volume_step);
    case Kind::Attract: return attract(now);
    case Kind::Leave: left_ = true; return;
  }
}

/// What was being read out is silent since the key went down; going on, it begins anew.
void VisitorSession::toggle_pause(SteadyTime now) {
  if (playback_.held()) return playback_.pause(now);
  if (playback_.paused()) narration_.say_again();
  playback_.toggle_pause(now);
}

void VisitorSession::answer(const OpenMenu::Answer& answer, SteadyTime now) {
  using Kind = OpenMenu::Answer::Kind;
  switch (answer.kind) {
    case Kind::Stays: return;
    case Kind::Closes:
      // there is nothing behind it to come back to
      if (subject_ != Subject::AtEnd) close(now);
      return;
    case Kind::Chooses: return choose_target(answer, now);
  }
}

/// Who does anything with what they read reads on in that language.
void VisitorSession::act_on_slide(const Action& action, SteadyTime now) {
  playback_.stay_in_language(now);
  dispatch(action, now);
  const bool in_bar = menu_ && subject_ == Subject::Bar;
  if (in_bar && playback_.paused()) menu_->wait_for(patience_of_bar());
}

/// The bar of who reads at their own pace stays at hand until the panel asks for them.
OpenMenu::Patience VisitorSession::patience_of_bar() const {
  const bool stays = self_paced() && playback_.paused() && forgets();
  return {stays ? std::max(bar_quiet, bindings().idle) : bar_quiet, Duration::zero()};
}

void VisitorSession::turn_on(SteadyTime now) {
  const bool waits = self_paced() || playback_.held();
  const bool over = waits && forgets() && playback_.shows_last(now);
  over ? ask(Subject::AtEnd, now) : playback_.step(1, now);
}

void VisitorSession::read_on(SteadyTime now) {
  if (!self_paced()) playback_.resume(now);
}

void VisitorSession::choose_target(const OpenMenu::Answer& answer, SteadyTime now) {
  using Kind = slide::Target::Kind;
  switch (answer.target) {
    case Kind::PreviousSlide: return act_on_slide({Action::Kind::Previous}, now);
    case Kind::NextSlide: return act_on_slide({Action::Kind::Next}, now);
    case Kind::Pause: return act_on_slide({Action::Kind::Pause}, now);
    case Kind::LargerText: return act_on_slide({Action::Kind::LargerText}, now);
    case Kind::CalmerPace: return act_on_slide({Action::Kind::CalmerPace}, now);
    case Kind::HighContrast: return act_on_slide({Action::Kind::HighContrast}, now);
    default: break;
  }
  menu_.reset();
  switch (answer.target) {
    case Kind::Language:
      choose(answer.language, now);
      if (at_end()) playback_.go_to(show::Edge::First, now);
      return read_on(now);
    case Kind::Languages:
      if (subject_ == Subject::Bar) return open_languages(Subject::Languages, now);
      playback_.resume(now);  // so that to close it leads back here
      return open_languages(Subject::NextLanguage, now);
    case Kind::Again: playback_.go_to(show::Edge::First, now); return read_on(now);
    case Kind::Done: return attract(now);
    case Kind::GoOn: return playback_.resume(now);
    case Kind::Stay:
      if (paused_by_menu_) playback_.resume(now);
      return;
    default: return;
  }
}

void VisitorSession::open(const slide::Menu& menu, Subject subject, OpenMenu::Patience patience,
                          SteadyTime now) {
  subject_ = subject;
  paused_by_menu_ = !playback_.paused() || playback_.held();
  playback_.pause(now);
  ++openings_;
  menu_.emplace(menu, playback_.current(now).language, last_by_, patience, now);
}

const slide::Menu* VisitorSession::bar(SteadyTime now) const {
  const auto& bars = playback_.prepared().bars;
  const auto found = bars.find(playback_.current(now).language);
  return found == bars.end() || found->second.pages.empty() ? nullptr : &found->second;
}

/// Without words for it there are the languages.
void VisitorSession::open_bar(SteadyTime now) {
  const slide::Menu* bar = this->bar(now);
  if (bar == nullptr) return open_languages(Subject::Languages, now);
  subject_ = Subject::Bar;
  paused_by_menu_ = false;
  ++openings_;
  menu_.emplace(*bar, playback_.current(now).language, last_by_, patience_of_bar(), now);
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
    case Subject::Bar:
    case Subject::Languages:
    case Subject::NextLanguage: return close(now);
    case Subject::AtEnd: return attract(now);
    case Subject::WhilePaused:
      narration_.end(now);
      menu_.reset();
      return playback_.resume(now);
  }
}

void VisitorSession::close_menu(SteadyTime now) {
  if (subject_ != Subject::Bar) close(now);
}

void VisitorSession::close(SteadyTime now) {
  if (!menu_) return;
  menu_.reset();
  if (paused_by_menu_) playback_.resume(now);
}

void VisitorSession::choose(const LanguageTag& language, SteadyTime now) {
  if (playback_.choose(language, now)) observer_.language_chosen(language);
}

/// After the last step it is as it was.
void VisitorSession::step_up(int content::Preferences::*what, int most) {
  preferences_.*what = (preferences_.*what + 1) % (most + 1);
  waits_ = true;
}

void VisitorSession::attract(SteadyTime now) {
  narration_.end(now);
  close(now);
  playback_.attract(now);
  preferences_ = {};
  waits_ = false;
}

bool VisitorSession::forgets() const {
  return use_ == kiosk::Use::Kiosk && bindings().idle > Duration::zero();
}

std::optional<SteadyTime> VisitorSession::asks_at(SteadyTime now) const {
  if (!forgets() || hides_show()) return std::nullopt;
  if (narration_.reading() || narration_.speaking()) return std::nullopt;
  if (playback_.paused()) return last_input_ + bindings().idle;
  return visited() ? playback_.speech_ends(now) : std::nullopt;
}

void VisitorSession::advance(SteadyTime now) {
  pass(now);
  keep_pace(now);
  turn_read_out(now);
  narrate(now);
}

void VisitorSession::pass(SteadyTime now) {
  if (menu_ && now >= menu_->closes_at()) return time_out(now);
  const auto asks = asks_at(now);
  if (asks && now >= *asks) ask(playback_.paused() ? Subject::WhilePaused : Subject::AtEnd, now);
}

std::optional<SteadyTime> VisitorSession::due(SteadyTime now) const {
  std::optional<SteadyTime> due = controls_.due();
  const auto no_later_than = [&](SteadyTime time) { due = std::min(due.value_or(time), time); };
  if (menu_) no_later_than(menu_->next_change(now));
  if (const auto asks = asks_at(now)) no_later_than(*asks);
  if (narration_.reading() && !narration_.speaking()) no_later_than(now);
  return due;
}

show::Frame VisitorSession::frame(SteadyTime now) const {
  if (!menu_) return playback_.frame(now);
  const show::MenuView view = menu_view(now);
  if (hides_show()) return show::menu_frame(menu_->menu(), view);
  return show::with_band(playback_.frame(now), menu_->menu(), view);
}

show::MenuView VisitorSession::menu_view(SteadyTime now) const {
  show::MenuView view = menu_->view(now);
  const bool paused = playback_.paused() && !playback_.held();
  if (!hides_show()) view.settings = content::settings_of(preferences_, paused);
  return view;
}

}  // namespace lectern::player
