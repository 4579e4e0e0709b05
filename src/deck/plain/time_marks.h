// When what a transcript or a chat has was said: `[00:12:05]`, `[12/07/2011, 14:03:22]`.
#pragma once

#include <vector>

#include "deck/format/left_out.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// The lines without the times that several of them begin with, of which each begins a paragraph
/// (noted, `time-mark`). A time of the day by itself, as in a programme, stays.
std::vector<SourceLine> without_time_marks(std::vector<SourceLine> lines, LeftOut& left_out);

}  // namespace lectern::deck
