// Words and phrases between which Chinese and Japanese write no spaces: where they end, and what it
// costs a reader when a line ends within them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"
#include "text/break/phrase_model.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Of Chinese and Japanese, by ICU's dictionary, and by a model of the language's phrases where
/// there is one.
class Unspaced {
 public:
  /// Refers to the text and the model.
  Unspaced(std::string_view utf8, const Codepoints& text, const LanguageTag& language,
           const PhraseModel& phrases);

  /// Whether ideographs or kana are beside the index, of a language that is written in them. The
  /// rest may be asked only then.
  bool holds(std::size_t index) const;
  IndexRange word_before(std::size_t index) const;
  IndexRange word_after(std::size_t index) const;

  /// As `break_costs`, by figures, words and phrases alone.
  double cost(std::size_t index) const;

 private:
  double cost_of_phrase(std::size_t index) const;

  const Codepoints& text_;
  const PhraseModel& phrases_;
  bool ideographic_ = false;
  std::vector<bool> word_ends_;  // of ideographic languages
};

}  // namespace lectern::text
