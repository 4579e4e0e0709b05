// What the panel asks before it forgets a visitor, in the visitor's language.
#pragma once

#include <map>
#include <string>

#include "base/language_tag.h"
#include "slide/menu.h"

namespace lectern::slide {

/// What it says, in one language.
struct Phrases {
  std::string present;    ///< "Are you still there?"
  std::string again;      ///< "Read it again"
  std::string languages;  ///< "Other languages"
  std::string done;       ///< "I have finished"
  std::string stay;       ///< "Keep reading"
  std::string go_on;      ///< "Continue"
  friend bool operator==(const Phrases&, const Phrases&) = default;
};

/// By language tag; a language that is not listed is looked up by ever shorter tags, then `en`.
using PhraseBook = std::map<std::string, Phrases>;

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
