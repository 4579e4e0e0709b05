// Which language tags there are, which one is meant by another name, and what each calls itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/language_tag.h"

namespace lectern::text {

/// The tag that somebody's words for a language mean: of BCP 47 as CLDR has it today (`iw` → he,
/// `mo` → ro, `tl` → fil, `no` → nb), of ISO 639-2 and 639-3 (`fre`, `fra` → fr) and of POSIX
/// (`sr@latin` → sr-Latn, `pt_BR.UTF-8` → pt-BR). Nothing for what is no tag.
std::optional<LanguageTag> language_tag(std::string_view text);

/// Whether CLDR or the tag itself says what script the language is written in.
bool has_known_script(const LanguageTag& language);

/// Whether each part of the tag means something to CLDR: `fr-CA` and `de-1996` do, `fr-old` and
/// `tmp` do not.
bool is_known(const LanguageTag& language);

/// The language that somebody means by a country's code or an older one (`jp`, `fre`), or by its
/// English or own name in any case (`French`, `français`).
std::optional<LanguageTag> language_meant(std::string_view name);

/// The language that the name of a file speaks of, without its ending: `speech-fr`, `fr_final`,
/// `fr (1)`, `Remarks in French`. A guess.
std::optional<LanguageTag> language_in_name(std::string_view name);

/// The language's name in itself (`Français`, `العربية`, `简体中文`), cased to be alone; the tag
/// itself where CLDR does not know it.
std::string own_name(const LanguageTag& language);

}  // namespace lectern::text
