// What people write in plain text to say how it is laid out: list items, rules, headings, emphasis.
#pragma once

#include <filesystem>
#include <set>
#include <vector>

#include "base/problem.h"
#include "deck/format/left_out.h"
#include "deck/format/source_text.h"
#include "deck/plain/markdown.h"

namespace lectern::deck {

/// A speech's lines as paragraphs_of() is to have them: a blank line before each that begins a list
/// item (`- `, `• `, `1. `, `(a) `), and instead of a rule of only `-`, `*`, `_` or `=` (noted,
/// `separator`). Lines that were broken on purpose are kept, in paragraphs that begin with the
/// lines `kept` too, and wrapped ones parted, as keep_verse() and apart_if_wrapped() have it. Where
/// there is hardly a blank line among more than a few, and the lines are as long as paragraphs or
/// end as sentences do, each is a paragraph (noted, `line-paragraphs`); where they are not, that is
/// a warning (`no-blank-line`).
std::vector<SourceLine> laid_out(std::vector<SourceLine> lines, const std::set<int>& kept,
                                 const std::filesystem::path& file, Problems& problems);

/// Takes the mark, `# ` to `###### `, off the paragraphs that begin with one, which are headings,
/// and all others as without_marks() has it; those that are blank then are gone.
void take_markup(std::vector<SourceParagraph>& paragraphs, const LinkNames& links,
                 LeftOut& left_out);

}  // namespace lectern::deck
