// The bar: what a visitor may do while a speech is shown, in a row along the panel's lower edge.
#pragma once

#include "base/language_tag.h"
#include "slide/menus/menu.h"
#include "slide/menus/phrases.h"
#include "slide/slide.h"
#include "text/font/fonts.h"

namespace lectern::slide {

/// A menu of one row, each of its targets a pictogram with a word beneath, which follow in the
/// direction of reading. In the language, or in English where the book has none of it. `choice`:
/// whether there are other languages to choose from.
///
/// Targets are 20 mm wide and high at the least, 4 mm apart; where the panel is too narrow they
/// move together, and at last share its width, as much for each as its word needs: WCAG 2.2, 2.5.8,
/// which EN 301 549 takes up, wants no less than 24 CSS pixels, 6.4 mm. Pictograms are legible from
/// where the slides are, words from where somebody touches the panel; where they have no room even
/// then, they are left out. Throws Failure when a pinned font is missing.
Menu set_bar(const LanguageTag& language, bool choice, const PhraseBook& book,
             const Settings& settings, text::Fonts& fonts);

}  // namespace lectern::slide
