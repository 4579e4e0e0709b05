// The tables of a document: a translation beside its original, a layout, or figures.
#pragma once

#include <string>
#include <vector>

#include "documents/text_writer.h"

namespace lectern::documents {

using Cell = std::vector<WrittenParagraph>;
using CellRows = std::vector<std::vector<Cell>>;

/// The rows, each cell one text; cells of a row that have equally many paragraphs, and more than
/// one, are as many rows.
std::vector<std::vector<std::string>> rows_of(const CellRows& table);

/// Whether its cells are read one after another, as where a table only lays a text out: it has one
/// column, or a cell with a sentence. Figures and catchwords mean nothing one by one.
bool holds_sentences(const CellRows& table);

/// Of the first cell that says anything.
std::string first_words_of(const CellRows& table);

}  // namespace lectern::documents
