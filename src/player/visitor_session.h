// What visitors do to a playback, and how it forgets them.
#pragma once

#include <optional>

#include "base/geometry.h"
#include "base/time.h"
#include "content/content_source.h"
#include "kiosk/controls/controls.h"
#include "kiosk/controls/language_menu.h"
#include "player/playback.h"
#include "player/playback_observer.h"
#include "screen/input/input.h"
#include "show/frame.h"

namespace lectern::player {

class VisitorSession {
 public:
  /// The playback and the observer must outlive it. The controls are bound as the playback's show
  /// wants it.
  VisitorSession(Playback& playback, kiosk::Controls controls, kiosk::Use use,
                 PlaybackObserver& observer);

  /// The playback plays another show: what visitors want and hold down stays.
  void show_replaced();

  /// Keys and touches.
  void handle(const screen::Input& input, SteadyTime now);
  /// Keys while the kiosk is closed: only the operator's chord counts.
  void handle_while_closed(const screen::Input& input, SteadyTime now);

  /// Time passes: a paused kiosk goes on, a menu closes, and a show that a visitor has left becomes
  /// what it is for everybody, from its next slide on.
  void advance(SteadyTime now);
  /// When to advance at the latest.
  std::optional<SteadyTime> due(SteadyTime now) const;

  /// Whether somebody left, or held the operator's chord.
  bool left(SteadyTime now) const { return left_ || controls_.leave_due(now); }
  /// When the chord will have been held for long enough.
  std::optional<SteadyTime> leaves_at() const { return controls_.due(); }

  /// The visitor has gone: everybody's show, from its beginning.
  void attract(SteadyTime now);

  bool menu_open() const { return menu_.has_value(); }
  /// The menu, while it is open.
  std::optional<show::Frame> menu_frame() const;
  void close_menu(SteadyTime now);

  const kiosk::Controls& controls() const { return controls_; }
  const content::Preferences& preferences() const { return preferences_; }
  /// Whether a visitor changed the preferences since this show came.
  bool waits() const { return waits_; }

 private:
  kiosk::Outcome handle_key(const screen::Input& input, SteadyTime now);
  void press(const screen::Input& input, SteadyTime now);
  void touch(Point point, SteadyTime now);
  void note(const kiosk::Outcome& outcome, SteadyTime now);
  void dispatch(const kiosk::Action& action, kiosk::LanguageMenu::OpenedBy by, SteadyTime now);
  void dispatch(const kiosk::LanguageMenu::Answer& answer, SteadyTime now);
  void open_menu(kiosk::LanguageMenu::OpenedBy by, SteadyTime now);
  void choose(const LanguageTag& language, SteadyTime now);
  void toggle(bool content::Preferences::*what);
  bool visited() const { return playback_.chosen() || preferences_ != content::Preferences{}; }
  bool forgets() const { return use_ == kiosk::Use::Kiosk; }
  std::optional<SteadyTime> forgotten_at() const;

  Playback& playback_;
  PlaybackObserver& observer_;
  kiosk::Use use_;
  kiosk::Controls controls_;
  std::optional<kiosk::LanguageMenu> menu_;
  bool paused_by_menu_ = false;
  content::Preferences preferences_;
  bool waits_ = false;
  SteadyTime last_input_{};
  std::optional<Instant> last_slide_;  // the visitor has gone, and this one they began may end
  bool left_ = false;
};

}  // namespace lectern::player
