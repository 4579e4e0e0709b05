// Letters in forms that only old encodings and printing have, and the plain ones they stand for;
// and those above and below the line: 10⁶, H₂O.
#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// The plain letters of a ligature (`ﬁ`, `ﬓ`) or of an Arabic letter as it looks in its place;
/// empty: the character is plain, or a sign of its own.
std::string plain_form(char32_t character);

/// The text as it compares whatever the case of its letters (Unicode, 3.13 D144).
std::string case_folded(std::string_view text);

enum class Shift { Up, Down };

/// The text above or below the line; empty where a letter of it has no such form.
std::string shifted(std::string_view text, Shift shift);

}  // namespace lectern::text
