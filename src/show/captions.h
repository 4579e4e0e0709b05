// A slide's text cut into captions as subtitlers do it: two lines, by sense, none too short to
// read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/time.h"
#include "text/break/function_words.h"

namespace lectern::show {

struct Caption {
  TimeRange time;
  std::vector<std::string> lines;  ///< one or two
  bool heading = false;
};

/// What subtitlers agree on (BBC, EBU-TT-D, Netflix), and longest_line where letters are as wide as
/// ideographs.
struct CaptionRules {
  int longest_line = 42;        ///< columns; a word that is longer has a line of its own
  int longest_ideographs = 32;  ///< the same of Chinese, Japanese and Korean: 16 ideographs
  Duration shortest{1000};
  Duration longest{7000};
};

/// The text of a slide that is shown for `time`, in as few captions as hold it, or as its time
/// needs none of which is too long; cut where a reader would pause, lines that their author
/// ends (`\n`) apart from each other, and each shown in proportion to
/// its length, the first from the slide's beginning on. Where a slide is so short that its captions
/// would be too short, they are as long as they can be.
std::vector<Caption> captions_of(std::string_view text, TimeRange time, const LanguageTag& language,
                                 const text::FunctionWords& words, const CaptionRules& rules = {});

}  // namespace lectern::show
