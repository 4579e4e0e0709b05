// Documents, read by a program of their own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/language_tag.h"
#include "deck/format/bilingual.h"

namespace lectern::app {

/// What the language that a file names is the language of. Word processors and editors of pages
/// write down their user's, whatever the text is in.
enum class LanguageOf { Text, Editor };

/// What the program said of a document: pieces, rows, or a text, and then rows of its tables.
struct ReadDocument {
  std::string language;  ///< as the document says it; empty: it does not
  LanguageOf language_of = LanguageOf::Text;
  std::string text;
  std::vector<deck::TranslatedPiece> pieces;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> notes;
};

/// Whether it is a format that the program reads: `.docx`, `.odt`, `.html`, `.xlf`, `.csv` …
bool is_document(const std::filesystem::path& file);

/// `encoding` may be empty; `likely` helps to tell it, and may be empty too. Throws Failure with
/// the program's reason, also where the document costs more memory or time than any has to.
ReadDocument read_document(const std::filesystem::path& file, const std::string& encoding,
                           const LanguageTag& likely);

}  // namespace lectern::app
