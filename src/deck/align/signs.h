// What a sentence shows of itself that its translation shows too, in any language and script.
#pragma once

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

Signs signs_of(const Paragraph& paragraph, ByteRange sentence, const LanguageTag& language);

}  // namespace lectern::deck
