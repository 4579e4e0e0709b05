// What people write around a date and in place of its numbers, and CLDR's forms do not have.
#pragma once

#include <unicode/unistr.h>

#include "base/language_tag.h"

namespace lectern::text {

/// Every space alike and single, and no direction marks: CLDR's patterns and what people type
/// differ in both.
icu::UnicodeString simplified(const icu::UnicodeString& text);

/// A simplified date without its day of the week (`Tuesday 12 July`, `7月12日（火）`), what leads
/// to it (`den 12. Juli`), what follows it (`12 lipca 2011 r.`) and the ends of its ordinals
/// (`12th`); in Chinese and Japanese with digits for numerals (`令和元年五月一日`).
icu::UnicodeString bare_date(icu::UnicodeString simple, const LanguageTag& language);

}  // namespace lectern::text
