// Which translations of a deck a verb is about.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/language_tag.h"
#include "deck/deck.h"

namespace lectern::app {

/// By their index among the speeches: that into the language, or all of them. Throws Failure where
/// there is none into it.
std::vector<std::size_t> asked_for(const deck::Deck& deck,
                                   const std::optional<LanguageTag>& language);

}  // namespace lectern::app
