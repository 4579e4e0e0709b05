// The menu of languages while it is open: what keys and touches do in it, and when it closes.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "base/time.h"
#include "kiosk/controls/bindings.h"
#include "show/menu_frame.h"
#include "slide/menu.h"

namespace lectern::kiosk {

/// A state machine. The menu must outlive it, and have a page.
class LanguageMenu {
 public:
  /// It closes when nobody has done anything for so long.
  static constexpr Duration timeout{15'000};
  /// The rest of the hand that opened it does not choose.
  static constexpr Duration touch_delay{300};

  enum class OpenedBy { Touch, Key };

  /// `shown` is the language that it was opened from; by a key, it is highlighted.
  LanguageMenu(const slide::Menu& menu, const LanguageTag& shown, OpenedBy by, SteadyTime now);

  struct Answer {
    enum class Kind { Stays, Closes, Chooses };
    Kind kind = Kind::Stays;
    LanguageTag language = {};  ///< of Chooses
    friend bool operator==(const Answer&, const Answer&) = default;
  };

  /// `key` is the key's name: arrows go where they point, Return chooses, whatever they are bound
  /// to. What means nothing in a menu leaves it open.
  Answer handle(const Action& action, std::string_view key, SteadyTime now);
  Answer touch(Point point, SteadyTime now);

  /// When it closes by itself.
  SteadyTime closes_at() const { return last_input_ + timeout; }

  const show::MenuView& view() const { return view_; }

 private:
  const slide::MenuPage& page() const { return menu_.pages[view_.page]; }
  void turn_to(std::size_t page);
  void move(std::ptrdiff_t steps);
  void move_across(std::ptrdiff_t to_the_right);
  void move_down(std::ptrdiff_t rows);
  bool move_by_arrow(std::string_view arrow);
  Answer choose(std::size_t target);

  const slide::Menu& menu_;
  show::MenuView view_;
  SteadyTime opened_;
  SteadyTime last_input_;
};

}  // namespace lectern::kiosk
