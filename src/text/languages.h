// Which language tags there are, and which one is meant by another name.
#pragma once

#include <optional>
#include <string_view>

#include "base/language_tag.h"

namespace lectern::text {

/// Whether CLDR or the tag itself says what script the language is written in.
bool has_known_script(const LanguageTag& language);

/// Whether each part of the tag means something to CLDR: `fr-CA` and `de-1996` do, `fr-old` and
/// `tmp` do not.
bool is_known(const LanguageTag& language);

/// The language that somebody means by a country's code or an older one (`jp`, `fre`), or by its
/// English or own name in any case (`French`, `français`).
std::optional<LanguageTag> language_meant(std::string_view name);

}  // namespace lectern::text
