// Where to go on in a show set anew: a text was mended, or is set larger.
#pragma once

#include <cstddef>

#include "show/show.h"

namespace lectern::show {

/// The cue of `to` that says what `cue` says in `from`, in the same language: the slide with the
/// same words; else counted from a slide close by that both have; else the one that as much of the
/// text comes before. The first cue where `to` does not have the language.
/// Neither show may be empty.
std::size_t corresponding_cue(const Show& from, const Cue& cue, const Show& to);

/// The cue that shows a slide of an edition; there must be one.
std::size_t cue_of(const Show& show, std::size_t edition, std::size_t slide);

/// The slide of an edition, which may not be empty, that has the number, or else the first after
/// it; the last where none has.
std::size_t slide_with(const slide::Edition& edition, std::size_t number);

}  // namespace lectern::show
