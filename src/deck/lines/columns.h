// Lines that stand in columns: names over offices, halves of verses, prices.
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// Keeps the lines of paragraphs of which most have a gap, three spaces or a tab between words; the
/// gap becomes one wide space (noted, `columns`).
std::vector<SourceLine> with_columns_kept(std::vector<SourceLine> lines,
                                          const std::filesystem::path& file, Problems& problems);

}  // namespace lectern::deck
