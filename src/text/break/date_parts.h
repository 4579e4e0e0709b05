// Which words of a text are the parts of one date: 4 May 1914, July 2011, 2011. július 12-én.
#pragma once

#include "base/language_tag.h"
#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// All ranges are words without what is around them: `3.` is one, `3.,` is not.
class DateParts {
 public:
  /// Refers to the text.
  DateParts(const Codepoints& text, const LanguageTag& language);

  /// Of four digits.
  bool is_year(IndexRange word) const;
  /// 4 May, 4. mai: whether a day stands before a word that may be a month.
  bool follows_day(IndexRange month) const;
  /// Whether a month with its day stands before the year.
  bool ends_date(IndexRange year) const;
  /// July 12, | 2011.
  bool holds_comma(IndexRange day, IndexRange year) const;
  /// Whether a line between two neighbours would divide a date.
  bool holds(IndexRange left, IndexRange right) const;

 private:
  bool is_number(IndexRange word) const;
  bool is_month(IndexRange word) const;
  bool is_link(IndexRange word) const;

  const Codepoints& text_;
  LanguageTag language_;
};

}  // namespace lectern::text
