// What a document says, written as a text of a deck.
#pragma once

#include <string>
#include <string_view>

namespace lectern::documents {

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

  bool in_paragraph() const { return !paragraph_.empty(); }
  std::string release();

 private:
  std::string text_;
  std::string paragraph_;
  std::string lead_;
  bool space_ = false;
};

}  // namespace lectern::documents
