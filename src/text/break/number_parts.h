// Which places of a text are within a number, or between it and what belongs to it.
#pragma once

#include <vector>

#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Whether a number that follows the ideograph belongs to it: 午後|5時, 第|3回, 2011年|7月.
bool leads_to_number(char32_t ideograph);

/// A place is where a line may end: the spaces there, or an empty range. By digits, signs and how
/// short a word is, whatever the language.
class NumberParts {
 public:
  /// Refers to the text.
  explicit NumberParts(const Codepoints& text);

  /// Of 80 000 or of a telephone number.
  bool is_grouped(IndexRange place) const { return grouped_[place.end]; }
  /// Whether the number is one that counts nothing: a telephone's.
  bool is_telephone(IndexRange number) const { return telephone_ends_[number.end]; }
  /// Within the hours of 9：00 or a number in ideographs, 〇八五二―五五, whose marks are wide.
  bool is_within_wide_number(IndexRange place) const;
  /// Beside the operator of 9/5 · C + 32.
  bool is_beside_operator(IndexRange place) const;
  /// Beside the dash of 9 – 17, 10 h – 18 h.
  bool is_in_range(IndexRange place) const;
  /// Between 5 and €, $ and 12, № and 7, SE1 and 7PB, 18 h and 30: whatever stands beside a digit
  /// and is no word.
  bool is_beside_sign(IndexRange place) const;
  /// As units are that are no abbreviations with a full stop: mm, Ft, kWh.
  bool is_short(IndexRange word) const;
  /// Whether a space between two words parts a number from its unit (10 in., 2012 г., XIX в.), from
  /// the word that makes it larger (5 million), from
  /// the unit before it (5 ft | 10) or from the name of who bears it (Elizabeth II).
  bool holds(IndexRange left, IndexRange right) const;

 private:
  bool follows_unit(IndexRange left, IndexRange right) const;
  bool is_enlarged(IndexRange number, IndexRange word) const;
  bool is_unit_of(IndexRange number, IndexRange word) const;
  bool is_ordinal_of(IndexRange name, IndexRange numeral) const;
  std::size_t letters_in(IndexRange word) const;  ///< all but full stops
  bool is_roman(IndexRange word) const;
  /// Past a unit and the space before it: from the end of 10 h to that of 10.
  std::size_t before_unit(std::size_t end) const;
  std::size_t after_sign(std::size_t begin) const;

  const Codepoints& text_;
  std::vector<bool> grouped_;  // would a line begin at the index
  std::vector<bool> telephone_ends_;
};

}  // namespace lectern::text
