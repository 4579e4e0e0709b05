// What visitors do to a performance, and how it forgets them.
#pragma once

#include <optional>

#include "app/crew.h"
#include "app/performance.h"
#include "base/geometry.h"
#include "base/instant.h"
#include "kiosk/controls.h"
#include "kiosk/language_menu.h"
#include "screen/input.h"
#include "show/frame.h"

namespace lectern::app {

/// `now` is a steady clock's time throughout.
class Visit {
 public:
  /// The performance and the witness must outlive it.
  Visit(Performance& performance, const kiosk::Bindings& bindings, kiosk::Use use,
        Witness& witness);

  /// Keys and touches.
  void take(const screen::Input& input, Duration now);
  /// Keys while the kiosk is closed: of them all only the operator's chord is for it.
  void overhear(const screen::Input& input, Duration now);

  /// Time passes: a paused kiosk goes on, a menu closes, and a show that a visitor has left becomes
  /// what it is for everybody, from its next slide on.
  void attend(Duration now);
  /// When to attend at the latest.
  std::optional<Duration> due(Duration now) const;

  /// Whether somebody left, or held the operator's chord.
  bool left(Duration now) const { return left_ || controls_.leave_due(now); }
  /// When the chord will have been held for long enough.
  std::optional<Duration> leaves_at() const { return controls_.due(); }

  /// The visitor has gone: everybody's show, from its beginning.
  void attract(Duration now);

  bool menu_open() const { return menu_.has_value(); }
  /// The menu, while it is open.
  std::optional<show::Frame> menu_frame() const;
  void close_menu(Duration now);

  const Wishes& wishes() const { return wishes_; }
  /// Whether a visitor wished for something since this exhibit came.
  bool waits() const { return waits_; }

  /// What it keeps when the exhibit is replaced.
  struct Memory {
    Wishes wishes;
    Duration last_input{};
  };
  Memory memory() const { return {wishes_, last_input_}; }
  void remember(const Memory& memory);

 private:
  kiosk::Taken hear(const screen::Input& input, Duration now);
  void press(const screen::Input& input, Duration now);
  void touch(Point point, Duration now);
  void heard(const kiosk::Taken& taken, Duration now);
  void obey(const kiosk::Action& action, kiosk::LanguageMenu::OpenedBy by, Duration now);
  void obey(const kiosk::LanguageMenu::Answer& answer, Duration now);
  void open_menu(kiosk::LanguageMenu::OpenedBy by, Duration now);
  void choose(const LanguageTag& language, Duration now);
  void wish(bool Wishes::*what);
  bool visited() const { return performance_.chosen() || wishes_ != Wishes{}; }
  bool forgets() const { return use_ == kiosk::Use::Kiosk; }
  std::optional<Duration> forgotten_at() const;

  Performance& performance_;
  Witness& witness_;
  kiosk::Use use_;
  Duration idle_;
  kiosk::Controls controls_;
  std::optional<kiosk::LanguageMenu> menu_;
  bool paused_by_menu_ = false;
  Wishes wishes_;
  bool waits_ = false;
  Duration last_input_{};
  std::optional<Instant> last_slide_;  // the visitor has gone, and this one they began may end
  bool left_ = false;
};

}  // namespace lectern::app
