// A show as subtitles: what is said when, for players of films.
#pragma once

#include <string>

#include "deck/deck.h"
#include "show/show.h"
#include "text/break/function_words.h"

namespace lectern::show {

/// WebVTT (W3C): what each slide says in its own language, as captions_of() cuts it. Each paragraph
/// of the speech has captions of its own, of which the last ends two frames early, as subtitlers
/// have it between sentences, while those within one follow at once: by that it is known again when
/// the file is read. Headings are bold, items have a bullet, and two short ones share a caption.
std::string to_webvtt(const Show& show, const deck::Speech& speech,
                      const text::FunctionWordLists& words);

/// SubRip, likewise. `<` is set apart from the letter after it by U+2060, since players take what
/// follows for a tag and the format has no escape.
std::string to_subrip(const Show& show, const deck::Speech& speech,
                      const text::FunctionWordLists& words);

}  // namespace lectern::show
