// Reads what keys, buttons and touches do: the table [input] of a configuration.
#pragma once

#include <vector>

#include "base/language_tag.h"
#include "config/toml_reader.h"
#include "kiosk/controls/bindings.h"

namespace lectern::config {

/// A key that is bound is taken from what has it by default. Problems (`bad-value`): a name that no
/// key has, a key that two actions name, a language that is not among those `shown` (empty: all of
/// the deck, whichever those are). A warning (`easy-chord`): a chord that visitors might hold down
/// by chance.
kiosk::Bindings read_input(TomlReader input, const std::vector<LanguageTag>& shown);

}  // namespace lectern::config
