// A menu as the panel shows it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>

#include "base/color.h"
#include "base/language_tag.h"
#include "base/time.h"
#include "show/frame.h"
#include "slide/menus/menu.h"
#include "slide/style.h"

namespace lectern::show {

/// What is left of the time that a menu waits to close.
struct Countdown {
  Seconds left{};
  Seconds whole{};
  friend bool operator==(const Countdown&, const Countdown&) = default;
};

/// How far what a target sets is turned up: so many steps, 0 being off.
struct Setting {
  int step = 0;
  int steps = 1;
  friend bool operator==(const Setting&, const Setting&) = default;
};

/// What is seen of a menu, and marked in it.
struct MenuView {
  std::size_t page = 0;
  std::optional<std::size_t> highlighted;  ///< a target of the page that a key would choose
  LanguageTag shown;                       ///< the language that the menu was opened from
  std::optional<Countdown> countdown = {};
  std::map<slide::Target::Kind, Setting> settings = {};
  friend bool operator==(const MenuView&, const MenuView&) = default;
};

/// The ground of a target: it differs from the theme's as far as a name on it keeps 7:1.
Color target_color(const slide::Theme& theme);

/// What marks a target: the accent where its contrast is 3:1 (WCAG 2.2, 1.4.11), else the
/// colour of text.
Color mark_color(const slide::Theme& theme);

/// The targets on bare ground, the language shown underlined and the highlighted target framed;
/// what is set in steps has a mark for each; a bar for what is left of a countdown, which ends
/// where reading begins.
Frame menu_frame(const slide::Menu& menu, const MenuView& view);

/// A menu that covers a band of the panel only, upon what the panel shows. Texts that it would
/// cover are shown higher, as far as there is room above them; a credit goes as a whole.
Frame with_band(Frame frame, const slide::Menu& menu, const MenuView& view);

}  // namespace lectern::show
