// A file's bytes → UTF-8, and what is said of files that are in something else.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/language_tag.h"
#include "base/problem.h"

namespace lectern::deck {

/// The text of a file in UTF-8 without a byte order mark. UTF-16 and UTF-32 are read too, which is
/// noted (`encoding`), so is what the file itself says that it is in. Nothing, and an error among
/// the problems (`invalid-utf8`) that says what it seems to be in and how to convert it, for
/// anything else. `language`, which may be empty, helps to tell. Lines and columns are those of the
/// text in UTF-8. `stated` is the encoding that the file says it is in; empty: it says nothing.
std::optional<std::string> utf8_of(std::string_view bytes, const std::filesystem::path& file,
                                   const LanguageTag& language, Problems& problems,
                                   const std::string& stated = {});

/// What the header of a PO catalogue says that its bytes are in, `charset=KOI8-R`; empty where it
/// does not say it, as in a template.
std::string charset_of_catalogue(std::string_view bytes);

/// A whole text converted by somebody's order. Nothing, and an error among the problems
/// (`bad-encoding`), where it is not in that encoding.
std::optional<std::string> utf8_from(std::string_view bytes, const std::string& encoding,
                                     const std::filesystem::path& file, Problems& problems);

/// What a file that names no encoding is in: UTF-8, as it is marked, or as it seems. Nothing where
/// that cannot be told.
std::optional<std::string> encoding_of(std::string_view bytes, const LanguageTag& language);

}  // namespace lectern::deck
