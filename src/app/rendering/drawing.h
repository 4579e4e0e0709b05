// The slides of a show, drawn one after the other.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/rendering/progress.h"
#include "base/language_tag.h"
#include "base/time.h"
#include "content/prepared_show.h"
#include "screen/compose/picture.h"
#include "screen/input/signals.h"
#include "show/show.h"

namespace lectern::app {

/// A cue, and the instant that it is pictured at.
struct PicturedCue {
  show::Cue cue;
  Instant instant{};
};

/// What there is to look through: all of the show, or one language. A slide looks the same whenever
/// it is shown: nothing drifts. Throws Failure where there is nothing.
show::Show show_to_look_through(const content::PreparedShow& prepared,
                                const std::optional<LanguageTag>& language);

/// Each cue of the round, or those of one slide, from 1, once all of it is there. Throws Failure
/// where there is no such slide.
std::vector<PicturedCue> pictured_cues(const show::Show& show,
                                       const std::optional<std::size_t>& slide);

/// Of several slides with one number the second is "b"; the first is nothing.
std::string letter_of(const show::Show& show, const show::Cue& cue);

using FrameOf = std::function<show::Frame(const PicturedCue&)>;
using TakePicture = std::function<void(const PicturedCue&, const screen::Picture&)>;

/// Hands over one picture after the other, on this thread, as the library that draws glyphs keeps
/// to one. False, and no more of them, once somebody interrupts it.
bool draw(const std::vector<PicturedCue>& cues, Size panel, const FrameOf& frame_of,
          const TakePicture& take, ProgressLine::Wanted progress,
          screen::TerminationSignals& interruption);

/// Ends the program as the interruption would have, so that a shell's loop ends with it.
void end_as_interrupted();

}  // namespace lectern::app
