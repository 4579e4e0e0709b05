// What visitors do to a playback, and how it forgets them.
#pragma once

#include <optional>

#include "base/geometry.h"
#include "base/time.h"
#include "content/content_source.h"
#include "kiosk/controls/controls.h"
#include "kiosk/controls/open_menu.h"
#include "player/narration.h"
#include "player/playback.h"
#include "player/playback_observer.h"
#include "screen/input/input.h"
#include "show/frame.h"

namespace lectern::player {

class VisitorSession {
 public:
  /// The playback, the observer and the voice (null: none) must outlive it. The controls are bound
  /// as the playback's show wants it.
  VisitorSession(Playback& playback, kiosk::Controls controls, kiosk::Use use,
                 PlaybackObserver& observer, kiosk::Voice* voice);

  /// The playback plays another show: what visitors want and hold down stays.
  void show_replaced(SteadyTime now);

  /// Keys and touches. Each breaks off what is being said, whatever else it means.
  void handle(const screen::Input& input, SteadyTime now);
  /// Keys while the kiosk is closed: only the operator's chord counts.
  void handle_while_closed(const screen::Input& input, SteadyTime now);

  /// Time passes. What a visitor chose plays to the end of the speech; there, and where a slide is
  /// held for long, the panel asks whether somebody is there, and goes on by itself when nobody
  /// answers. A menu that nobody uses closes. A slide that is read out stands until it has been.
  void advance(SteadyTime now);
  /// When to advance at the latest.
  std::optional<SteadyTime> due(SteadyTime now) const;

  /// Whether somebody left, or held the operator's chord.
  bool left(SteadyTime now) const { return left_ || controls_.leave_due(now); }
  /// When the chord will have been held for long enough.
  std::optional<SteadyTime> leaves_at() const { return controls_.due(); }

  /// Nothing is read out any more.
  void fall_silent(SteadyTime now) { narration_.end(now); }

  /// The visitor has gone: everybody's show, from its beginning.
  void attract(SteadyTime now);

  /// Whether a menu or question is open that nothing is seen of the show behind.
  bool hides_show() const { return menu_ && subject_ != Subject::Bar; }
  /// What plays, and what is open over it.
  show::Frame frame(SteadyTime now) const;
  /// The bar stays.
  void close_menu(SteadyTime now);

  const kiosk::Controls& controls() const { return controls_; }
  const content::Preferences& preferences() const { return preferences_; }
  /// Whether a visitor changed the preferences since this show came.
  bool waits() const { return waits_; }

 private:
  using OpenMenu = kiosk::OpenMenu;
  using Action = kiosk::Action;
  /// What is open over the slides.
  enum class Subject {
    Bar,           ///< beneath them: they go on
    Languages,     ///< the passage goes on in the one that is chosen
    NextLanguage,  ///< the speech, which has ended, begins in it
    AtEnd,
    WhilePaused,
  };

  kiosk::Outcome handle_key(const screen::Input& input, SteadyTime now);
  void interrupt(SteadyTime now);
  void heed(const screen::Input& input, SteadyTime now);
  void press(const screen::Input& input, SteadyTime now);
  void touch(const screen::Input& input, SteadyTime now);
  void swipe(int slides, SteadyTime now);
  void note(const kiosk::Outcome& outcome, SteadyTime now);
  void dispatch(const Action& action, SteadyTime now);
  void toggle_pause(SteadyTime now);
  void toggle_speech(SteadyTime now);
  void louder(int by);
  void answer(const OpenMenu::Answer& answer, SteadyTime now);
  void choose_target(const OpenMenu::Answer& answer, SteadyTime now);
  void act_on_slide(const Action& action, SteadyTime now);
  void open_bar(SteadyTime now);
  OpenMenu::Patience patience_of_bar() const;
  /// In the language that is shown; null where there are no words for it.
  const slide::Menu* bar(SteadyTime now) const;
  void open_languages(Subject subject, SteadyTime now);
  void ask(Subject question, SteadyTime now);
  void open(const slide::Menu& menu, Subject subject, OpenMenu::Patience patience, SteadyTime now);
  void time_out(SteadyTime now);
  void pass(SteadyTime now);
  void keep_pace(SteadyTime now);
  void narrate(SteadyTime now);
  void read_anew(SteadyTime now);
  void turn_read_out(SteadyTime now);
  Scene scene(SteadyTime now) const;
  show::MenuView menu_view(SteadyTime now) const;
  void close(SteadyTime now);
  bool at_end() const { return subject_ == Subject::AtEnd || subject_ == Subject::NextLanguage; }
  void choose(const LanguageTag& language, SteadyTime now);
  /// Whether slides wait for the visitor.
  bool self_paced() const { return bindings().paced_by == kiosk::PacedBy::Visitor; }
  /// The visitor reads on.
  void read_on(SteadyTime now);
  void turn_on(SteadyTime now);
  void step_up(int content::Preferences::*what, int most = content::Preferences::most_steps);
  bool visited() const { return playback_.chosen() || preferences_ != content::Preferences{}; }
  const kiosk::Bindings& bindings() const { return playback_.prepared().config.input; }
  bool forgets() const;
  /// When to ask whether somebody is there; nothing: no need to.
  std::optional<SteadyTime> asks_at(SteadyTime now) const;

  Playback& playback_;
  PlaybackObserver& observer_;
  kiosk::Use use_;
  kiosk::Controls controls_;
  std::optional<OpenMenu> menu_;
  Subject subject_ = Subject::Languages;  // of the menu
  std::size_t openings_ = 0;
  bool paused_by_menu_ = false;
  OpenMenu::OpenedBy last_by_ = OpenMenu::OpenedBy::Key;
  content::Preferences preferences_;
  Narration narration_;
  bool interrupted_ = false;  // by the last input, what was being said
  bool waits_ = false;
  SteadyTime last_input_{};
  bool left_ = false;
};

}  // namespace lectern::player
