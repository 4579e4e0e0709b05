// The invitation: on every slide, the names of the languages that a visitor may choose.
#pragma once

#include "slide/slide.h"
#include "text/font/fonts.h"

namespace lectern::slide {

/// Adds to each slide, beside the label of its language and as small, the languages' own names in
/// one line, that of the slide marked by its colour. Where they have no room that one is left out,
/// which the label names, then there are tags, and where those have none either, nothing. Nothing
/// that is there moves, and one language invites nobody.
void add_invitation(Slides& slides, const Settings& settings, text::Fonts& fonts);

}  // namespace lectern::slide
