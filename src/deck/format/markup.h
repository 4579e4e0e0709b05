// What people write in plain text to say how it is laid out: list items, rules, headings, emphasis.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// A speech's lines as paragraphs_of() is to have them: a blank line before each that begins a list
/// item (`- `, `• `, `1. `, `(a) `), and instead of a rule of only `-`, `*`, `_` or `=` (noted,
/// `separator`). Where there is no blank line at all among more than a few, and the lines are as
/// long as paragraphs or end as sentences do, each is a paragraph (noted, `line-paragraphs`); where
/// they are not, that is a warning (`no-blank-line`).
std::vector<SourceLine> laid_out(std::vector<SourceLine> lines, const std::filesystem::path& file,
                                 Problems& problems);

/// Takes the mark, `# ` to `###### `, off the paragraphs that begin with one, which are headings,
/// and notes what is left of emphasis, `**` (`markup`).
void take_markup(std::vector<SourceParagraph>& paragraphs, const std::filesystem::path& file,
                 Problems& problems);

}  // namespace lectern::deck
