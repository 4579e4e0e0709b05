// A show: slides, when they are shown, and what the panel shows at any instant. Pure functions of
// time.
#pragma once

#include <vector>

#include "base/time.h"
#include "show/drift.h"
#include "show/frame.h"
#include "show/timeline.h"
#include "slide/slide.h"

namespace lectern::show {

struct Transition {
  enum class Kind {
    Cut,   ///< for those whom motion disturbs
    Fade,  ///< out, then in; what both slides have stays
  };

  Kind kind = Kind::Fade;
  Duration fade{500};
  friend bool operator==(const Transition&, const Transition&) = default;
};

/// How a slide's text comes.
struct Reveal {
  enum class Kind {
    None,  ///< whole
    Line,  ///< lines brighten in reading order, at reading pace
  };

  Kind kind = Kind::None;
  Seconds settle{1.5};  ///< before reading begins
};

/// What is drawn behind the text and beside it. The backdrop is as large as the panel, the logo as
/// the slides left room for; null where there is none.
struct Decor {
  ImagePointer backdrop;
  ImagePointer logo;
};

/// Immutable.
struct Show {
  slide::Slides slides;
  Timeline timeline;
  Transition transition;
  Reveal reveal;
  Decor decor = {};
  Drift drift = {};
};

/// Whether there is anything to show.
bool empty(const Show& show);

const slide::Slide& slide_of(const Show& show, const Cue& cue);

/// The slide's number as people count, from 1.
std::size_t number_of(const Show& show, const Cue& cue);

/// How far all but the backdrop is drawn from where it was set, from the beginning of a cue to its
/// end, when its text cannot be seen. A cue has another offset in another round.
Point drift_at(const Show& show, Instant instant);

/// What the panel shows at an instant of any round. An empty show is bare ground.
Frame frame_at(const Show& show, Instant instant);

/// The first instant after `instant` at which the frame may differ; within a fade that is the
/// next millisecond. The far future for an empty show.
Instant next_change(const Show& show, Instant instant);

/// When all of a cue is there: its fade over.
Instant faded_in(const Show& show, const Cue& cue);

/// When its fade to the next begins; where nothing fades, its last millisecond.
Instant leaving(const Show& show, const Cue& cue);

/// When it is shown whole: its lines revealed too.
Instant settled(const Show& show, const Cue& cue);

/// The blocks that the cue after the one at `instant` will need.
std::vector<slide::BlockPointer> upcoming_blocks(const Show& show, Instant instant);

}  // namespace lectern::show
