// What captions tell that nobody says: sounds, songs, who speaks, and who made the subtitles.
#pragma once

#include <vector>

#include "deck/format/left_out.h"
#include "deck/subtitles/cues.h"

namespace lectern::deck {

/// Takes out of the cues, and notes, `[APPLAUSE]` and `(laughs)` (`sound`), `♪ songs ♪` (`song`),
/// `>> SPEAKER:` (`speaker-mark`) and, of the first and last cues, `Subtitles by …` (`advert`).
/// Brackets within a sentence stay, and those around an aside, as far as is_aside() knows. An
/// address of the net elsewhere is a warning (`advert`).
void leave_out_sounds(std::vector<TimedText>& cues, const LanguageTag& language, LeftOut& left_out);

}  // namespace lectern::deck
