// Sentences about what was left out of a document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::documents {

inline constexpr const char* comments_note = "comments are left out";
/// Of words that are raised or lowered in print only, at least one.
std::string unshifted_note(const std::vector<std::string>& words);
/// Of signs that only a font has.
std::string signs_note(std::string_view font);
std::string footnotes_note(std::size_t count);
/// Of a table of figures, by the first words in it.
std::string table_note(std::string_view first_words);
/// Of what runs over all pages: `header`, `footer`. Empty where it says no more than a number.
std::string running_note(std::string_view kind, std::string_view words);

}  // namespace lectern::documents
