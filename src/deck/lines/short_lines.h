// Lines that end far from where they could: titles over subtitles, signatures, what a quotation is
// from, and what several say in turn.
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"
#include "deck/lines/text_lines.h"

namespace lectern::deck {

/// Keeps lines that say whose they are (`Q:`, `V.`), two short lines that are a paragraph apart,
/// unless they are a sentence, and a short last line after a sentence that is none itself (noted,
/// `kept-lines`).
void keep_short_lines(std::vector<SourceLine>& lines, TextLines& text,
                      const std::filesystem::path& file, Problems& problems);

}  // namespace lectern::deck
