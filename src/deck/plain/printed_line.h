// A line of a text that may have been printed on pages.
#pragma once

#include "deck/format/source_text.h"

namespace lectern::deck {

struct PrintedLine {
  enum class Kind {
    Text,
    Blank,
    PageBreak,
    Furniture,  ///< of the page: its number, its head, its footnotes
  };

  SourceLine line;
  Kind kind = Kind::Text;

  bool is_text() const { return kind == Kind::Text; }
};

PrintedLine printed_line(SourceLine line);

/// Whether a sentence or a word of the first line goes on with the second, wherever that is.
bool runs_on(const SourceLine& first, const SourceLine& second);

/// The nearest line of text before and after a line; `lines.size()`: none.
std::size_t text_before(const std::vector<PrintedLine>& lines, std::size_t line);
std::size_t text_after(const std::vector<PrintedLine>& lines, std::size_t line);

}  // namespace lectern::deck
