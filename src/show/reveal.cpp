#include "show/reveal.h"

#include <algorithm>
#include <cmath>

namespace lectern::show {
namespace {

/// A line that is not to be read yet can be read all the same, by who is faster.
constexpr double waiting = 0.45;

constexpr Duration brightening{400};

/// When a line begins to brighten. Reading ends with the cue; the eye comes to a line a little
/// before the voice in the head does, so that it is bright by then.
Instant turn_of(const Show& show, const Cue& cue, const slide::Block& block) {
  const Duration settle = std::min(to_duration(show.reveal.settle), cue.duration / 3);
  const Seconds reading = cue.duration - settle;
  const Duration before = to_duration(reading * block.read_before) - brightening;
  return cue.start + settle + std::max(before, -settle);
}

bool waits(const Show& show, const slide::Block& block) {
  return show.reveal.kind == Reveal::Kind::Line && block.read_before > 0;
}

}  // namespace

Opacity brightness(const Show& show, const Cue& cue, const slide::Block& block, Instant position) {
  if (!waits(show, block)) return opaque;
  const Duration since = position - turn_of(show, cue, block);
  const double light = static_cast<double>(eased(Seconds(since) / Seconds(brightening))) / opaque;
  return static_cast<Opacity>(std::lround((waiting + (1 - waiting) * light) * opaque));
}

Instant next_reveal(const Show& show, const Cue& cue, Instant position) {
  Instant next = cue.end();
  for (const slide::BlockPointer& block : slide_of(show, cue).blocks) {
    if (!waits(show, *block)) continue;
    const Instant turn = turn_of(show, cue, *block);
    if (position < turn) {
      next = std::min(next, turn);
    } else if (position < turn + brightening) {
      next = std::min(next, position + Duration(1));
    }
  }
  return next;
}

Instant revealed(const Show& show, const Cue& cue) {
  Instant last = cue.start;
  for (const slide::BlockPointer& block : slide_of(show, cue).blocks) {
    if (waits(show, *block)) last = std::max(last, turn_of(show, cue, *block) + brightening);
  }
  return last;
}

}  // namespace lectern::show
