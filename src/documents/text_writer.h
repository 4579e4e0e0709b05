// What a document says, written as a text of a deck.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::documents {

struct WrittenParagraph {
  std::string mark;  ///< of a heading or an item: `#`, `-`, `1.`; empty: neither
  std::string text;  ///< its lines parted by `\n`
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
  /// The present paragraph ends, if there is one.
  void end_paragraph();

  /// What the next paragraph is, said before anything is added to it.
  void begin_heading(int level);
  void begin_item(std::string mark);  ///< `-`, `1.`

  /// What was written elsewhere.
  void add(const std::vector<WrittenParagraph>& paragraphs);

  std::vector<WrittenParagraph> release();

 private:
  std::vector<WrittenParagraph> paragraphs_;
  WrittenParagraph present_;
  bool space_ = false;
};

/// What `read` writes, apart from what has been written before.
template <typename Read>
std::vector<WrittenParagraph> written_apart(TextWriter& writer, const Read& read) {
  TextWriter before = std::exchange(writer, {});
  read();
  return std::exchange(writer, std::move(before)).release();
}

/// As in a text of a deck. What that would take for a mark, and is none, is escaped with `\`.
std::string to_text(const std::vector<WrittenParagraph>& paragraphs);

}  // namespace lectern::documents
