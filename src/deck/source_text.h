// The bytes of one text file → paragraphs that remember where in the file they stood.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"

namespace lectern::deck {

/// Never blank: single spaces within, none at the ends, no line breaks, no control characters.
struct SourceParagraph {
  std::string text;
  std::vector<SourceMark> source;  ///< ascending, the first at byte 0
  std::string anchor = {};         ///< the name that it was given in the file; empty: none
};

/// Where byte `byte` of a text with these marks stands in its file.
SourceMark position(const std::vector<SourceMark>& source, std::size_t byte);

/// Splits a file's bytes at its blank lines. Nothing, and an error among the problems, when they
/// are not UTF-8 (`invalid-utf8`) or hold no paragraph (`empty-text`).
std::optional<std::vector<SourceParagraph>> read_source_text(std::string_view bytes,
                                                             const std::filesystem::path& file,
                                                             Problems& problems);

/// The beginning or end of a text, cut between words to what a message has room for, in quotes.
std::string quoted_beginning(std::string_view text);
std::string quoted_end(std::string_view text);

}  // namespace lectern::deck
