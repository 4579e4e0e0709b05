// Slides: a deck set on one panel, in every language that is shown.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/range.h"
#include "base/time.h"
#include "deck/deck.h"
#include "slide/block.h"
#include "slide/layout/cells.h"
#include "slide/panel.h"
#include "slide/style.h"
#include "text/break/function_words.h"
#include "text/font/fonts.h"

namespace lectern::slide {

/// All that a visitor reads of the speech on a slide in one language, and how long that is; nothing
/// on a closing slide.
struct Reading {
  LanguageTag language;
  std::string text;  ///< with a line feed where its author ends a line
  std::size_t words = 0;
  std::size_t characters = 0;          ///< graphemes, without spaces
  std::optional<TimeRange> said = {};  ///< in the recording that its subtitles belong to
};

struct Slide {
  enum class Kind { Title, Section, Passage, Closing };

  Kind kind = Kind::Passage;
  std::vector<Reading> readings;          ///< the slide's own language first, then its captions
  std::vector<BlockPointer> blocks;       ///< back to front
  IndexRange beads = {};                  ///< of the deck; empty on a title or closing slide
  std::size_t number = 0;                 ///< of its page, from 0: the same in every edition
  std::vector<std::string> notices = {};  ///< of a closing slide: translator, source, rights
};

/// The slides of one language, or of several that are shown together and the first of which it is
/// named by; short passages stand in larger letters than long ones. Their numbers never descend:
/// a language with tall lines may take several slides for a page. Those of pages on which none of
/// these languages would say anything are left out.
struct Edition {
  LanguageTag language;
  text::Direction direction = text::Direction::LeftToRight;
  Pixels size = 0;  ///< of a passage's em
  std::vector<Slide> slides;
  Rect logo = {};                        ///< empty where there is none
  std::vector<LanguageTag> beside = {};  ///< the others that have a cell of their own
};

/// Whether the edition shows it in a cell of its own.
bool shows(const Edition& edition, const LanguageTag& language);

/// Slides of one number say the same thing in every edition, be they one or several. Keeps pointers
/// to faces: the Fonts they were set with must outlive it.
struct Slides {
  Panel panel;
  Theme theme;
  Rect progress;  ///< the whole progress line
  std::vector<Edition> editions;
  Problems problems;
  std::size_t count = 0;  ///< of numbers; an edition may have fewer slides, or more
};

/// How long a visitor needs to read something.
using ReadingTime = std::function<Duration(const Reading&)>;

struct Settings {
  Arrangement arrangement = Arrangement::Single;
  Panel panel;
  Viewer viewer;
  Style style;
  Labels labels;
  text::FunctionWordLists function_words;
  std::vector<LanguageTag> languages;  ///< in turn or together; empty: all of the deck
  Size logo;                           ///< in pixels; empty: none
  std::vector<LanguageTag> captions;   ///< shown beneath each of them where that is asked for
  bool invite = false;  ///< each slide names the languages that are shown by themselves
  ReadingTime reading_time;
  Duration longest_reading{};  ///< a passage that takes longer is split
};

/// Sets the deck; a language that it does not have is left out. Problems that come back: a language
/// left out whose font is missing (`missing-font`), a grapheme without a font (`missing-glyph`), a
/// word broken because it is wider than a line (`broken-word`), text that has no room (`overflow`),
/// or that could have none from so far away (`too-far`), more languages than can be read at once
/// (`too-many-languages`), and what is left out of a title or closing slide (`left-out-title`,
/// `left-out-notice`). Throws Failure when the fonts of all languages are missing.
Slides set(const deck::Deck& deck, const Settings& settings, text::Fonts& fonts);

}  // namespace lectern::slide
