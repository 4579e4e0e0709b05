// What is said of the occasion: by deck.toml, by catalogues, and by the first lines of texts.
#pragma once

#include <vector>

#include "base/problem.h"
#include "deck/deck.h"
#include "deck/format/deck_toml.h"

namespace lectern::deck {

/// The entry of a language; null: there is none.
const LanguageEntry* entry_of(const DeckToml& deck_toml, const LanguageTag& language);

/// Of all speeches, the original first, whose headlines they may take from their paragraphs. Where
/// some have a title, one that has none is lent the first of them (a warning, `missing-title`).
void fill_credits(std::vector<Speech>& speeches, const DeckToml& deck_toml, Problems& problems);

/// A warning where a first line says another place or date than deck.toml, which counts
/// (`headline-conflict`).
void report_conflicts(const std::vector<Speech>& speeches, const DeckToml& deck_toml,
                      Problems& problems);

/// Notes first lines that were meant to be headlines, as it seems (`no-headline`).
void report_headlines(const std::vector<Speech>& speeches, Problems& problems);

}  // namespace lectern::deck
