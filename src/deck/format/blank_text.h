// Texts that somebody is to fill in: what to do stands in comments, which are not shown.
#pragma once

#include <string>

#include "deck/deck.h"

namespace lectern::deck {

/// For an original that is not written yet.
std::string blank_original();

/// For a translation: each paragraph of the original as a comment, with room below it. What is
/// marked before a paragraph there, `# ` and its anchor, is to be marked in the translation too.
std::string blank_translation(const Speech& original);

}  // namespace lectern::deck
