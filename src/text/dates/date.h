// How languages write dates.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/language_tag.h"

namespace lectern::text {

/// A date in the language's long form: 12 July 2011, 12 juillet 2011, 2011年7月12日.
std::string format_date(std::chrono::year_month_day date, const LanguageTag& language);

/// Reads a whole text as a date in one of the language's long, medium or short forms, or as
/// ISO 8601.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text,
                                                      const LanguageTag& language);

}  // namespace lectern::text
