#include "text/break/unspaced.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "text/break/number_parts.h"
#include "text/break/pauses.h"
#include "text/break/sense.h"
#include "text/icu.h"
#include "text/letters.h"
#include "text/script.h"

namespace lectern::text {
namespace {

constexpr double between_nouns = 1.15;  // 残虐|行為
constexpr double unsure_in_kana = 1.0;
constexpr double unsure_after_kana = 0.5;
constexpr double likely = 0.4;

// scores of the model of Japanese: where phrases begin by MeCab's analysis, 3 of 100 that are sure
// are none, and of those that are less than unlikely hardly any is one
constexpr int sure = 1000;
constexpr int unlikely = -2500;
constexpr int unlikely_in_kana = -1000;

bool is_of(char32_t character, UScriptCode script) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(character), &status) == script;
}
bool is_hiragana(char32_t character) { return is_of(character, USCRIPT_HIRAGANA); }
bool is_katakana(char32_t character) {
  return is_of(character, USCRIPT_KATAKANA) || character == U'ー';
}

bool is_within_foreign_name(char32_t before, char32_t dot, char32_t after) {
  return dot == U'・' && is_katakana(before) && is_katakana(after);  // パン・|ギムン
}

double cost_of_japanese(int score, char32_t left, char32_t right) {
  if (score >= sure) return 0;
  if (score >= 0) return likely;
  if (is_hiragana(left) && is_hiragana(right)) {
    return score > unlikely_in_kana ? unsure_in_kana : within_phrase;
  }
  if (score <= unlikely || is_hiragana(right)) return within_phrase;
  return is_hiragana(left) ? unsure_after_kana : between_nouns;
}

}  // namespace

Unspaced::Unspaced(std::string_view utf8, const Codepoints& text, const LanguageTag& language,
                   const PhraseModel& phrases)
    : text_(text), phrases_(phrases) {
  const std::vector<Script> scripts = scripts_in(script_of(language));
  ideographic_ = std::ranges::find(scripts, Script("Hani")) != scripts.end();
  if (!ideographic_) return;
  word_ends_.assign(text_.size() + 1, false);
  for (const std::size_t byte : boundaries(Boundary::Word, utf8, language)) {
    word_ends_[text_.index_at(byte)] = true;
  }
}

bool Unspaced::holds(std::size_t index) const {
  return ideographic_ && (is_spaceless(text_[index - 1]) || is_spaceless(text_[index]));
}

IndexRange Unspaced::word_before(std::size_t index) const {
  std::size_t begin = index - 1;
  while (begin > 0 && !word_ends_[begin]) --begin;
  return {begin, index};
}

IndexRange Unspaced::word_after(std::size_t index) const {
  std::size_t end = index + 1;
  while (end < text_.size() && !word_ends_[end]) ++end;
  return {index, end};
}

double Unspaced::cost(std::size_t index) const {
  const char32_t left = text_[index - 1];
  const char32_t right = text_[index];
  if (is_digit(left)) return within_word;  // of what it counts: 1603年
  if (is_digit(right)) {
    if (is_ideographic_numeral(left)) return within_word;  // 3万2千
    if (leads_to_number(left)) return within_amount;
  }
  if (!word_ends_[index]) return within_word;
  if (is_ideographic_numeral(left) && is_ideographic_numeral(right)) return within_word;
  return phrases_.empty() ? 0 : cost_of_phrase(index);
}

double Unspaced::cost_of_phrase(std::size_t index) const {
  const char32_t left = text_[index - 1];
  const char32_t right = text_[index];
  if (index > 1 && is_within_foreign_name(text_[index - 2], left, right)) return within_phrase;
  return cost_of_japanese(phrases_.score(text_, index), left, right);
}

}  // namespace lectern::text
