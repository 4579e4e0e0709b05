// Undoes paragraph breaks that copying left in the middle of a sentence.
#pragma once

#include <filesystem>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// Joins paragraphs that are two halves of one sentence, and notes each (`mended-break`) at the
/// line where the second half begins. No character is lost; where it is in doubt whether a
/// paragraph is unfinished or is a heading, a list item or a line of verse, it is left alone.
std::vector<SourceParagraph> mend(std::vector<SourceParagraph> paragraphs,
                                  const LanguageTag& language, const std::filesystem::path& file,
                                  Problems& problems);

}  // namespace lectern::deck
