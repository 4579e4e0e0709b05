// Numbers that a text writes in digits, of any script, grouped as any language does.
#pragma once

#include <unicode/numfmt.h>

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"

namespace lectern::review {

struct Number {
  ByteRange range;  ///< in its text, with the word that scales it: `5 million`
  /// What it may be: of `1.240`, 1240 and 1.24.
  std::vector<double> values;
  bool scaled = false;
};

/// Reads numbers as a language writes them.
class NumberReader {
 public:
  explicit NumberReader(const LanguageTag& language);

  /// In order. Digits that points, colons or strokes part are numbers of their own: `12.7.2011`.
  std::vector<Number> numbers_in(std::string_view text) const;

  /// Whether the words for numbers are known in the language.
  bool knows_words() const { return spelling_ != nullptr; }

  /// Whether the text says the number in words or as the Romans did: `sixteen`, `sechzehnte`,
  /// `XVIe`.
  bool says_in_words(std::string_view text, double number) const;

 private:
  using Scale = std::pair<std::string, double>;  ///< a word, and what it multiplies by

  /// The word that a text begins with, if it is one that scales a number before it.
  const Scale* scale_at(std::string_view text) const;
  void scale(std::string_view text, Number& number) const;
  bool says_in_roman(std::string_view text, double number) const;

  std::vector<Scale> scales_;  ///< the longest word first
  char32_t decimal_point_;
  std::unique_ptr<icu::NumberFormat> spelling_;
  std::unique_ptr<icu::NumberFormat> numerals_;  ///< of all scripts, the Romans' among them
};

}  // namespace lectern::review
