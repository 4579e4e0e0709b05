// Lines that were broken on purpose: verse, plaques, addresses.
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// Takes off what keeps a line as it is, two spaces or a backslash at its end, and lets it be kept.
/// Where spaces end most lines of a text, they mean nothing.
void take_kept_ends(std::vector<SourceLine>& lines);

/// Keeps the lines of each paragraph of three and more that are all short, and were not broken for
/// want of room (noted, `kept-lines`).
void keep_verse(std::vector<SourceLine>& lines, const std::filesystem::path& file,
                Problems& problems);

}  // namespace lectern::deck
