// What a configuration asks of its deck.
#pragma once

#include <string>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "config/config.h"
#include "deck/deck.h"

namespace lectern::content {

/// What it asks for and the deck does not have, where it does so: languages (`missing-language`;
/// a warning where only keys are bound to one), and captions of what is shown anyway (`no-effect`).
Problems incompatibilities(const config::Config& config, const deck::Deck& deck);

/// Goes on after saying that there is nothing in a language: `, do you mean "zh-Hans"?`, which is
/// the same in another script or of another country, or is written nearly so; else `: it has en,
/// fr`.
std::string instead_of(const LanguageTag& wanted, const std::vector<LanguageTag>& there);

}  // namespace lectern::content
