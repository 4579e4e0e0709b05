// Text out of PDFs and word processors → the speech, without what only its pages have.
#pragma once

#include <filesystem>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// The lines without form feeds, numbers of lines (noted, `line-number`) and of pages
/// (`page-number`), running heads (`running-head`), footnotes and their marks (`footnote`); what
/// may be one but may be speech stays and is a warning of the same code. A sentence that goes on
/// after the end of a page does so without a blank line, and words that a line's end cut in two are
/// whole, as mend_words() has it.
std::vector<SourceLine> without_print(std::vector<SourceLine> lines, const LanguageTag& language,
                                      const std::filesystem::path& file, Problems& problems);

}  // namespace lectern::deck
