// The tables of a document: a translation beside its original, a layout, or figures.
#pragma once

#include <string>
#include <vector>

#include "documents/text_writer.h"

namespace lectern::documents {

using Cell = std::vector<WrittenParagraph>;
using CellRows = std::vector<std::vector<Cell>>;

/// What the tables of a document hold.
struct Tables {
  /// Each cell one text; cells of a row that have equally many paragraphs, and more than one, are
  /// as many rows.
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> notes;  ///< of those that are left out of the text

  /// Writes the cells one after another, as where a table only lays a text out: it has one column,
  /// or a cell with a sentence. Figures and catchwords, which mean nothing one by one, are left
  /// out.
  void add(const CellRows& table, TextWriter& writer);
};

}  // namespace lectern::documents
