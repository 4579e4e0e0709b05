// What a document says, written as a text of a deck.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/document.h"
#include "text/compatibility.h"

namespace lectern::documents {

struct WrittenParagraph {
  enum class After { Other, Paragraph, Blank };

  std::string mark;  ///< of a heading or an item: `#`, `-`, `1.`; empty: neither
  std::string text;  ///< its lines parted by `\n`
  std::vector<std::string> unshifted = {};  ///< words that are raised or lowered only in print
  After after = After::Other;               ///< a plain paragraph, an empty one, or else
};

/// Gathers text into paragraphs.
class TextWriter {
 public:
  /// Adds to the present paragraph; white space counts as one space.
  void add(std::string_view text);
  /// As it stands, for what is set in lines.
  void add_lines(std::string_view text);
  /// A line ends here, and the paragraph goes on.
  void break_line();
  /// The next column of a row begins here; after a mark that people number items with, its words.
  void add_gap();
  /// What was said before stands on another page.
  void break_page();
  /// The present paragraph ends; whether there was one.
  bool end_paragraph();
  /// A paragraph with nothing in it.
  void leave_blank();

  /// Whether what is added from now on stands above or below the line; says how it was before.
  std::optional<text::Shift> shift(std::optional<text::Shift> shift);

  /// What the next paragraph is, said before anything is added to it.
  void begin_heading(int level);
  void begin_item(std::string mark);  ///< `-`, `1.`

  /// What was written elsewhere.
  void add(const std::vector<WrittenParagraph>& paragraphs);

  std::vector<WrittenParagraph> release();

 private:
  void append(std::string_view text);
  /// What was above or below the line is complete.
  void settle();

  std::vector<WrittenParagraph> paragraphs_;
  WrittenParagraph present_;
  bool space_ = false;
  WrittenParagraph::After after_ = WrittenParagraph::After::Other;
  std::optional<text::Shift> shift_;
  std::string shifted_;  ///< what was added last, above or below the line
  std::optional<text::Shift> shifted_as_;
};

/// What `read` adds, above or below the line.
template <typename Read>
void write_shifted(TextWriter& writer, text::Shift shift, const Read& read) {
  const auto before = writer.shift(shift);
  read();
  writer.shift(before);
}

/// What `read` writes, apart from what has been written before.
template <typename Read>
std::vector<WrittenParagraph> written_apart(TextWriter& writer, const Read& read) {
  TextWriter before = std::exchange(writer, {});
  read();
  return std::exchange(writer, std::move(before)).release();
}

/// As in a text of a deck. What that would take for a mark, and is none, is escaped with `\`.
std::string to_text(const std::vector<WrittenParagraph>& paragraphs);

/// The text of a document, and what there is to say of it.
void write(std::vector<WrittenParagraph> paragraphs, Document& document);

}  // namespace lectern::documents
