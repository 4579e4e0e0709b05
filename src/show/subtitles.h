// A show as subtitles: what is said when, for players of films.
#pragma once

#include <string>

#include "show/show.h"

namespace lectern::show {

/// WebVTT (W3C), one cue for each slide that says anything, numbered by its slide.
std::string to_webvtt(const Show& show);

/// SubRip, likewise. `<` is set apart from the letter after it by U+2060, since players take what
/// follows for a tag and the format has no escape.
std::string to_subrip(const Show& show);

}  // namespace lectern::show
