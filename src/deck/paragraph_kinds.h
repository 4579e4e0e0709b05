// Which paragraphs of a speech are items of lists, and which lead what comes after them.
#pragma once

#include <vector>

#include "base/language_tag.h"
#include "deck/deck.h"

namespace lectern::deck {

/// Of paragraphs of which only headings are known. What begins with a bullet is an item, with a
/// number where another does beside it. What ends as a salutation does is one; but of several in a
/// row, as in the preamble of a resolution, that are not all as short as an address, only the first
/// and, before a list, the last.
void find_kinds(std::vector<Paragraph>& paragraphs, const LanguageTag& language);

}  // namespace lectern::deck
