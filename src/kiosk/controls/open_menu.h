// A menu while it is open: what keys and touches do in it, and when it closes.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "base/time.h"
#include "kiosk/controls/bindings.h"
#include "show/menu_frame.h"
#include "slide/menus/menu.h"

namespace lectern::kiosk {

/// A state machine. The menu must outlive it, and have a page.
class OpenMenu {
 public:
  /// The rest of the hand that opened it does not choose.
  static constexpr Duration touch_delay{300};

  /// For so long a target that was touched is seen to have been.
  static constexpr Duration touch_seen{300};

  enum class OpenedBy { Touch, Key };

  /// How long it waits for somebody to do something until it closes.
  struct Patience {
    Duration quiet{};      ///< before it is seen to wait
    Duration countdown{};  ///< while it is
  };

  /// `shown` is the language that it was opened from; by a key, it is highlighted, and in the bar
  /// what goes on to the next slide.
  OpenMenu(const slide::Menu& menu, const LanguageTag& shown, OpenedBy by, Patience patience,
           SteadyTime now);

  struct Answer {
    enum class Kind { Stays, Closes, Chooses };
    Kind kind = Kind::Stays;
    slide::Target::Kind target = slide::Target::Kind::Language;  ///< of Chooses
    LanguageTag language = {};                                   ///< of a Language
    friend bool operator==(const Answer&, const Answer&) = default;
  };

  /// `key` is the key's name: arrows go where they point, Return chooses, whatever they are bound
  /// to. What means nothing in a menu leaves it open.
  Answer handle(const Action& action, std::string_view key, SteadyTime now);
  Answer touch(Point point, SteadyTime now);
  /// A swipe: so many pages on, back where negative, as far as there are any.
  void turn(int pages, SteadyTime now);

  /// From now on.
  void wait_for(Patience patience) { patience_ = patience; }

  /// When it closes by itself.
  SteadyTime closes_at() const { return last_input_ + patience_.quiet + patience_.countdown; }

  const slide::Menu& menu() const { return *menu_; }
  /// The same menu as it is set from now on.
  void set_anew(const slide::Menu& menu) { menu_ = &menu; }
  show::MenuView view(SteadyTime now) const;
  /// When it looks otherwise by itself, or closes.
  SteadyTime next_change(SteadyTime now) const;

 private:
  const slide::MenuPage& page() const { return menu_->pages[view_.page]; }
  void turn_to(std::size_t page);
  void move(std::ptrdiff_t steps);
  void move_across(std::ptrdiff_t to_the_right);
  void move_down(std::ptrdiff_t rows);
  bool move_by_arrow(std::string_view arrow);
  Answer choose(std::size_t target);
  /// The page's target of this kind; where it has none, `otherwise`.
  Answer choose(slide::Target::Kind kind, Answer otherwise);
  /// Whole seconds; none before they are counted.
  std::optional<std::chrono::seconds> left(SteadyTime now) const;

  const slide::Menu* menu_;
  show::MenuView view_;
  Patience patience_;
  SteadyTime opened_;
  SteadyTime last_input_;
  struct TouchedTarget {
    std::size_t target;
    SteadyTime seen_until;
  };
  std::optional<TouchedTarget> touched_;
};

}  // namespace lectern::kiosk
