// Subtitles of one recording: what is said at the same time is the same.
#pragma once

#include <vector>

#include "deck/deck.h"

namespace lectern::deck {

/// Whether most of what is said in the one begins when something does in the other.
bool are_of_one_recording(const Speech& a, const Speech& b);

/// Ends sentences that punctuation does not end where cues end, of a translation when a sentence of
/// the original does at that time, and of the original when those of most translations do.
/// `speeches` are numbered anew.
void share_sentence_ends(std::vector<Speech>& speeches);

}  // namespace lectern::deck
