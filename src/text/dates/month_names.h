// What languages call the months.
#pragma once

#include <string>
#include <vector>

#include "base/language_tag.h"

namespace lectern::text {

/// Each in lower case, composed, without a full stop: names and their short forms, within a date
/// and by themselves. Of what ICU does not know nothing. Lives as long as the thread.
const std::vector<std::string>& month_names(const LanguageTag& language);

}  // namespace lectern::text
