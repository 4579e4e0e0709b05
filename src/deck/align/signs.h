// What a sentence shows of itself that its translation shows too, in any language and script.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/language_tag.h"
#include "base/range.h"
#include "deck/deck.h"

namespace lectern::deck {

enum Sign : unsigned {
  Heading = 1U,   ///< is marked as one
  Item = 2U,      ///< begins with a bullet, a dash or a number, as in a list
  Line = 4U,      ///< is a short paragraph that ends in no mark: a heading, a name, an item
  Question = 8U,  ///< has a question mark
  Exclamation = 16U,
  Quotation = 32U,  ///< has words in quotation marks
};

/// Any of them.
using Signs = unsigned;

/// The numbers of a text as a set of bits: different ones seldom share one.
using Numbers = std::uint64_t;

/// In digits of any script, or as 第 introduces them (第十二条).
Numbers numbers_in(std::string_view text);

Signs signs_of(const Paragraph& paragraph, ByteRange sentence, const LanguageTag& language);

}  // namespace lectern::deck
