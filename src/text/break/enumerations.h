// Commas between what is listed, a, b, c and d: the voice hardly rests there.
#pragma once

#include <vector>

#include "base/language_tag.h"
#include "text/codepoints.h"

namespace lectern::text {

/// By index, whether a comma stands beside one of the short items of a list: so many words between
/// two commas of a sentence as hold no clause, in Japanese without kana that inflect.
std::vector<bool> commas_of_lists(const Codepoints& text, const LanguageTag& language);

}  // namespace lectern::text
