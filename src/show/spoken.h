// What a panel says aloud of what it shows: for whoever asked for it.
#pragma once

#include <string>
#include <vector>

#include "base/language_tag.h"
#include "show/menu_frame.h"
#include "slide/menus/menu.h"
#include "slide/menus/phrases.h"
#include "slide/slide.h"

namespace lectern::show {

/// Said in one breath, and a pause after it.
struct Utterance {
  std::string text;
  LanguageTag language;
  friend bool operator==(const Utterance&, const Utterance&) = default;
};
using Utterances = std::vector<Utterance>;

/// What a visitor reads on the slide in its own language, captions left out: a line that its author
/// ends is one utterance, and the bullet before an item, which voices spell out, is none of it.
/// Of a closing slide its notices.
Utterances spoken_of(const slide::Slide& slide, const LanguageTag& language);

struct SpokenMenu {
  Utterances question;  ///< what it asks; empty where it only offers
  Utterances targets;   ///< of the page that is seen, one for each
};

/// In the language that the menu was opened from, or in English where the book has none of it; the
/// names of languages in themselves. Of what is set in steps the step is said, 0 being off.
SpokenMenu spoken_of(const slide::Menu& menu, const MenuView& view, const slide::PhraseBook& book);

}  // namespace lectern::show
