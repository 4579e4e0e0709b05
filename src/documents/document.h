// A file from a word processor, a translator or the Web, read as what it says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::documents {

/// A text and its translation, as a translator's program keeps them.
struct TranslationUnit {
  std::string id;
  std::string original;
  std::string translation;
  bool fuzzy = false;  ///< not approved, or of another wording
};

/// What is filled: `units` of a translator's file, `rows` of a table, or `text` of a document, and
/// then `rows` of the tables in it, which may be of a translation beside its original.
struct Document {
  std::string language;  ///< as the file says it, a tag of some kind; empty: it does not
  std::string text;      ///< paragraphs, headings and list items as in a text of a deck
  std::vector<TranslationUnit> units;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> notes;  ///< what was left out, in sentences
};

/// What a reader is told beside the bytes.
struct Hints {
  std::string name;      ///< of the file
  std::string encoding;  ///< what somebody says a table or a page is in; empty: to be found out
  std::string language;  ///< what is likely; empty: unknown
};

/// Whether there is a reader for files with this ending, `.docx`.
bool is_readable(std::string_view ending);

/// Throws Failure, with a sentence for a curator, when it is none of those or damaged.
Document read_document(const std::string& bytes, const Hints& hints);

Document read_word(const std::string& bytes);  ///< .docx, ISO/IEC 29500
/// The same of what is in it; of styles and numbering there may be none.
Document read_word_parts(const std::string& document, const std::string& styles,
                         const std::string& numbering);
Document read_open_document(const std::string& bytes);  ///< .odt and .fodt, ISO/IEC 26300
Document read_web_page(const std::string& bytes, const Hints& hints);
Document read_xliff(const std::string& bytes);  ///< 1.2 and 2.x, and what tools make of 1.2
Document read_table(const std::string& bytes, const Hints& hints);  ///< .csv and .tsv, RFC 4180

}  // namespace lectern::documents
