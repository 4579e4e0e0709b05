// What is wrong with a deck as it is set: letters without a font, words without room.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"
#include "slide/block.h"
#include "slide/layout/typesetter.h"
#include "slide/panel.h"

namespace lectern::slide {

/// `missing-font`: nothing can be set in the speech's language.
Problem missing_font(const deck::Speech& speech, const std::string& hindrance);

/// `overflow`: what begins with the sentence has no room on the panel, in however small parts.
Problem overflow(const deck::Speech& speech, std::size_t sentence);

/// `left-out-notice`: what the speech says of its source and rights has no room on the panel.
Problem no_room_for_notice(const deck::Speech& speech);

/// `left-out-title`, a note: the speech's title has no room beneath the one it is to caption.
Problem no_room_for_title(const deck::Speech& speech, const deck::Speech& captioned);

/// Where languages share the panel, of a headline with a subtitle.
Problem no_room_for_subtitle(const deck::Speech& speech);

/// `too-far`: `legible` is the distance that the deck is set for instead.
Problem too_far(const std::filesystem::path& deck, const Panel& panel, Metres distance,
                Metres legible);

/// `broken-word`: a line of `text` ends where its language allows no break, for want of width.
/// Appends nothing when all do. The text begins with the sentence.
void add_broken_word(const deck::Speech& speech, std::size_t sentence, const std::string& text,
                     const Block& block, Problems& problems);

/// `missing-glyph`: each character of the speech that no font of its stack has, once, at its first
/// position.
void add_missing_glyphs(const deck::Speech& speech, Typesetter& typesetter, Problems& problems);

}  // namespace lectern::slide
