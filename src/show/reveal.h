// Lines that brighten in reading order while their slide is shown.
#pragma once

#include "base/time.h"
#include "show/frame.h"
#include "show/show.h"

namespace lectern::show {

/// How bright a block of a cue's slide is at an instant of the round, its fades aside. Whole where
/// the show reveals nothing.
Opacity brightness(const Show& show, const Cue& cue, const slide::Block& block, Instant position);

/// The first instant of the cue after `position` at which a line's brightness may differ; its end
/// when there is none.
Instant next_reveal(const Show& show, const Cue& cue, Instant position);

/// When all lines of the cue are as bright as they become.
Instant revealed(const Show& show, const Cue& cue);

}  // namespace lectern::show
