// What languages call the months.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace lectern::text {

/// Each in lower case, composed, without a full stop: names and their short forms, within a date
/// and by themselves. Of what ICU does not know nothing. Lives as long as the thread.
const std::vector<std::string>& month_names(const LanguageTag& language);

/// Whether a text begins with a month in one of the languages that write ordinals with a full stop:
/// what stands before it, `3. `, is a day, and `1871. ` a year.
bool begins_with_month(std::string_view text);

}  // namespace lectern::text
