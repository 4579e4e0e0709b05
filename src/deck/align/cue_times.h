// Subtitles of one recording: what is said at the same time is the same.
#pragma once

#include <cstddef>
#include <vector>

#include "base/range.h"
#include "deck/deck.h"

namespace lectern::deck {

/// Of each speech, whether most of what is said in it begins when something does in the first: not
/// of the first itself.
std::vector<char> of_one_recording(const std::vector<Speech>& speeches);

/// Ends sentences that punctuation does not end where cues end, of a translation when a sentence of
/// the original does at that time, and of the original when those of most translations do.
/// `timed` says which are of_one_recording(). `speeches` are numbered anew.
void share_sentence_ends(std::vector<Speech>& speeches, const std::vector<char>& timed);

/// A cue of a speech, as a stretch of a paragraph's text.
struct CueText {
  std::size_t paragraph = 0;
  ByteRange bytes;
};

/// The original's cues during which its translation, of the same recording, says nothing.
std::vector<CueText> cues_unsaid(const Speech& original, const Speech& translation);

}  // namespace lectern::deck
