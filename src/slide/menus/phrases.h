// What the panel says to a visitor of its own, in the visitor's language.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/language_tag.h"

namespace lectern::slide {

/// What it says, in one language.
struct Phrases {
  std::string present;    ///< "Are you still there?"
  std::string again;      ///< "Read it again"
  std::string languages;  ///< "Other languages"
  std::string done;       ///< "I have finished"
  std::string stay;       ///< "Stay on this page"
  std::string go_on;      ///< "Continue"

  /// Beneath the pictograms of the bar: of a slide back and forward, while the show goes on and
  /// while it is paused, …
  std::string back;
  std::string pause;
  std::string play;
  std::string forward;
  std::string larger;
  std::string calmer;
  std::string contrast;
  std::string language;
  std::string close;
  friend bool operator==(const Phrases&, const Phrases&) = default;
};

/// By language tag; a language that is not listed is looked up by ever shorter tags, then `en`.
using PhraseBook = std::map<std::string, Phrases>;

/// What the book has of a language, and which language that is.
struct FoundPhrases {
  LanguageTag language;
  const Phrases& phrases;
};
std::optional<FoundPhrases> find_phrases(const PhraseBook& book, const LanguageTag& language);

}  // namespace lectern::slide
