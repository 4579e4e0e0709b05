// What is read out to a visitor who asks for it, and how the slides keep to that.
#include <chrono>

#include "player/visitor_session.h"

namespace lectern::player {

/// Whoever listens, and does anything, is there.
void VisitorSession::interrupt(SteadyTime now) {
  interrupted_ = narration_.interrupt(now);
  if (interrupted_) last_input_ = now;
}

/// The key that begins it ends it while something is being said, and has it said again when nothing
/// is.
void VisitorSession::toggle_speech(SteadyTime now) {
  if (interrupted_) return narration_.end(now);
  if (narration_.on()) return narration_.say_again();
  narration_.begin(playback_.prepared().config.speech, now);
  if (!narration_.on() || hides_show()) return;
  playback_.stay_in_language(now);
  self_paced() ? playback_.pause(now) : playback_.resume(now);
}

void VisitorSession::louder(int by) {
  if (narration_.on()) narration_.louder(by);
}

/// The slides keep to the voice where it reads them, and to the eye where it cannot.
void VisitorSession::keep_pace(SteadyTime now) {
  if (narration_.lost()) narration_.end(now);
  if (hides_show()) return;
  const bool by_voice = narration_.can_say(playback_.current(now).language);
  if (by_voice && !playback_.paused()) playback_.hold(now);
  if (!by_voice && playback_.held()) playback_.resume(now);
}

void VisitorSession::narrate(SteadyTime now) {
  keep_pace(now);
  if (narration_.on()) narration_.follow(scene(now), now);
}

/// The slide has been set anew, with other words perhaps; a target that is being said has not.
void VisitorSession::read_anew(SteadyTime now) {
  if (narration_.reading() || !menu_) {
    narration_.interrupt(now);
    narration_.say_again();
  }
  narrate(now);
}

/// Where nobody is ever asked it is not read again and again to nobody.
void VisitorSession::turn_read_out(SteadyTime now) {
  if (!narration_.read_out()) return;
  last_input_ = now;
  if (!playback_.held()) return;
  if (forgets() || !playback_.shows_last(now)) return turn_on(now);
  narration_.end(now);
  keep_pace(now);
}

Scene VisitorSession::scene(SteadyTime now) const {
  const show::Cue& cue = playback_.cue(now);
  const LanguageTag language = playback_.current(now).language;
  Scene scene{language, cue.slide, show::spoken_of(show::slide_of(playback_.show(), cue), language),
              std::nullopt};
  if (!menu_) return scene;
  const show::MenuView view = menu_view(now);
  scene.menu = {
      openings_,        view.page,
      hides_show(),     show::spoken_of(menu_->menu(), view, playback_.prepared().config.phrases),
      view.highlighted, std::nullopt};
  if (view.countdown)
    scene.menu->left = std::chrono::ceil<std::chrono::seconds>(view.countdown->left);
  return scene;
}

}  // namespace lectern::player
