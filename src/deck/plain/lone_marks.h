// Marks of list items that stand on lines of their own, as programs copy them out of PDFs.
#pragma once

#include <vector>

#include "deck/format/source_text.h"

namespace lectern::deck {

/// Puts each mark before the line that it belongs to, at most one blank line further down, and a
/// blank line before both: `•`, blank, `bread` → `• bread`. A dash becomes `-`. A number or a dash
/// is taken for such a mark where there is another one in the text.
std::vector<SourceLine> with_lone_marks_joined(std::vector<SourceLine> lines);

}  // namespace lectern::deck
