// What a cue's lines say without the marks of WebVTT, SubRip and their neighbours.
#pragma once

#include <span>
#include <vector>

#include "deck/format/left_out.h"
#include "deck/format/source_text.h"
#include "deck/subtitles/cues.h"

namespace lectern::deck {

/// One cue's lines without tags (of HTML, WebVTT, ASS and MicroDVD), references resolved, and
/// broken where ASS breaks them. A tag that no player knows is a warning (`unknown-tag`), a
/// reference that HTML does not know as well (`unknown-reference`); readings of ruby are left out
/// and noted (`ruby`).
std::vector<SourceLine> without_tags(std::span<const SourceLine> lines, CueFormat format,
                                     LeftOut& left_out);

}  // namespace lectern::deck
