// What people write around a date and in place of its numbers, and CLDR's forms do not have.
#pragma once

#include <unicode/unistr.h>

#include <vector>

#include "base/language_tag.h"

namespace lectern::text {

/// Every space alike and single, and no direction marks: CLDR's patterns and what people type
/// differ in both.
icu::UnicodeString simplified(const icu::UnicodeString& text);

/// A simplified date without its day of the week (`Tuesday 12 July`, `7月12日（火）`), what leads
/// to it (`den 12. Juli`), what follows it (`12 lipca 2011 r.`) and the ends of its ordinals
/// (`12th`); in Chinese and Japanese with digits for numerals (`令和元年五月一日`).
icu::UnicodeString bare_date(icu::UnicodeString simple, const LanguageTag& language);

/// A date by two calendars, `25 October (7 November) 1917`, `12/24 May 1917`, as one by each of
/// them, the newer one first; nothing where it is not.
std::vector<icu::UnicodeString> dates_of_both_styles(const icu::UnicodeString& simple);

}  // namespace lectern::text
