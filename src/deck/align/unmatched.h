// Says what a translation leaves out or adds, where, and how certain that is.
#pragma once

#include <vector>

#include "base/problem.h"
#include "deck/align/align.h"
#include "deck/align/cue_times.h"
#include "deck/deck.h"

namespace lectern::deck {

/// A warning for each match with nothing on one side: `missing-translation`, which names the whole
/// stretch where the translation is uncertain about which paragraph it is, or `extra-passage`; one
/// for all of four or more in a row.
void report_unmatched(const Speech& original, const Speech& translation,
                      const std::vector<Match>& matches, Problems& problems);

/// A warning, `doubtful-match`, for each uncertain stretch of which nothing is left out.
void report_uncertain(const Speech& original, const Speech& translation,
                      const std::vector<Match>& matches, Problems& problems);

/// A warning, `doubtful-match`, for the cues in a row that are part of what is matched, and that
/// nothing is said during in the translation.
void report_unsaid(const Speech& original, const Speech& translation,
                   const std::vector<CueText>& cues, const std::vector<Match>& matches,
                   Problems& problems);

/// The beads, ascending, that have to do with the speech's uncertain stretches.
std::vector<std::size_t> uncertain_beads(const Deck& deck, std::size_t speech);

}  // namespace lectern::deck
