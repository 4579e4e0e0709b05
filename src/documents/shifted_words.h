// What a document raises or lowers, in letters that Unicode has above and below the line.
#pragma once

#include <string>
#include <string_view>

#include "text/compatibility.h"

namespace lectern::documents {

/// `2` → `²`, or the marks of several footnotes, `2, 3`, after a word. Empty where there are no
/// such letters for all of it.
std::string shifted_words(std::string_view words, text::Shift shift, std::string_view before);

/// Whether it is read as something else on the line, as is an exponent, but not `3rd`, `®`.
bool is_missed_on_line(std::string_view words, text::Shift shift);

}  // namespace lectern::documents
