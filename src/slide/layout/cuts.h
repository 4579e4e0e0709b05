// Where a text that is too long for a slide is cut in parts.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/language_tag.h"
#include "text/break/sense.h"

namespace lectern::slide {

/// Remembers the cuts of the texts that it was asked for.
class Cuts {
 public:
  /// The lists must outlive this.
  explicit Cuts(const text::FunctionWordLists& words) : words_(words) {}

  const std::vector<text::Cut>& of(const std::string& text, const LanguageTag& language);

 private:
  const text::FunctionWordLists& words_;
  std::map<std::pair<std::string, LanguageTag>, std::vector<text::Cut>> known_;
};

/// The text in so many stretches of about the same length: cut after a sentence or a clause where
/// one ends near enough, else where it is least missed, never within a word or a compound. Where
/// the text cannot be cut so often the last ones are empty.
std::vector<std::string> split(const std::string& text, const std::vector<text::Cut>& cuts,
                               std::size_t parts);

/// A text and where it may be cut.
struct Cuttable {
  const std::string& text;
  const std::vector<text::Cut>& cuts;
};

/// A translation in so many stretches as `split` makes of its original, cut at the same thoughts:
/// after the same line or sentence where both have as many of them, else near as large a share.
std::vector<std::string> split_like(const Cuttable& original, const Cuttable& translation,
                                    std::size_t parts);

}  // namespace lectern::slide
