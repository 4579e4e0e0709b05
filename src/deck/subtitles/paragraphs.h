// Cues → the paragraphs of a speech.
#pragma once

#include <filesystem>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "deck/format/source_text.h"
#include "deck/subtitles/cues.h"

namespace lectern::deck {

/// Each cue as a paragraph with its time; cues that show nothing, none.
std::vector<SourceParagraph> paragraphs_of(const std::vector<TimedText>& cues,
                                           const std::filesystem::path& file, Problems& problems);

/// Whether a file is one that we wrote, of a speech: each paragraph's last cue ends a little before
/// the next one begins, and all others end when the next begins.
bool tells_paragraphs(const std::vector<SourceParagraph>& cues);

/// Cues are cut for the eye, in the midst of sentences: those that share one become a paragraph.
/// Where the file leaves out the marks at the ends of sentences, a cue is taken to end one, unless
/// the next begins with a small letter. A line that begins with a dash is another speaker's, and
/// begins a paragraph, and so does an item of a list. Where the cues tell paragraphs by their times
/// nothing else is asked, and those in bold are headings.
std::vector<SourceParagraph> gathered(const std::vector<SourceParagraph>& shown,
                                      const LanguageTag& language);

}  // namespace lectern::deck
