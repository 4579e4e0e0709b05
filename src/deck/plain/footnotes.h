// Footnotes at the ends of pages, and their marks in the text.
#pragma once

#include <vector>

#include "deck/format/left_out.h"
#include "deck/plain/printed_line.h"

namespace lectern::deck {

/// Marks as furniture the footnotes below the speech of each page, told by their marks in the text
/// above or by a rule, and takes the marks out: `[3]`, `¹`, `1` after a full stop, `*`. A number
/// that clings to the end of a sentence and has no footnote stays, as a warning.
void mark_footnotes(std::vector<PrintedLine>& lines, LeftOut& left_out);

}  // namespace lectern::deck
