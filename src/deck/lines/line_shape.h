// What of a line, as it stands in a file, tells why it ends where it does.
#pragma once

#include <cstddef>
#include <vector>

#include "deck/format/source_text.h"
#include "text/letters.h"

namespace lectern::deck {

/// Between two words, as columns have it.
inline constexpr std::size_t narrowest_gap = 3;  // spaces

/// Widths are in the columns of a terminal.
struct LineShape {
  std::size_t indent = 0;
  std::size_t width = 0;       ///< from the first character to the last; 0: blank
  std::size_t first_word = 0;  ///< up to where the line could have been broken first
  bool ideograph = false;      ///< begins with one, or with kana: they are broken between any two
  bool ends_sentence = false;
  bool ends_statement = false;  ///< a sentence that nothing goes on with, as after a colon
  bool ends_in_mark = false;    ///< of a sentence or of a clause
  bool asks = false;            ///< ends in a question mark
  bool ends_in_double_danda = false, ends_in_double_shad = false;
  bool unpunctuated = false;  ///< ends in a letter of a script whose sentences end without a mark
  text::LetterCase begins = text::LetterCase::None;
  bool begins_with_digit = false;
  bool begins_with_day = false;  ///< `3. Mai`
  bool has_text = false;         ///< begins with a letter or a number
  bool has_ink = false;          ///< a letter or a number, rather than being a rule
  bool marked = false;           ///< as a heading, a quotation or a table of Markdown's
  bool ends_in_figure = false;   ///< a number, which may have a percent or currency sign
  bool has_gap = false;          ///< or a tab between two words
  bool ends_in_name = false;     ///< the last of several words begins with a capital
  bool item = false;             ///< of a list
  bool kept = false;
  bool cut = false;

  /// How wide the line would be with the first word of the next.
  std::size_t with(const LineShape& next) const {
    return width + (next.ideograph ? 0 : 1) + next.first_word;
  }
};

/// Whether a line may head lines as wide as `widest`: far shorter than they are, and no clause.
inline bool may_head(const LineShape& line, std::size_t widest) {
  return line.has_text && 3 * line.width <= widest && !line.ends_in_mark &&
         line.begins != text::LetterCase::Lower;
}

LineShape shape_of(const SourceLine& line);
std::vector<LineShape> shapes_of(const std::vector<SourceLine>& lines);

}  // namespace lectern::deck
