// The numbers that editions and scanned typescripts have in the margin, of every line or each
// fifth.
#pragma once

#include <vector>

#include "deck/format/left_out.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// The lines without the numbers that count them (noted, `line-number`): of every line of running
/// text, at its beginning or its end, or those that are as many lines apart as they say. The items
/// of a list, a table of contents and a chronicle keep theirs.
std::vector<SourceLine> without_line_numbers(std::vector<SourceLine> lines, LeftOut& left_out);

}  // namespace lectern::deck
