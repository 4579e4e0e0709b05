// What the panel asks before it forgets a visitor, in the visitor's language.
#pragma once

#include "base/language_tag.h"
#include "slide/menus/menu.h"
#include "slide/menus/phrases.h"

namespace lectern::slide {

/// Either a menu: what may be answered.
struct Questions {
  Menu at_end;  ///< of the speech
  Menu paused;  ///< while a slide is held
};

/// In the language, or in English where the book has none of it. `choice`: whether there are other
/// languages to choose from. Throws Failure when a pinned font is missing.
Questions set_questions(const LanguageTag& language, bool choice, const PhraseBook& book,
                        const Settings& settings, text::Fonts& fonts);

}  // namespace lectern::slide
