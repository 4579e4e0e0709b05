// What a paragraph of Word is by its style: a heading, an item of a list, in a language.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "documents/xml.h"
#include "text/compatibility.h"

namespace lectern::documents {

struct WordParagraphStyle {
  int heading = 0;   ///< its level from 1; 0: none
  std::string list;  ///< what word/numbering.xml calls the list that it is an item of; empty: none
  int level = 0;     ///< in that list, from 0
  bool is_contents = false;  ///< a line of the table of contents
  std::string style;         ///< its id
};

class WordStyles {
 public:
  /// `xml` is word/styles.xml, or empty. Throws Failure.
  explicit WordStyles(const std::string& xml);

  WordParagraphStyle of_paragraph(const xmlNode* properties) const;

  /// Whether a run stands above or below the line, by itself or by its style.
  std::optional<text::Shift> shift_of(const xmlNode* run_properties) const;

  /// What language a stretch of text is marked as: by the run, its style or the document.
  std::string language_of(std::string_view text, const xmlNode* run_properties,
                          const WordParagraphStyle& paragraph) const;

 private:
  void apply(const std::string& style, WordParagraphStyle& result, int depth) const;
  static void apply(const xmlNode* properties, WordParagraphStyle& result);

  Xml xml_;
  std::map<std::string, const xmlNode*> styles_;
  std::string default_paragraph_;
  const xmlNode* defaults_ = nullptr;  ///< run properties of the whole document
};

}  // namespace lectern::documents
