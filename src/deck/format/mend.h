// Undoes paragraph breaks that copying left in the middle of a sentence.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// The code of the note on a break that is mended.
inline constexpr const char* mended_break = "mended-break";

/// Joins paragraphs that are two halves of one sentence, and notes each (`mended-break`) at the
/// line where the second half begins. No character is lost; where it is in doubt whether a
/// paragraph is unfinished or is a heading, a list item or a line of verse, it is left alone.
std::vector<SourceParagraph> mend(std::vector<SourceParagraph> paragraphs,
                                  const LanguageTag& language, const std::filesystem::path& file,
                                  Problems& problems);

/// Whether it begins as an item of a list does: "- ", "• ", "3. ", "(b) ", "iv) ".
bool is_list_item(std::string_view paragraph);

}  // namespace lectern::deck
