// Texts that nobody would write, of any length: what makes layout crash, hang or lose its way.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

/// `begin`, then `again` as often as it takes, then `middle`, and `end` for each `again` there was.
struct HostileText {
  const char* name;
  const char* language;
  std::string_view begin;
  std::string_view again;
  std::string_view middle = {};
  std::string_view end = {};

  /// At least one `again`, and no more than `bytes` where that leaves room for it.
  std::string of(std::size_t bytes) const {
    const std::size_t fixed = begin.size() + middle.size();
    const std::size_t room = bytes > fixed ? bytes - fixed : 0;
    const std::size_t times = std::max<std::size_t>(room / (again.size() + end.size()), 1);
    std::string text(begin);
    for (std::size_t i = 0; i < times; ++i) text += again;
    text += middle;
    for (std::size_t i = 0; i < times; ++i) text += end;
    return text;
  }
};

inline const std::vector<HostileText>& hostile_texts() {
  using namespace std::string_view_literals;
  static const std::vector<HostileText> texts{
      // without a space
      {"Latin letters", "en", "", "x"},
      {"kerned Latin letters", "en", "", "AVATo"},
      {"digits and commas", "en", "", "1,1.1:"},
      {"full stops", "en", "", "."},
      {"Arabic letters", "ar", "", "ببسم"},
      {"Arabic letters in Nastaliq", "ur", "", "ببسج"},
      {"Thai letters", "th", "", "กา"},
      {"Thai letters that interval nothing", "th", "", "กฃงฯๆ"},
      {"Thai vowels alone", "th", "", "ำ"},
      {"Khmer letters", "km", "", "ក្ក"},
      {"Lao letters", "lo", "", "ກາ"},
      {"Burmese letters", "my", "", "က္ကို"},
      {"Tibetan stacks", "bo", "", "བྒྲ"},
      {"ideographs", "zh", "", "保护"},
      {"ideographs that strict breaking holds together", "ja", "", "っー"},
      {"kana of half width with marks", "ja", "", "ｶﾞ"},
      {"Hangul", "ko", "", "보호"},
      {"Hangul jamo", "ko", "", "ᄀ"},
      {"Hangul syllables of jamo", "ko", "", "각"},
      {"Devanagari conjuncts without an end", "hi", "", "क्"},
      {"Devanagari vowels that stand on nothing", "hi", "", "ि"},
      // HarfBuzz counts syllables to 15, and sets a dotted circle where the count changes
      {"a vowel on nothing in every fifteenth syllable", "hi", "", "। । । । । । । ि "},
      {"Tamil vowels of two parts", "ta", "", "ொ"},
      {"Mongolian letters", "mn-Mong", "", "ᠮᠣ"},

      // spaces and what counts as such
      {"one-letter words", "en", "", "a "},
      {"one-letter words of Arabic", "ar", "", "ب "},
      {"one-letter words of Nastaliq", "ur", "", "بج "},
      {"one word of Nastaliq with soft hyphens", "ur", "", "ببسج\u00AD"},
      {"vowels that stand on nothing, as words", "hi", "", "ि क "},
      {"spaces between letters", "en", "a", " ", "b"},
      {"spaces alone", "en", "", " "},
      {"ideographic spaces", "ja", "、", "　", "。"},
      {"no-break spaces", "fr", "«", "\u00A0", "»"},
      {"French spaces that do not break", "fr", "", "« ! "},
      {"soft hyphens alone", "en", "", "\u00AD"},
      {"soft hyphens between letters", "en", "", "a\u00AD"},
      {"zero-width spaces", "th", "ก", "\u200B", "ก"},
      {"word joiners", "en", "", "a \u2060"},
      {"line feeds", "en", "a", "\n", "b"},
      {"every line terminator", "en", "", "a\r\n\n\r\v\f\u0085\u2028\u2029"},
      {"tabs and other controls", "en", "", "\t\x01\x1B\x7F\u009F"},
      {"NUL bytes", "en", "a", "\0"sv, "b"},
      {"byte order marks", "en", "\uFEFF", "a\uFEFF"},

      // marks
      {"marks on one letter", "en", "a", "\u0301"},
      {"marks of many classes on one letter", "vi", "a", "\u0301\u0316\u0327\u0338\u0345"},
      {"marks on one Arabic letter", "ar", "ب", "\u064E\u0651"},
      {"marks on one ideograph", "zh", "保", "\u302A"},
      {"marks in one Thai cell", "th", "ก", "\u0E49"},
      {"marks after a space", "en", "a ", "\u0308"},
      {"marks without a letter, on every line", "en", "", "\u0308 "},
      {"many letters with many marks", "en", "",
       "e\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C"},
      {"enclosing marks", "en", "", "\u20DD"},

      // direction
      {"isolates", "en", "", "\u2067", "a", "\u2069"},
      {"isolates that never end", "he", "", "\u2066א"},
      {"isolates that never begin", "en", "", "a\u2069"},
      {"isolates of signs", "en", "", "\u2067.\u2069"},
      {"isolates of signs within isolates", "en", "", "\u2067.", "", "\u2069"},
      {"ends of isolates between signs", "en", "", ".\u2069"},
      {"embeddings of signs", "en", "", "\u202B.\u202C."},
      {"embeddings", "ar", "", "\u202A", "ب", "\u202C"},
      {"embeddings of either direction", "en", "", "\u202Ba\u202Aא", "1", "\u202C\u202C"},
      {"overrides", "en", "", "\u202Eab\u202Dגד", "", "\u202C\u202C"},
      {"letters of either direction by turns", "en", "", "aא"},
      {"words of either direction by turns", "he", "", "ab אב 12 "},
      {"numbers and their signs", "ar", "", "١-1%+٢"},
      {"direction marks", "en", "", "\u200E\u200F\u061C"},

      // scripts, brackets, quotation marks
      {"scripts by turns", "en", "", "aαяאबก保가"},
      {"characters of many scripts", "en", "", "।\u0301、ー\u0640"},
      {"opening brackets", "en", "", "("},
      {"closing brackets", "en", "", "]"},
      {"brackets within brackets", "he", "", "([{", "א", "}])"},
      {"brackets that close one another", "ar", "", "([)]"},
      {"pairs of brackets", "en", "a ", "()"},
      {"isolated pairs of brackets", "he", "", "\u2066()\u2069"},
      {"quotation marks", "zh", "", "“"},
      {"sentences of quotation marks", "zh", "", "。“"},
      {"sentences that end in guillemets", "fr", "", "A. » "},
      {"abbreviations without an end", "en", "", "Mr. X. "},
      {"abbreviations one after another", "en", "", "Mr. "},

      // what is no letter
      {"replacement characters", "en", "", "\uFFFD"},
      {"private characters", "en", "", "\uE000\U000F0000\U0010FFFD"},
      {"noncharacters", "en", "", "\uFFFE\uFDD0\U0001FFFF\U0010FFFF"},
      {"unassigned characters", "en", "", "\u0378\U000EFFFD"},
      {"what is not UTF-8", "en", "", "\xFF\xC0\xAF\xED\xA0\x80\xF4\x90\x80\x80\xE2\x82"},
      {"one half of a character", "en", "", "\xF0\x9F"},
      {"zero-width joiners", "en", "", "\u200D"},
      {"zero-width non-joiners in Persian", "fa", "", "ب\u200C"},
      {"variation selectors", "ja", "葛", "\U000E0100"},
      {"tags", "en", "\U0001F3F4", "\U000E0067"},
      {"regional indicators", "en", "", "\U0001F1E6"},
      {"emoji joined in one", "en", "\U0001F468", "\u200D\U0001F468"},
      {"emoji with tones", "en", "", "\U0001F44D\U0001F3FF\uFE0F"},
      {"signs that enclose what follows", "ar", "", "\u0600"},
      {"musical signs that compose", "en", "", "\U0001D15E\U0001D165"},
      {"hieroglyphs that join", "egy-Egyp", "", "\U00013000\U00013430"},
  };
  return texts;
}

}  // namespace lectern
