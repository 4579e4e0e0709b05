// The words of a text as far as they can be compared with those of another language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace lectern::text {

/// The beginning of each word of two letters and more: small letters of the Latin alphabet
/// without accents, whatever the script (UTS #35, Any-Latin), numbers in ASCII digits. Words of
/// scripts without spaces are whole and as they are.
std::vector<std::string> stems(std::string_view text, const LanguageTag& language);

}  // namespace lectern::text
