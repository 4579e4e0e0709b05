// How long a slide stays: reading speeds by language, scaled for the audience.
#pragma once

#include <vector>

#include "base/language_tag.h"
#include "base/time.h"
#include "slide/slide.h"

namespace lectern::show {

enum class Audience {
  General,  ///< 70 % of the measured speeds
  Gentle,   ///< 55 %: older visitors, and those who read a second language
};

/// What sets the time of a slide that a file of subtitles has times for.
enum class Timing {
  Recording,  ///< they do: the show keeps step with the recording that they belong to
  Reading,
};

struct Pace {
  double rate = 1.0;  ///< how many times as fast as the audience would read
  Seconds settle{1.5};
  Seconds minimum{4.0};
  Seconds opening{6.0};  ///< the least for a title slide
  Seconds section{5.0};  ///< for a heading
  Seconds closing{8.0};  ///< for a closing slide, which need not be read to its end
  Seconds maximum{30.0};
  Audience audience = Audience::General;
  Timing timing = Timing::Recording;
  friend bool operator==(const Pace&, const Pace&) = default;
};

/// Reading aloud, young adults. Characters are counted without spaces.
struct ReadingSpeed {
  double words_per_minute = 0;  ///< 0 where words do not count: Chinese, Japanese
  double characters_per_minute = 0;
  bool estimated = false;
};

/// IReST (Trauzettel-Klosinski & Dietz, IOVS 2012;53:5452); for a language it did not measure, the
/// median of those with its kind of script, marked as estimated.
ReadingSpeed reading_speed(const LanguageTag& language);

/// Reading alone, at the slower of the word and the character rate.
Duration reading_time(const slide::Reading& reading, const Pace& pace);

/// The same for a slide of its kind.
Duration cue_duration(const slide::Slide& slide, const Pace& pace);

/// How long a slide stays: settling, and reading in the slowest of its languages; no less than the
/// minimum and, as passages that take longer were split, no more than the maximum.
Duration cue_duration(const std::vector<slide::Reading>& readings, const Pace& pace);

/// The longest reading that leaves room to settle within the maximum.
Duration longest_reading(const Pace& pace);

}  // namespace lectern::show
