#include "text/letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <vector>

#include "base/utf8.h"
#include "text/codepoints.h"

namespace lectern::text {
namespace {

bool one_of(std::u32string_view set, char32_t character) {
  return set.find(character) != std::u32string_view::npos;
}

bool has_property(char32_t character, UProperty property) {
  return u_hasBinaryProperty(static_cast<UChar32>(character), property) != 0;
}

bool has_script(char32_t character, std::initializer_list<UScriptCode> scripts) {
  return std::any_of(scripts.begin(), scripts.end(), [=](UScriptCode script) {
    return uscript_hasScript(static_cast<UChar32>(character), script) != 0;
  });
}

// How far from the end of a line the letter that decides can reasonably be, in bytes.
constexpr std::size_t window = 64;

std::vector<Character> head_of(std::string_view text) {
  return characters(text.substr(0, boundary_after(text, std::min(text.size(), window))));
}

std::vector<Character> tail_of(std::string_view text) {
  return characters(
      text.substr(boundary_before(text, text.size() - std::min(text.size(), window))));
}

bool is_silent(char32_t character) { return is_white_space(character) || is_invisible(character); }

}  // namespace

LetterCase case_of(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  // Georgian is written in small letters: its capitals are for whole lines
  const bool georgian = (c >= 0x10D0 && c <= 0x10FF) || (c >= 0x1C90 && c <= 0x1CBF);
  if (georgian) return LetterCase::None;
  if (u_isupper(c) || u_istitle(c)) return LetterCase::Upper;
  return u_islower(c) ? LetterCase::Lower : LetterCase::None;
}

bool is_white_space(char32_t character) { return has_property(character, UCHAR_WHITE_SPACE); }

bool is_invisible(char32_t character) { return is_default_ignorable(character); }

bool is_control(char32_t character) {
  return u_charType(static_cast<UChar32>(character)) == U_CONTROL_CHAR;
}

bool is_digit(char32_t character) { return u_isdigit(static_cast<UChar32>(character)) != 0; }

std::optional<int> digit_value(char32_t character) {
  const int value = u_charDigitValue(static_cast<UChar32>(character));
  return value >= 0 ? std::optional(value) : std::nullopt;
}

bool is_ideographic_numeral(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0 &&
         u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) == U_NT_NUMERIC;
}

bool is_letter(char32_t character) {
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

// The scripts' own marks, in the order Latin, Greek, Armenian, Arabic, Devanagari, Myanmar,
// Ethiopic, Khmer, Tibetan, Mongolian, Han, then half and full width.
bool ends_sentence(char32_t character) {
  return is_full_stop(character) || is_exclamation(character) || is_colon(character) ||
         one_of(U"?;\u2026\u203D\u2047\u2048\u037E\u055E\u061F\u061B\u1367\uFF1F\uFF1B", character);
}

bool is_full_stop(char32_t character) {
  return one_of(
      U".\u0589\u06D4\u0964\u0965\u104B\u1362\u1368\u17D4\u17D5\u0F0D\u0F0E\u1803\u3002"
      U"\uFF61\uFF0E",
      character);
}

bool is_exclamation(char32_t character) { return one_of(U"!\u203C\u2049\u055C\uFF01", character); }

bool is_comma(char32_t character) {
  return one_of(U",\u055D\u060C\u104A\u1363\u1802\u3001\uFF64\uFF0C", character);
}

bool is_colon(char32_t character) {
  return one_of(U":\u1361\u1365\u1366\u17D6\uFE55\uFF1A", character);
}

bool is_semicolon(char32_t character) { return one_of(U";\u061B\uFF1B", character); }

bool is_dash(char32_t character) { return one_of(U"-‐‑‒–—―−－", character); }
bool is_bullet(char32_t character) { return one_of(U"•‣◦⁃∙·*●○■□▪▫►➢✓※・◆◇★☆▲△▶▷◎❖➔→", character); }

bool is_currency(char32_t character) {
  return u_charType(static_cast<UChar32>(character)) == U_CURRENCY_SYMBOL;
}

bool is_opening(char32_t character) {
  return one_of(U"\"'“‘«‹„‚‟([{（［｛「『《〈【〔｢¿¡", character);
}

bool is_closing(char32_t character) {
  return one_of(U"\"'”’»›“‘)]}）］｝」』》〉】〕｣", character);
}

bool is_spaceless(char32_t character) {
  if (is_digit(character)) return false;
  const auto width = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH ||
         has_script(character, {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_BOPOMOFO,
                                USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR});
}

bool is_right_to_left(char32_t character) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(character));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

int columns_of(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  const bool marks = (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
  if (marks || is_invisible(character)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_unpunctuated(char32_t character) {
  return has_script(character, {USCRIPT_THAI, USCRIPT_LAO});
}

std::optional<char32_t> last_telling_character(std::string_view text) {
  const auto tail = tail_of(text);
  const auto found = std::find_if(tail.rbegin(), tail.rend(), [](const Character& character) {
    return !is_silent(character.value) && !is_closing(character.value);
  });
  if (found == tail.rend()) return std::nullopt;
  return found->value;
}

std::optional<char32_t> first_telling_character(std::string_view text) {
  const auto head = head_of(text);
  const auto found = std::find_if(head.begin(), head.end(), [](const Character& character) {
    return !is_silent(character.value) && !is_opening(character.value);
  });
  if (found == head.end()) return std::nullopt;
  return found->value;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(characters(text),
                             [](const Character& each) { return is_digit(each.value); });
}

namespace {

/// Of scripts that write no spaces between words, but one where a sentence ends: Thai, Burmese.
bool parts_sentences_by_space(char32_t character) {
  return has_script(character, {USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR});
}

/// What Tibetan has between syllables, and no space after it.
bool is_tsheg(char32_t character) { return character == U'\u0F0B' || character == U'\u0F0C'; }

}  // namespace

std::string_view joint(std::string_view left, std::string_view right) {
  const auto decides = [](const Character& character) {
    return is_letter(character.value) || is_spaceless(character.value);
  };
  const auto tail = tail_of(left);
  const auto head = head_of(right);
  const auto before = std::find_if(tail.rbegin(), tail.rend(), decides);
  const auto after = std::find_if(head.begin(), head.end(), decides);
  const auto last = last_telling_character(left);
  if (last && is_tsheg(*last)) return "";
  if (last && ends_sentence(*last) && before != tail.rend() &&
      parts_sentences_by_space(before->value)) {
    return " ";
  }
  const bool spaceless = before != tail.rend() && after != head.end() &&
                         is_spaceless(before->value) && is_spaceless(after->value);
  return spaceless ? "" : " ";
}

}  // namespace lectern::text
