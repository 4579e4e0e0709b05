// A Deck: one speech in every language it is shown in, matched sentence by sentence.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "base/range.h"
#include "base/system/file.h"
#include "base/time.h"

namespace lectern::deck {

using Date = std::chrono::year_month_day;

enum class Status {
  Original,
  Official,
  Unofficial,
  Unknown,  ///< it may be the original: nothing says which text is
};

/// Where a stretch of a paragraph's text, from `byte` on, is in its file (both from 1).
struct SourceMark {
  std::size_t byte = 0;
  int line = 0;
  int column = 0;
};

/// When the recording that a file of subtitles belongs to says a stretch of a paragraph, from
/// `byte` to the next mark.
struct TimeMark {
  std::size_t byte = 0;
  TimeRange time;
};

/// `sentences` cover all of `text` but the spaces between them.
struct Paragraph {
  enum class Kind {
    Salutation,  ///< short, ends in a comma or colon: leads the next slide
    Heading,     ///< `# ` before it in the text: opens a section, on a slide of its own
    Item,        ///< of a list, with its mark: on a slide with those beside it where they fit
    Passage,
  };

  Kind kind = Kind::Passage;
  /// UTF-8; one space between words, or U+2028 where the author ends a line; no other line breaks.
  std::string text;
  std::vector<ByteRange> sentences;
  std::vector<SourceMark> source;  ///< ascending, the first at byte 0
  std::string anchor = {};         ///< its name in the file, `[[name]]`; empty: none
  /// Fingerprints of the original's paragraphs that this and those after it, up to the next that
  /// says so, are the translation of; empty: not said.
  std::vector<std::string> translates = {};
  std::vector<TimeMark> times = {};  ///< ascending, the first at byte 0; none of an untimed text
};

/// What ends a line in a paragraph.
inline constexpr std::string_view line_end = "\u2028";

/// The text of a paragraph with another sign for it.
std::string with_line_ends(std::string_view text, std::string_view end);

/// Where byte `byte` of the paragraph is in its file.
SourceMark position(const Paragraph& paragraph, std::size_t byte);

/// When a stretch of a timed paragraph is said, as if each cue were said at one pace.
TimeRange time_of(const Paragraph& paragraph, ByteRange stretch);

/// A first line such as "New York, 12 July 2011 - Remarks on …", taken apart.
struct Headline {
  std::string text;      ///< as it is in the file
  std::string dateline;  ///< place and date, as they are in it
  std::string place;
  std::string title;
  std::optional<Date> date;
  std::vector<SourceMark> source;
  std::optional<TimeRange> time = {};
  std::string subtitle = {};  ///< what else stands there, such as who speaks
};

/// What deck.toml (or else the headline) says of the occasion, in one language. Empty: not said.
struct Credits {
  std::string title;
  std::string speaker;
  std::string place;
  std::optional<Date> date;
  std::string source;
  std::string rights;
};

/// A sentence by its paragraph and its index there.
struct Sentence {
  std::size_t paragraph = 0;
  std::size_t index = 0;  ///< within the paragraph
};

/// The speech in one language.
struct Speech {
  LanguageTag language;
  std::filesystem::path file;
  Status status = Status::Unofficial;
  std::string translator;
  Credits credits;
  std::optional<Headline> headline;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;  ///< of all paragraphs, in order
  /// Fingerprints of the original's paragraphs that this was translated from; nothing: not said.
  std::optional<std::vector<std::string>> made_from;
  /// Stretches of the original's sentences, ascending and apart, with paragraphs that are missing
  /// here, or may be: not for certain those that no sentence was matched to.
  std::vector<IndexRange> uncertain = {};
};

/// The smallest stretch of sentences that says the same in every language.
struct Bead {
  std::vector<IndexRange>
      sentences;                ///< into Speech::sentences, one per Deck::speeches; may be empty
  bool leads_next = false;      ///< a salutation: shown at the head of the slide after it
  bool heading = false;         ///< of a section
  bool ends_paragraph = false;  ///< in the original
  bool list_goes_on = false;    ///< ... and the next begins with an item of the list it is in
};

/// Immutable once read.
struct Deck {
  std::filesystem::path folder;
  std::vector<Speech> speeches;  ///< the original first, then in deck.toml's order, then by tag
  std::vector<Bead> beads;  ///< in the original's order; together they hold every sentence once
  Problems problems;
};

/// Of its speeches, in their order.
std::vector<LanguageTag> languages_of(const Deck& deck);

/// Reads a deck folder. Flaws in the content, down to a folder with no text at all, come back as
/// problems; speeches that cannot be shown (not UTF-8, empty) are left out. Throws Failure when
/// the folder itself cannot be read.
Deck read(const std::filesystem::path& folder, const FileReader& files = disk_reader());

/// From the first byte of a stretch to the one after its last, both in one file; lines are 0
/// where the file does not say it.
struct SourceRange {
  SourceMark begin;
  SourceMark end;
};

/// Where a bead is in a speech's file.
SourceRange source_of(const Deck& deck, std::size_t bead, std::size_t speech);

/// The text of consecutive sentences: as it is within a paragraph, joined by one space (none
/// where the script writes none) between paragraphs, and by a line's end before an item of a list
/// and between salutations.
std::string text_of(const Speech& speech, IndexRange sentences);

}  // namespace lectern::deck
