// A show: slides, when they stand, and what the panel shows at any instant. Pure functions of time.
#pragma once

#include <vector>

#include "base/instant.h"
#include "show/frame.h"
#include "show/timeline.h"
#include "slide/slide.h"

namespace lectern::show {

struct Transition {
  enum class Kind {
    Cut,   ///< for those whom motion disturbs
    Fade,  ///< out, then in; what stands on both slides stays
  };

  Kind kind = Kind::Fade;
  Duration fade{500};
};

/// Immutable.
struct Show {
  slide::Slides slides;
  Timeline timeline;
  Transition transition;
};

/// Whether there is anything to show.
bool empty(const Show& show);

const slide::Slide& slide_of(const Show& show, const Cue& cue);

/// What stands on the panel at an instant of any round. An empty show is bare ground.
Frame frame_at(const Show& show, Instant instant);

/// The first instant after `instant` at which the frame may differ; within a fade that is the
/// next millisecond. The far future for an empty show.
Instant next_change(const Show& show, Instant instant);

/// When a cue stands whole, its fade over.
Instant settled(const Show& show, const Cue& cue);

/// The blocks that the cue after the one at `instant` will need.
std::vector<slide::BlockPointer> upcoming_blocks(const Show& show, Instant instant);

}  // namespace lectern::show
