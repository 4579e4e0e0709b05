// The numbers of pages, and the heads that run over them.
#pragma once

#include <vector>

#include "deck/format/left_out.h"
#include "deck/plain/printed_line.h"

namespace lectern::deck {

/// Marks as furniture the lines that hold nothing but a page's number, as `- 2 -`, `3/4`, `Page 3
/// of 4` in the languages of the world, or `2` where it parts a sentence, is set in the middle,
/// stands beside a form feed, or is one of a row that does. Another number alone is a warning.
void mark_page_numbers(std::vector<PrintedLine>& lines, LeftOut& left_out);

/// Marks as furniture what comes again at the ends of pages, or stands there in two columns.
void mark_running_heads(std::vector<PrintedLine>& lines, LeftOut& left_out);

}  // namespace lectern::deck
