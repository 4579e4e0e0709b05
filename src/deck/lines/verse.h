// Lines that were broken on purpose: verse, plaques, addresses.
#pragma once

#include <filesystem>
#include <set>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"
#include "deck/lines/text_lines.h"

namespace lectern::deck {

/// The code of the note on lines that are kept.
inline constexpr const char* kept_lines = "kept-lines";

/// Takes off what keeps a line as it is, two spaces or a backslash at its end, and lets it be kept.
/// Where spaces end most lines of a text, they mean nothing.
void take_kept_ends(std::vector<SourceLine>& lines);

/// Keeps the lines of verse, lists and inscriptions (noted, `kept-lines`), told by what is unlikely
/// where lines were wrapped for want of room (`odds_of_own_lines`). It is decided once for all
/// paragraphs of short lines that follow each other. Those of paragraphs that begin with the lines
/// `elsewhere` of the file are kept anyway: another language keeps them.
void keep_verse(std::vector<SourceLine>& lines, TextLines& text, const std::set<int>& elsewhere,
                const std::filesystem::path& file, Problems& problems);

/// Notes of the first paragraph whose lines are not kept, and might have to be (`joined-lines`).
void report_joined(const std::vector<SourceLine>& lines, const TextLines& text,
                   const std::filesystem::path& file, Problems& problems);

}  // namespace lectern::deck
