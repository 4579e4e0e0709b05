#include "deck/align/signs.h"

#include <string_view>

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

}  // namespace

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
