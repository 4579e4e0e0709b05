// Paragraphs that no blank line parts: told by how their lines are indented, or filled.
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"
#include "deck/lines/text_lines.h"

namespace lectern::deck {

/// Takes a short line over lines that are all indented for their heading.
std::vector<SourceLine> with_heads_apart(std::vector<SourceLine> lines);

/// Puts a blank line before each line that begins with an ideographic space, where all of them come
/// after a whole sentence.
std::vector<SourceLine> with_ideographs_apart(std::vector<SourceLine> lines);

/// Puts a blank line where a paragraph begins among lines that were wrapped: before each indented
/// one, or after each sentence that ends long before the end of its line (noted,
/// `wrapped-paragraphs`).
std::vector<SourceLine> apart_if_wrapped(std::vector<SourceLine> lines, const TextLines& text,
                                         const std::filesystem::path& file, Problems& problems);

}  // namespace lectern::deck
