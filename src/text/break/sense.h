// What it costs a reader when a line, or a slide, ends at a place: whether the voice would pause.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/range.h"
#include "text/break/function_words.h"
#include "text/codepoints.h"

namespace lectern::text {

/// Costs go from less than 0, where a sentence or a clause ends, over 0, between two words that
/// have little to do with each other, to 1, within what is read in one breath: after an article,
/// between a number and what it counts, between the parts of a name, before a postposition. What
/// costs more is within a word or a compound; what is over `within_word` is to be kept on a line
/// wherever that takes no line more.
inline constexpr double worst_between_words = 1;
inline constexpr double within_phrase = 2;  ///< that has no spaces: 行為|を
inline constexpr double within_word = 3;
inline constexpr double within_amount = 3.5;  ///< 12 mm, 18 h 30, 1 May, O. V. Kuznetsova
inline constexpr double within_number = 4;    ///< of several groups: 80 000, +44 161 496 0000

/// `places` are where a line may end: each the spaces between, which may be none, in order; the
/// first is where the text begins, the last where it ends. Returns a cost for each. By punctuation,
/// numbers and capitals alone where no words of the language are known. Chinese keeps words of
/// ICU's dictionary, Japanese its phrases (bunsetsu).
std::vector<double> break_costs(std::string_view utf8, const Codepoints& text,
                                const LanguageTag& language, const FunctionWords& words,
                                std::span<const IndexRange> places);

/// Where a text may be cut in two: the spaces between the parts, which may be none.
struct Cut {
  ByteRange spaces;
  double cost = 0;
};
std::vector<Cut> cuts(std::string_view utf8, const LanguageTag& language,
                      const FunctionWords& words);

}  // namespace lectern::text
