// What single characters do in running text: end a sentence, close a quotation, want no space.
#pragma once

#include <optional>
#include <string_view>

namespace lectern::text {

enum class LetterCase { None, Lower, Upper };

/// A title-case letter counts as upper.
LetterCase case_of(char32_t character);

bool is_white_space(char32_t character);  ///< Unicode's White_Space
bool is_invisible(char32_t character);    ///< takes no room and has no ink: BOM, joiners, selectors
bool is_control(char32_t character);      ///< C0, DEL and C1, tab and line breaks among them
bool is_digit(char32_t character);        ///< decimal, of any script
std::optional<int> digit_value(char32_t character);  ///< of a decimal digit of any script
bool is_ideographic_numeral(char32_t character);     ///< 一 to 九, 十, 百
bool is_letter(char32_t character);                  ///< a letter, an ideograph, or a mark on one

bool ends_sentence(char32_t character);  ///< . ! ? … : ; and their counterparts in other scripts
bool is_full_stop(char32_t character);   ///< only those that close a statement: . 。 । ۔
bool is_exclamation(char32_t character);
bool is_comma(char32_t character);
bool is_colon(char32_t character);
bool is_semicolon(char32_t character);
bool is_dash(char32_t character);
bool is_bullet(char32_t character);
bool is_currency(char32_t character);
bool is_opening(char32_t character);  ///< brackets and quotation marks; a straight one is both
bool is_closing(char32_t character);

/// Of a script that writes no spaces between words: Han, Kana, Thai, Lao, Khmer, Myanmar,
/// and the punctuation they share.
bool is_spaceless(char32_t character);

/// Of a script that runs from right to left (UAX #9: R, AL).
bool is_right_to_left(char32_t character);

/// How many columns a terminal gives it: none to marks and what is invisible, two to what is wide
/// (UAX #11), else one.
int columns_of(char32_t character);

/// Of a script whose sentences end without a mark: Thai, Lao.
bool is_unpunctuated(char32_t character);

/// The last character that is neither white space, nor invisible, nor a closing quote or bracket.
std::optional<char32_t> last_telling_character(std::string_view text);

/// The first character that is neither white space, nor invisible, nor an opening quote or bracket.
std::optional<char32_t> first_telling_character(std::string_view text);

bool has_digit(std::string_view text);

/// What is put between two pieces of a text that were on two lines: a space, or nothing where the
/// letters on both sides are of scripts written without and no sentence ends there, or after the
/// tsheg of Tibetan.
std::string_view joint(std::string_view left, std::string_view right);

}  // namespace lectern::text
