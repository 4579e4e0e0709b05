// Words that the end of a line cut in two, put together again.
#pragma once

#include <filesystem>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// Whether a line ends within a word that the next one goes on with, or with one that shares its
/// end with another: `meet-` and `ing`, `Fracht-` and `und`.
bool is_cut(const SourceLine& line, const SourceLine& next);

/// Puts the second half of each such word on the line of the first (noted, `mended-word`). Whether
/// the hyphen is part of the word is told by how it is written elsewhere in the text, then by the
/// language's customs. A hyphen before a conjunction stays, with its space.
std::vector<SourceLine> mend_words(std::vector<SourceLine> lines, const LanguageTag& language,
                                   const std::filesystem::path& file, Problems& problems);

}  // namespace lectern::deck
