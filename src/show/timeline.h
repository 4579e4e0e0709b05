// A timeline: which slide of which language is shown when, over one whole round of the show.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/time.h"
#include "show/pace.h"
#include "slide/slide.h"

namespace lectern::show {

/// When the next language has its turn.
enum class Rotate {
  Loop,     ///< after the whole speech
  Passage,  ///< after a section, or about a minute of one
  Slide,    ///< after each slide
};

struct Cue {
  std::size_t edition = 0;  ///< index into Slides::editions
  std::size_t slide = 0;    ///< index into Edition::slides
  Instant start{};
  Duration duration{};
  Timing timing = Timing::Reading;  ///< what the duration was taken from
  /// What its subtitles' times come to, where that cannot be meant: more than five minutes, and
  /// more than ten times what reading takes.
  std::optional<Duration> doubted{};

  Instant end() const { return start + duration; }
};

/// Cues follow one another without gaps, from instant 0 on; then the show begins anew.
struct Timeline {
  std::vector<Cue> cues;
  Duration length{};
};

Timeline make_timeline(const slide::Slides& slides, const Pace& pace, Rotate rotate);

/// The index of the cue at an instant of any round. The timeline must not be empty.
std::size_t cue_at(const Timeline& timeline, Instant instant);

/// The instant within the first round.
Instant within_round(const Timeline& timeline, Instant instant);

/// The first instant from `from` on at which the show is where it is at `position` of any round.
Instant next_time(const Timeline& timeline, Instant position, Instant from);

}  // namespace lectern::show
