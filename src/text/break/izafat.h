// The joint that Persian and Urdu write between a noun and what belongs to it: اقوامِ متحدہ.
#pragma once

#include "base/language_tag.h"
#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Whether the word ends in a written izafat (ezafe): a zer, a hamza above, or after ه a joined ye.
/// Never of Arabic, where a kasra is an ending like others.
bool ends_in_izafat(const Codepoints& text, IndexRange word, const LanguageTag& language);

}  // namespace lectern::text
