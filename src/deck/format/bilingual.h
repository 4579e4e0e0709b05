// Texts beside their translations, as translators' programs and spreadsheets have them → a
// catalogue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deck/deck.h"
#include "deck/format/po.h"

namespace lectern::deck {

/// A piece of the original, a sentence or a paragraph, and what it is in another language.
struct TranslatedPiece {
  std::string name;  ///< the entry's context where we wrote the file; empty: none
  std::string original;
  std::string translation;  ///< empty: none yet
  bool fuzzy = false;
};

/// The deck's own entries with the translations of the pieces that make them up, and after those
/// that they follow the pieces of an original that the deck does not have.
std::vector<PoEntry> catalogue_from(const std::vector<TranslatedPiece>& pieces, const Deck& deck,
                                    const LanguageTag& language, const std::string& revised);

/// Which columns of a table hold what; the first row may be a header.
struct TableColumns {
  std::size_t original = 0;
  std::size_t translation = 0;
  std::size_t first_row = 0;
  std::size_t matches = 0;  ///< rows with a paragraph or a sentence of the original
  std::string header;       ///< of the translation's column; empty: none
};

/// By the paragraphs of the original, and by what the header says; of several translations the one
/// in `wanted`, or the first. Nothing where no column holds the original.
std::optional<TableColumns> columns_of(const std::vector<std::vector<std::string>>& rows,
                                       const Deck& deck, const LanguageTag& wanted);

}  // namespace lectern::deck
