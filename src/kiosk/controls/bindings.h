// What each key, button and touch of a kiosk is bound to: `[input]` of its configuration.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/time.h"

namespace lectern::kiosk {

struct Action {
  enum class Kind {
    Next,
    Previous,
    First,
    Last,
    Pause,
    Language,  ///< the one that is named
    NextLanguage,
    LanguageMenu,
    Bar,  ///< of all that a visitor may do; in it, and in a menu, it chooses
    LargerText,
    CalmerPace,
    HighContrast,
    Speak,  ///< what is shown, from now on; or no longer
    Louder,
    Softer,
    Attract,  ///< back to what the kiosk shows when nobody is there
    Leave,
  };

  Kind kind = Kind::Next;
  LanguageTag language = {};  ///< of Language
  friend bool operator==(const Action&, const Action&) = default;
};

/// Keys that are held down together, each of them one of several: `Left Ctrl` or `Right Ctrl`.
using Chord = std::vector<std::vector<std::string>>;

/// What a touch, or a click, does.
enum class TouchMeans { Bar, Menu, Pause, Next, Nothing };

/// When the slides of a visitor go on, who has chosen a language or turned to one.
enum class PacedBy {
  Show,     ///< when they have been read
  Visitor,  ///< when the visitor asks for the next
};

struct Bindings {
  std::map<std::string, Action> actions;  ///< by the key's name
  TouchMeans touch = TouchMeans::Bar;
  Chord leave;          ///< the operator's; empty: none
  Duration hold{3000};  ///< for so long, to leave
  /// Without an input, until a kiosk that a visitor has paused asks whether they are there. 0: it
  /// never does, nor when the speech they chose has ended, and stays as they left it.
  Duration idle{120'000};
  Duration warning{20'000};  ///< for an answer; WCAG 2.2, 2.2.1: no less
  PacedBy paced_by = PacedBy::Show;
  friend bool operator==(const Bindings&, const Bindings&) = default;
};

/// A kind of action that the configuration names, and the keys that are bound to it by default.
struct NamedAction {
  std::string_view name;
  Action::Kind kind;
  std::vector<std::string> keys;
};
const std::vector<NamedAction>& named_actions();

/// The operator's chord by default.
inline constexpr std::string_view default_leave = "Ctrl+Alt+Q";

/// Those of a configuration that says nothing.
Bindings default_bindings();
void bind_default(const NamedAction& each, Bindings& bindings);

}  // namespace lectern::kiosk
