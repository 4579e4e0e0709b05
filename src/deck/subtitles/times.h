// Lines that say when a cue is shown: `00:01:02.345 --> 00:01:05.000`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace lectern::deck {

/// What a line of times says, or what is wrong with it; both where it was mended.
struct CueTimes {
  std::optional<TimeRange> range;
  std::string flaw;  ///< a clause for a curator; empty: none
};

/// Nothing where the line has none. Digits, colons, commas and arrows are read in any width and
/// script, the hours may be missing, and there may be spaces. What follows the times is passed
/// over. A cue that begins before the recording is taken to begin with it.
std::optional<CueTimes> read_times(std::string_view line);

}  // namespace lectern::deck
