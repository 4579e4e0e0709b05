// Files of subtitles, WebVTT and SubRip → cues.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "base/time.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

struct TimedText {
  TimeRange time;
  std::vector<SourceLine> lines;  ///< what is said: without tags, references resolved
  bool bold = false;              ///< all of it
};

enum class CueFormat {
  WebVtt,  ///< W3C; comments, styles, regions and settings are passed over
  SubRip,  ///< with the tags that players know; a blank line within a cue is tolerated
};

/// In the order of their times, those with text. As players do it, a cue begins at each line of
/// times, whatever is before it. One whose times do not read, or end before they begin, comes back
/// as a warning (`bad-cue`) and is left out; one that begins before the one above it has ended as a
/// note (`cue-order`); a WebVTT file without its first line as a warning (`bad-cue`). What of the
/// text is not said is left out as without_tags(), unroll() and leave_out_sounds() have it. `text`
/// is UTF-8, in `language` where that is known.
std::vector<TimedText> read_cues(std::string_view text, CueFormat format,
                                 const std::filesystem::path& file, Problems& problems,
                                 const LanguageTag& language = {});

}  // namespace lectern::deck
