// Whether a full stop ends a sentence, or only a word.
#pragma once

#include <string_view>

#include "base/language_tag.h"

namespace lectern::text {

/// Whether a full stop at the end of `before` belongs to an abbreviation, to an initial, or to a
/// number that it makes an ordinal (`12. Juli`), and so ends no sentence. `after` is what follows,
/// with the spaces before it.
bool ends_in_abbreviation(std::string_view before, std::string_view after,
                          const LanguageTag& language);

}  // namespace lectern::text
