// Whether lines are kept is one decision for all languages of a deck.
#pragma once

#include <filesystem>
#include <map>
#include <set>

#include "deck/deck.h"

namespace lectern::deck {

/// Of each text, the numbers of the lines that begin a paragraph of which all lines are to be kept.
using KeptLines = std::map<std::filesystem::path, std::set<int>>;

/// The paragraphs that were read without their lines although the same passage keeps as many in
/// another language: a poem and its translation.
KeptLines lines_kept_elsewhere(const Deck& deck);

}  // namespace lectern::deck
