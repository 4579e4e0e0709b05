// A catalogue as XLIFF, for translators' programs.
#pragma once

#include <string>
#include <vector>

#include "base/language_tag.h"
#include "deck/format/po.h"

namespace lectern::deck {

/// XLIFF 1.2 (OASIS 2008), which every such program takes, as not all take 2.x. An entry's context
/// is its unit's `resname`; what is fuzzy is not approved and needs review.
std::string to_xliff(const std::vector<PoEntry>& entries, const LanguageTag& original,
                     const LanguageTag& language, const std::string& file);

}  // namespace lectern::deck
