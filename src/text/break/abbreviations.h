// The abbreviations of a language whose full stop ends no sentence.
#pragma once

#include <string_view>

#include "base/language_tag.h"

namespace lectern::text {

/// Whether a full stop at the end of `before` belongs to an abbreviation, to an initial, or to a
/// number that it makes an ordinal (`12. Juli`), and so ends no sentence. `next` is the first
/// character that follows, after spaces.
bool ends_in_abbreviation(std::string_view before, char32_t next, const LanguageTag& language);

}  // namespace lectern::text
