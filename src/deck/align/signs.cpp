#include "deck/align/signs.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "deck/format/mend.h"
#include "deck/format/salutation.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

bool one_of(std::u32string_view set, char32_t character) {
  return set.find(character) != std::u32string_view::npos;
}

bool is_question(char32_t character, const LanguageTag& language) {
  return one_of(U"?\u037E\u055E\u061F\u1367\u203D\u2047\u2048\u2049\uFF1F", character) ||
         (character == U';' && language.language() == "el");
}

bool is_quotation_mark(char32_t character) {
  return one_of(U"\"“”„‟«»「」『』《》〝〞〟＂", character);
}

bool is_line(const Paragraph& paragraph, const LanguageTag& language) {
  if (paragraph.sentences.size() > 1) return false;
  const auto last = text::last_telling_character(paragraph.text);
  return last && !text::ends_sentence(*last) && !text::is_unpunctuated(*last) &&
         may_be_salutation(paragraph.text, language);
}

/// The value of a Han numeral below ten; 10 and 100 are units.
std::optional<int> han_numeral(char32_t character) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九十";
  const std::size_t at = numerals.find(character);
  if (at != std::u32string_view::npos) return static_cast<int>(at);
  return character == U'百' ? std::optional(100) : std::nullopt;
}

/// The number that begins a text in Han numerals; 0: none does.
unsigned han_number(std::span<const Character> text) {
  constexpr int ten = 10;
  unsigned whole = 0, digit = 0;
  for (const Character& character : text) {
    const auto numeral = han_numeral(character.value);
    if (!numeral) break;
    const auto value = static_cast<unsigned>(*numeral);
    if (*numeral >= ten) {
      whole += std::max(digit, 1U) * value;
      digit = 0;
    } else {
      digit = value;
    }
  }
  return whole + digit;
}

}  // namespace

Numbers numbers_in(std::string_view text) {
  constexpr unsigned bits = 61, base = 10;
  Numbers all = 0;
  unsigned number = 0;
  const auto add = [&] {
    if (number > 0) all |= Numbers{1} << (number % bits);
    number = 0;
  };
  const std::vector<Character> letters = characters(text);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t letter = letters[i].value;
    if (const auto digit = text::digit_value(letter)) {
      number = number * base + static_cast<unsigned>(*digit);
      continue;
    }
    add();
    if (letter == U'第') number = han_number(std::span(letters).subspan(i + 1));
  }
  add();
  return all;
}

Signs signs_of(const Paragraph& paragraph, ByteRange sentence, const LanguageTag& language) {
  const std::string_view text = sentence.of(paragraph.text);
  Signs signs = 0;
  if (paragraph.kind == Paragraph::Kind::Heading) signs |= Heading;
  if (sentence.begin == paragraph.sentences.front().begin && is_list_item(text)) signs |= Item;
  if (is_line(paragraph, language)) signs |= Line;
  for (const Character& character : characters(text)) {
    if (is_question(character.value, language)) signs |= Question;
    if (text::is_exclamation(character.value)) signs |= Exclamation;
    if (is_quotation_mark(character.value)) signs |= Quotation;
  }
  return signs;
}

}  // namespace lectern::deck
