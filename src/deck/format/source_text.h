// Lines of a file → paragraphs that remember where in the file they were.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::deck {

/// Never blank: within it single spaces, or U+2028 where a line is kept; none at the ends, no other
/// line breaks, no control characters.
struct SourceParagraph {
  std::string text;
  std::vector<SourceMark> source;  ///< ascending, the first at byte 0
  std::string anchor = {};         ///< the name that it was given in the file; empty: none
  std::vector<std::string> translates = {};  ///< see Paragraph::translates
  std::vector<TimeMark> times = {};
  bool heading = false;
};

/// A line as it is to be read, and where each stretch of it is in the file.
struct SourceLine {
  std::string text;
  std::vector<SourceMark> source;  ///< ascending, the first at byte 0
  bool kept = false;  ///< the next line, if there is one, begins a line on the panel too
  bool cut = false;   ///< a word of it had its end on the next one: it was wrapped
};

/// Where byte `byte` of a text with these marks is in its file.
SourceMark position(const std::vector<SourceMark>& source, std::size_t byte);

/// Splits a file's bytes at its blank lines. Nothing, and an error among the problems, when they
/// are not UTF-8 (`invalid-utf8`) or hold no paragraph (`empty-text`).
std::optional<std::vector<SourceParagraph>> read_source_text(std::string_view bytes,
                                                             const std::filesystem::path& file,
                                                             Problems& problems);

/// The lines of a text, ended as on Unix, on Windows or on an old Macintosh, also mixed.
std::vector<SourceLine> lines_of(std::string_view text);

/// What is between blank lines; a vertical tab and U+2028 end a line that is kept; ligatures and
/// letters in forms of printing are plain ones. Characters that cannot be shown come back as
/// warnings
/// (`control-character`, `replacement-character`).
std::vector<SourceParagraph> paragraphs_of(const std::vector<SourceLine>& lines,
                                           const std::filesystem::path& file, Problems& problems);

/// A stretch of it, with its marks and times; the anchor and what it translates stay behind.
SourceParagraph part_of(const SourceParagraph& whole, ByteRange stretch);

/// Adds what goes on after `first` to it, as on one line.
void append(SourceParagraph& first, const SourceParagraph& second);

/// The beginning or end of a text, cut between words to what a message has room for, in quotes.
std::string quoted_beginning(std::string_view text);
std::string quoted_end(std::string_view text);

}  // namespace lectern::deck
