// Menus: what a visitor may choose, as targets that a finger can hit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "slide/block.h"
#include "slide/panel.h"
#include "slide/slide.h"
#include "slide/style.h"
#include "text/font/fonts.h"
#include "text/script.h"

namespace lectern::slide {

/// On the panel, in both directions: EN 301 549 clause 5.5 and ISO 9241-411 ask for some 20 mm.
inline constexpr Millimetres least_target{20.0};
inline constexpr Millimetres least_target_gap{4.0};

struct Target {
  enum class Kind {
    Language,
    Back,
    PreviousPage,
    NextPage,
    Again,      ///< the speech, from its beginning
    Languages,  ///< the menu of them
    Done,       ///< back to everybody's show
    Stay,       ///< at the slide that is shown
    GoOn,       ///< with the slides to come
    PreviousSlide,
    Pause,  ///< or, while it is paused, go on
    NextSlide,
    LargerText,
    CalmerPace,
    HighContrast,
  };

  Kind kind = Kind::Language;
  LanguageTag language = {};  ///< of Language
  Rect area;
  BlockPointer name;               ///< what it says, or a sign; its ink lies within the area
  BlockPointer name_when_on = {};  ///< in its place while what it sets is on; null: the same
};

/// What is seen of a menu at one time.
struct MenuPage {
  std::vector<Target> targets;  ///< entries row by row in reading order, then Back and the rest
  std::size_t entries = 0;      ///< how many of them are entries
};

/// Immutable; keeps pointers to faces, as slides do.
struct Menu {
  Theme theme;
  std::vector<MenuPage> pages;  ///< one, unless the panel is too small for all entries
  std::size_t columns = 1;
  text::Direction direction = text::Direction::LeftToRight;  ///< in which the targets follow
  int line = 1;  ///< pixels of a line that marks a target; twice as much is free about each
  BlockPointer heading = {};  ///< above the entries; null: none, or no room
  Rect countdown = {};        ///< a bar that shrinks while the menu waits to close
  Rect band = {};             ///< of the panel that it covers; empty: all of it
};

/// What is offered, in its language.
struct MenuEntry {
  Target::Kind kind = Target::Kind::Language;
  std::string text;
  LanguageTag language;
};

struct MenuTexts {
  std::vector<MenuEntry> entries;
  std::string heading = {};  ///< in the language of the first entry; empty: none
  bool closes = true;        ///< whether there is a sign that closes it
};

/// The texts as `settings` has panel, viewer and style; the first entry's language decides which
/// way the menu runs. Entries are as large as a passage where all of them fit on one page, or
/// smaller, but never below what is legible; one that is too long even alone is broken in lines,
/// and its letters shrink only where a word of it is wider than the panel. Throws Failure when a
/// pinned font is missing.
Menu set_menu(const MenuTexts& texts, const Settings& settings, text::Fonts& fonts);

/// The menu of languages, each in its own name and script.
Menu set_language_menu(const std::vector<LanguageTag>& languages, const Settings& settings,
                       text::Fonts& fonts);

/// The target of the page at a point of the upright panel; nothing: beside them.
std::optional<std::size_t> target_at(const MenuPage& page, Point point);

}  // namespace lectern::slide
