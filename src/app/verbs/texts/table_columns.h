// A table that has a text beside its translations.
#pragma once

#include <string>
#include <vector>

#include "base/language_tag.h"

namespace lectern::app {

/// What a table has in one language, cell by cell.
struct TableColumn {
  std::string text;
  LanguageTag language;
};

/// The columns of a table that are each in a language of its own, without the row that names their
/// languages; fewer than two where it is no text beside its translation.
std::vector<TableColumn> columns_in(std::vector<std::vector<std::string>> rows);

}  // namespace lectern::app
