// Captions that roll up: each line comes again in the cues after it.
#pragma once

#include <vector>

#include "deck/format/left_out.h"
#include "deck/subtitles/cues.h"

namespace lectern::deck {

/// Of cues in order, where most begin with what the one before ends with, leaves in each only what
/// is new in it, and notes that (`rolling-captions`). Cues that say the same twice are left as
/// they are: a speaker may.
void unroll(std::vector<TimedText>& cues, LeftOut& left_out);

}  // namespace lectern::deck
