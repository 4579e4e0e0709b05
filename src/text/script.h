// A writing system by its ISO 15924 code.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <string_view>
#include <vector>

#include "base/language_tag.h"

namespace lectern::text {

struct Script {
  std::array<char, 4> code{'Z', 'y', 'y', 'y'};

  Script() = default;
  /// A code of ISO 15924; anything that has not its length is `Zyyy`.
  explicit Script(std::string_view iso15924) {
    if (iso15924.size() == code.size()) std::copy(iso15924.begin(), iso15924.end(), code.begin());
  }

  std::string_view name() const { return {code.data(), code.size()}; }
  friend auto operator<=>(const Script&, const Script&) = default;
};

enum class Direction { LeftToRight, RightToLeft };

/// The script the language is written in: its script subtag, else the likely one (CLDR likely
/// subtags: `zh` → Hans, `sr` → Cyrl, `ur` → Arab).
Script script_of(const LanguageTag& language);

/// The scripts of characters (UAX #24) that a writing system is made of, the first being its main
/// one: Jpan → Hani, Hira, Kana; Hans → Hani, Bopo; Aran → Arab; of most, itself alone.
std::vector<Script> scripts_in(Script writing_system);

/// The direction of a paragraph in the language.
Direction direction_of(const LanguageTag& language);

}  // namespace lectern::text
