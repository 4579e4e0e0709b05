// Which findings concern what a slide says, and where in its files that stands.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"
#include "slide/slide.h"

namespace lectern::app {

/// The speeches that a slide shows something of, by their index in the deck.
std::vector<std::size_t> speeches_of(const slide::Slide& slide, const deck::Deck& deck);

/// Those that stand in the passages of the slide, in any of the languages that it shows.
Problems findings_of(const slide::Slide& slide, const deck::Deck& deck, const Problems& problems);

/// What a speech says of what is on a slide, be it shown there or not: its headline or title, or
/// the passages; a salutation has a line of its own.
std::string passage_of(const slide::Slide& slide, const deck::Deck& deck, std::size_t speech);

/// The first line of what a speech says of a slide; 0: it says nothing of it.
int first_line_of(const slide::Slide& slide, const deck::Deck& deck, std::size_t speech);

/// `es.txt:47`, `es.txt:47-49`; empty where the speech says nothing of the slide.
std::string lines_of(const slide::Slide& slide, const deck::Deck& deck, std::size_t speech);

}  // namespace lectern::app
