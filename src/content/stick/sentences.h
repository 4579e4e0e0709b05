// Sentences for a kiosk's staff about a stick, in their language.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language_tag.h"
#include "config/config.h"
#include "content/load.h"
#include "slide/menus/staff_phrases.h"

namespace lectern::content {

/// What there is to be said in one language.
struct StaffWords {
  LanguageTag language;
  slide::StaffPhrases phrases;
};

/// In the language that `[staff] language` says, else that of the machine (`$LC_ALL`,
/// `$LC_MESSAGES`, `$LANG`), where there are phrases in it; else in English. Reads them.
StaffWords words_for_staff(const config::Config& config);

/// Of the machine: `de_AT.UTF-8@euro` is `de-AT`; nothing where it speaks none.
std::optional<LanguageTag> language_of_machine();

/// "The stick is shown. Languages: 3, slides: 44." And what of it was left out.
std::vector<std::string> sentences_of_shown(const LoadResult& result,
                                            const slide::StaffPhrases& phrases);

/// "fr.txt, line 12: not saved as UTF-8." "What was there before plays on."
std::vector<std::string> sentences_of_passed_over(const LoadResult& result,
                                                  const slide::StaffPhrases& phrases);

}  // namespace lectern::content
